import type { CaseFile } from '@wegmarke/contract/case-files'
import { AXES } from '@wegmarke/domain/ladder/axes'
import type { DialogName } from './usePersonDialogs.ts'

type FileAction = CaseFile['abilities'][number]

/** A fact about the person that is not known, and the dialog that takes it. */
export interface MissingFact {
  readonly key:
    'birth_date' | 'languages' | 'interpreter' | 'municipality' | 'residence' | 'entitlement' | 'entry_levels'
  readonly dialog: DialogName
  readonly action: FileAction
}

/** The basic facts that are not known. What the reader may not see is not called missing; what the evaluation lacks stands apart. */
export function missingFacts(file: CaseFile): MissingFact[] {
  const { identity, contact, residence, entitlements } = file
  const facts: (MissingFact & { readonly isMissing: boolean })[] = [
    {
      key: 'birth_date',
      dialog: 'identity',
      action: 'identity.change',
      isMissing: identity !== null && identity.birthDate === null,
    },
    {
      key: 'languages',
      dialog: 'contact',
      action: 'contact.change',
      isMissing: contact !== null && contact.languages === null,
    },
    {
      key: 'interpreter',
      dialog: 'contact',
      action: 'contact.change',
      isMissing: contact !== null && contact.needsInterpreter === null,
    },
    { key: 'municipality', dialog: 'file', action: 'person.change', isMissing: file.municipality === null },
    {
      key: 'residence',
      dialog: 'residence',
      action: 'residence.record',
      isMissing: residence !== null && residence.length === 0,
    },
    {
      key: 'entitlement',
      dialog: 'entitlement',
      action: 'residence.record',
      isMissing: entitlements !== null && entitlements.length === 0,
    },
    {
      key: 'entry_levels',
      dialog: 'entry-levels',
      action: 'entryLevel.set',
      isMissing: isNoEntryLevelKnown(file),
    },
  ]
  return facts.filter((fact) => fact.isMissing).map(({ key, dialog, action }) => ({ key, dialog, action }))
}

/** Nothing is known of what the person brought along. Where the evaluation lacks it, its own list names it already. */
function isNoEntryLevelKnown({ entryLevels, evaluation }: CaseFile): boolean {
  if (entryLevels === null || AXES.some((axis) => entryLevels[axis] !== 'unknown')) return false
  return evaluation?.missing.every(({ kind }) => kind !== 'entry_level_missing') ?? true
}
