import type { Probe, Rights } from './probe.ts'

const RIGHTS: Readonly<Record<string, string>> = {
  lead: 'R',
  deputy: 'R',
  colleague: '-',
  supervisor: 'R',
  'parent-supervisor': '-',
  'other-alliance': '-',
  'officer-asked': 'R',
  officer: '-',
  'read-pathway': '-',
  'contribute-journal': '-',
  mentor: '-',
  administrator: '-',
  'lead-closed': 'R',
  'worker-role': '-',
  'definer-role': 'RIUD',
}

/** Earlier versions are opened by caseload and by an access request only; consent opens the present ones. */
export function historyProbe(table: string): {
  probes: Record<string, Probe>
  rights: ReadonlyMap<string, Rights>
} {
  return {
    probes: {
      [table]: {
        rows: `select from ${table} where case_file_id = $file`,
        insert: `insert into ${table} (alliance_id, case_file_id, row_id, version, content, operation)
        values ($alliance, $file, $file, 1, '{}', 'update')`,
        update: `update ${table} set content = '{}' where case_file_id = $file`,
        remove: `delete from ${table} where case_file_id = $file`,
      },
    },
    rights: new Map(Object.entries(RIGHTS).map(([viewer, right]) => [viewer, { [table]: right }])),
  }
}
