import type { Category } from '../access/roles.ts'
import type { CivilDate } from '../calendar/civil-date.ts'
import type { FileRefusal } from '../case-file/refusal.ts'
import { checkDay, checkPastDay } from '../pathway/date-check.ts'
import { type ConsentFact, consentState } from './consent-state.ts'

/** The fields of a new consent that can contradict each other. */
export interface ConsentEntry {
  readonly categories: readonly Category[]
  readonly from: CivilDate
  readonly to: CivilDate | null
  readonly signedOn: CivilDate | null
  readonly evidence: string | null
}

/** What is known of the organisation that the consent names. */
export interface Recipient {
  /** False for the foreigners' authority, police and security. */
  readonly mayHoldContent: boolean
  /** The organisation that keeps the file: it needs no consent but for its mentors. */
  readonly isController: boolean
}

/**
 * What cannot be in a consent: a recipient that is unknown (null) or may hold no content, the controller itself for
 * anything but mentoring, an end before the beginning or before today, a signature to come or one that nothing evidences.
 */
export function checkConsent(
  { categories, from, to, signedOn, evidence }: ConsentEntry,
  recipient: Recipient | null,
  today: CivilDate,
): FileRefusal[] {
  const refusals: FileRefusal[] = [
    ...checkDay(from, '/from', today),
    ...checkDay(to, '/to', today),
    ...checkPastDay(signedOn, '/signedOn', today),
  ]
  if (to !== null && to < from) refusals.push({ code: 'end-before-start', pointer: '/to' })
  else if (to !== null && to < today) refusals.push({ code: 'consent-over', pointer: '/to' })
  if ((signedOn === null) !== (evidence === null)) {
    refusals.push({
      code: 'signature-needs-evidence',
      pointer: signedOn === null ? '/signedOn' : '/evidence',
    })
  }
  if (recipient === null || !recipient.mayHoldContent) {
    refusals.push({ code: 'recipient-unknown', pointer: '/recipientId' })
  } else if (recipient.isController && categories.some((category) => category !== 'mentoring')) {
    refusals.push({ code: 'recipient-is-controller', pointer: '/recipientId' })
  }
  return refusals
}

/**
 * What cannot be in the signature of a form that was prepared here: a day to come, or one before the form was there (param
 * `preparedOn`). An older paper is another paper, and recorded as one.
 */
export function checkSignature(signedOn: CivilDate, preparedOn: CivilDate, today: CivilDate): FileRefusal[] {
  const refusals: FileRefusal[] = checkPastDay(signedOn, '/signedOn', today)
  if (refusals.length > 0 || signedOn >= preparedOn) return refusals
  return [{ code: 'signed-before-prepared', pointer: '/signedOn', params: { preparedOn } }]
}

/** A participation in a consent, as entered. */
export interface ParticipationEntry {
  readonly from: CivilDate
  readonly to: CivilDate | null
}

/**
 * What cannot be in a participation: a consent that is not signed, is withdrawn or over, an end before the beginning,
 * a period beyond the consent's (param `until`), an account that does not open files for the recipient.
 */
export function checkParticipation(
  { from, to }: ParticipationEntry,
  consent: ConsentFact,
  isOfRecipient: boolean,
  today: CivilDate,
): FileRefusal[] {
  const refusals: FileRefusal[] = [...checkDay(from, '/from', today), ...checkDay(to, '/to', today)]
  const state = consentState(consent, today)
  if (state !== 'in_force' && state !== 'not_begun')
    refusals.push({ code: 'consent-not-in-force', pointer: '' })
  if (to !== null && to < from) refusals.push({ code: 'end-before-start', pointer: '/to' })
  const until = consent.to
  if (until !== null && (from > until || (to !== null && to > until))) {
    refusals.push({ code: 'beyond-consent', pointer: from > until ? '/from' : '/to', params: { until } })
  }
  if (!isOfRecipient) refusals.push({ code: 'account-not-of-recipient', pointer: '/accountId' })
  return refusals
}
