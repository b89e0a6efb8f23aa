import { randomUUID } from 'node:crypto'
import { addDays } from '@wegmarke/domain/calendar/civil-date'
import type { Tx } from '../../platform/db/in-transaction.ts'
import { insertMany } from '../../platform/db/insert-many.ts'
import { openFiles, type WrittenFile } from './written-files.ts'

type Row = Readonly<Record<string, unknown>>

const OFFICER = 'dora.schutz@wegmarke.example'
const DAYS_OF_TRACE = 21
const READS_A_DAY = 5

interface Officer {
  readonly id: string
  readonly organisationId: string
}

/** Who writes the trace of the demo: relative days, so that it never looks old. */
interface Telling {
  readonly allianceId: string
  readonly today: string
  readonly officer: Officer
  readonly files: readonly WrittenFile[]
}

/** What the data protection officer finds on the first day: an open and a closed request, and three weeks of traces. */
export async function seedProtection(tx: Tx, allianceId: string, today: string): Promise<void> {
  const officer = await tx
    .selectFrom('account as a')
    .innerJoin('role_grant as g', 'g.account_id', 'a.id')
    .select(['a.id', 'g.organisation_id as organisationId'])
    .where('a.email', '=', OFFICER)
    .executeTakeFirst()
  if (officer === undefined) return
  const files = (await openFiles(tx, allianceId)).filter(
    ({ organisationId }) => organisationId === officer.organisationId,
  )
  const telling: Telling = { allianceId, today, officer, files }
  const traces = [...traceOfWork(telling), ...(await writeRequests(tx, telling))]
  const inOrder = traces.toSorted((one, other) =>
    String(one['happened_at']).localeCompare(String(other['happened_at'])),
  )
  await insertMany(tx, 'audit_event', inOrder)
}

/** One line of the trace, at a full five minutes so that reads fall into their own. */
function trace(telling: Telling, when: { days: number; time: string }, more: Row): Row {
  const happened_at = `${addDays(telling.today, -when.days)}T${when.time}:00Z`
  return {
    alliance_id: telling.allianceId,
    organisation_id: null,
    session_id: null,
    case_file_id: null,
    thing: null,
    thing_id: null,
    details: null,
    read_bucket: more['action'] === 'caseFile.read' ? happened_at : null,
    happened_at,
    ...more,
  }
}

const onFile = ({ id, organisationId }: WrittenFile) => ({
  case_file_id: id,
  organisation_id: organisationId,
})

/** Staff sign in and open files; some mistype, one tries what is not theirs. */
function traceOfWork(telling: Telling): Row[] {
  const { files } = telling
  const rows: Row[] = []
  for (let days = DAYS_OF_TRACE; days > 0; days -= 1) {
    for (let read = 0; read < READS_A_DAY && files.length > 0; read += 1) {
      const file = files[(days * 7 + read * 3) % files.length]
      if (file === undefined) continue
      const time = `0${7 + (read % 3)}:${String(5 + read * 10).padStart(2, '0')}`
      const account_id = file.recorderId
      if (read === 0)
        rows.push(trace(telling, { days, time: '06:55' }, { action: 'session.started', account_id }))
      rows.push(trace(telling, { days, time }, { action: 'caseFile.read', account_id, ...onFile(file) }))
    }
  }
  const [first] = files
  const stranger = files.find(({ recorderId }) => recorderId !== first?.recorderId)
  if (first === undefined || stranger === undefined) return rows
  for (const time of ['06:40', '06:45']) {
    rows.push(trace(telling, { days: 2, time }, { action: 'session.refused', account_id: first.recorderId }))
  }
  const refused = { thing: 'right', thing_id: 'caseFile.read', details: { status: 404 } }
  const by = { action: 'request.refused', account_id: stranger.recorderId }
  rows.push(trace(telling, { days: 3, time: '12:20' }, { ...by, ...refused, ...onFile(first) }))
  return rows
}

/** A request that was answered last month, with the looks that it took, and one that waits for its answer. */
async function writeRequests(tx: Tx, telling: Telling): Promise<Row[]> {
  const { allianceId, today, officer, files } = telling
  const [answered, waiting] = [files[11], files[4]]
  if (answered === undefined || waiting === undefined) return []
  const request = (file: WrittenFile, days: number, reason: string, closing: Row) => ({
    id: randomUUID(),
    alliance_id: allianceId,
    organisation_id: file.organisationId,
    case_file_id: file.id,
    account_id: officer.id,
    requested_on: addDays(today, -days),
    reason,
    opened_at: `${addDays(today, 1 - days)}T08:00:00Z`,
    closed_at: null,
    closed_by: null,
    outcome: null,
    ...closing,
  })
  const closing = {
    closed_at: `${addDays(today, -40)}T10:00:00Z`,
    closed_by: officer.id,
    outcome: 'answered',
  }
  await insertMany(tx, 'access_request', [
    request(answered, 52, 'Brief der Person; den Ausweis hat die Beratungsstelle gesehen.', closing),
    request(waiting, 24, 'Vorsprache im Kommunalen Integrationszentrum, Ausweis gesehen.', {}),
  ])
  const did = (file: WrittenFile, days: number, time: string, action: string) =>
    trace(telling, { days, time }, { action, account_id: officer.id, ...onFile(file) })
  return [
    did(answered, 51, '08:00', 'accessRequest.opened'),
    did(answered, 51, '08:05', 'caseFile.read'),
    did(answered, 44, '09:30', 'caseFile.read'),
    did(answered, 40, '10:00', 'accessRequest.closed'),
    did(waiting, 23, '08:00', 'accessRequest.opened'),
    did(waiting, 9, '13:10', 'caseFile.read'),
  ]
}
