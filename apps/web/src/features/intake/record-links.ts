import type { CaseFile } from '@wegmarke/contract/case-files'
import type { IntakeRecord } from '@wegmarke/domain/intake/vocabulary'
import type { DialogName } from '../person/usePersonDialogs.ts'

/** What else a criterion can be missing: the level somebody came with stands among the attainments. */
export type MissingRecord = IntakeRecord | 'entry_level'

interface RecordLink {
  readonly dialog: DialogName
  readonly action: CaseFile['abilities'][number]
}

/** Where facts that other tables keep are entered: the dialog of the person page, and the right that it needs. */
export const RECORD_LINKS: Readonly<Record<MissingRecord, RecordLink>> = {
  legal_name: { dialog: 'identity', action: 'identity.change' },
  birth_date: { dialog: 'identity', action: 'identity.change' },
  nationality: { dialog: 'identity', action: 'identity.change' },
  residence_status: { dialog: 'residence', action: 'residence.record' },
  municipality: { dialog: 'file', action: 'person.change' },
  entitlement: { dialog: 'entitlement', action: 'residence.record' },
  entry_level: { dialog: 'entry-levels', action: 'entryLevel.set' },
}

/** Whether the name that a finding says is missing is a record of another table. */
export function isRecord(name: string): name is MissingRecord {
  return name in RECORD_LINKS
}
