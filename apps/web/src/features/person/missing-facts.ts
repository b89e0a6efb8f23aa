import type { CaseFile } from '@wegmarke/contract/case-files'
import type { DialogName } from './usePersonDialogs.ts'

type FileAction = CaseFile['abilities'][number]

/** A fact about the person that is not known, and the dialog that takes it. */
export interface MissingFact {
  readonly key: 'birth_date' | 'languages' | 'interpreter' | 'municipality' | 'residence' | 'entitlement'
  readonly dialog: DialogName
  readonly action: FileAction
}

/** What is not known about the person. What the reader may not see is not called missing. */
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
  ]
  return facts.filter((fact) => fact.isMissing).map(({ key, dialog, action }) => ({ key, dialog, action }))
}
