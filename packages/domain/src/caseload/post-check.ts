import { type CivilDate, isCivilDate } from '../calendar/civil-date.ts'
import { overlap, type Period } from './period.ts'
import type { CaseloadRefusal } from './refusal.ts'

export const POST_KINDS = ['lead', 'deputy'] as const
export type PostKind = (typeof POST_KINDS)[number]

/** Somebody of the organisation as far as a post is concerned. */
export interface StaffMember {
  readonly accountId: string
  /** False until a supervisor has confirmed the access: such an account opens no file. */
  readonly isConfirmed: boolean
}

/** A post that is held today or later. */
export interface HeldPost extends Period {
  readonly accountId: string
  readonly holder: string
  readonly kind: PostKind
  /** Covers for somebody who is away. */
  readonly isCover: boolean
}

export interface NewPost extends Period {
  readonly accountId: string
  readonly kind: PostKind
}

/** Who enters something, on which day, and who works in the organisation. */
export interface Office {
  readonly today: CivilDate
  readonly accountId: string
  readonly staff: readonly StaffMember[]
}

/** Refuses days that are none or lie in the past, and an end before the beginning. */
export function checkPeriod({ from, to }: Period, today: CivilDate): CaseloadRefusal[] {
  if (!isCivilDate(from)) return [{ code: 'day-does-not-exist', pointer: '/from' }]
  if (to !== null && !isCivilDate(to)) return [{ code: 'day-does-not-exist', pointer: '/to' }]
  if (to !== null && to < from) return [{ code: 'ends-before-it-begins', pointer: '/to' }]
  return from < today ? [{ code: 'begins-in-past', pointer: '/from', params: { today } }] : []
}

/** Refuses a holder who works elsewhere, whose access is not confirmed, or who would be appointed by themselves. */
export function checkHolder(
  accountId: string,
  pointer: string,
  { accountId: own, staff }: Office,
): CaseloadRefusal[] {
  if (accountId === own) return [{ code: 'not-oneself', pointer }]
  const member = staff.find((one) => one.accountId === accountId)
  if (member === undefined) return [{ code: 'holder-unknown', pointer }]
  return member.isConfirmed ? [] : [{ code: 'holder-not-confirmed', pointer }]
}

/**
 * What cannot be when somebody is appointed to a caseload: the checks above, a lead beside one whose end or beginning
 * stands already, a deputy who is one at that time or leads the caseload. A lead without an end makes room for the
 * next one.
 */
export function checkPost(post: NewPost, held: readonly HeldPost[], office: Office): CaseloadRefusal[] {
  const refusals = [...checkHolder(post.accountId, '/accountId', office), ...checkPeriod(post, office.today)]
  if (refusals.length > 0) return refusals
  const beside = held.filter((one) => !one.isCover && overlap(one, post))
  if (post.kind === 'deputy') {
    const own = beside.find((one) => one.accountId === post.accountId)
    if (own === undefined) return []
    return [{ code: own.kind === 'lead' ? 'leads-already' : 'deputy-already', pointer: '/accountId' }]
  }
  const inTheWay = beside.filter(({ kind }) => kind === 'lead').find((one) => !makesRoom(one, post))
  if (inTheWay === undefined) return []
  const { holder, from } = inTheWay
  return [{ code: 'lead-until', pointer: '/from', params: { name: holder, from } }]
}

/** Whether a lead who holds the caseload ends the day before the next one begins: only who began earlier and has no end. */
export function makesRoom(present: HeldPost, next: NewPost): boolean {
  return present.to === null && next.to === null && present.from < next.from
}

/** Refuses an earlier end that lies in the past, before the beginning, or after the end that stands already. */
export function checkEnding(lastDay: CivilDate, period: Period, today: CivilDate): CaseloadRefusal[] {
  const pointer = '/lastDay'
  if (!isCivilDate(lastDay)) return [{ code: 'day-does-not-exist', pointer }]
  if (lastDay < today) return [{ code: 'ends-in-past', pointer }]
  if (lastDay < period.from) return [{ code: 'ends-before-it-begins', pointer }]
  if (period.to === null || lastDay <= period.to) return []
  return [{ code: 'ends-later-than-before', pointer, params: { to: period.to } }]
}
