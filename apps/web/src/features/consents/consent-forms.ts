import type { Consent } from '@wegmarke/contract/consents'

/** The consents that were given on one sheet of paper; what they share is read from the first. */
export interface FormOfConsents {
  readonly id: string
  readonly first: Consent
  readonly consents: readonly Consent[]
}

export const FORM_SECTIONS = ['prepared', 'valid', 'past'] as const
export type FormSection = (typeof FORM_SECTIONS)[number]

/** Puts consents together by their form, in the order in which they come. */
export function formsOf(consents: readonly Consent[]): FormOfConsents[] {
  const byForm = Map.groupBy(consents, ({ formId }) => formId)
  return [...byForm].flatMap(([id, ofForm]) => {
    const [first] = ofForm
    return first === undefined ? [] : [{ id, first, consents: ofForm }]
  })
}

/** Where a form stands in the list: by what is still open of it, so that a part that was withdrawn hides nothing. */
export function sectionOf({ consents }: FormOfConsents): FormSection {
  const states = new Set(consents.map(({ state }) => state))
  if (states.has('prepared')) return 'prepared'
  return states.has('in_force') || states.has('not_begun') ? 'valid' : 'past'
}

/** Consents of a form that can still be withdrawn; an expired one has ended by itself. */
export function withdrawable({ consents }: FormOfConsents): Consent[] {
  return consents.filter(({ state }) => state !== 'withdrawn' && state !== 'expired')
}

/** Names of the accounts that read by these consents, each once. */
export function readersOf(consents: readonly Consent[]): string[] {
  const open = consents.flatMap(({ participations }) =>
    participations.filter(({ endedAt }) => endedAt === null),
  )
  return [...new Map(open.map(({ account }) => [account.id, account.name])).values()]
}
