import type { CivilDate } from '../calendar/civil-date.ts'
import { earliestDay, type Dated } from '../calendar/dated.ts'
import { faultOfLegalName, faultOfName } from '../names/allowed-characters.ts'
import { tidyName } from '../names/tidy-name.ts'
import { checkPastDated, checkPastDay } from '../pathway/date-check.ts'
import type { EpisodeFact } from '../pathway/facts.ts'
import type { GoalKind } from '../pathway/vocabulary.ts'
import type { FileRefusal } from './refusal.ts'

/** Refuses a name as wished with characters that nobody can read, or without any letter. */
export function checkNameAsWished(name: string): FileRefusal[] {
  const code = faultOfName(tidyName(name))
  return code === null ? [] : [{ code, pointer: '/nameAsWished' }]
}

/** The fields of an identity that can be wrong. */
export interface IdentityEntry {
  readonly legalName: string | null
  readonly birthDate: Dated | null
}

/** Refuses a legal name that registers cannot exchange (DIN SPEC 91379), and a birth date that is none or yet to come. */
export function checkIdentity({ legalName, birthDate }: IdentityEntry, today: CivilDate): FileRefusal[] {
  const code = legalName === null ? null : faultOfLegalName(tidyName(legalName))
  return [
    ...(code === null ? [] : [{ code, pointer: '/legalName' }]),
    ...checkPastDated(birthDate, '/birthDate', today),
  ]
}

/** The fields of a new file that can contradict each other. */
export interface NewFileEntry extends IdentityEntry {
  readonly nameAsWished: string
  readonly openedOn: CivilDate
  readonly goal: GoalKind | null
  readonly goalOccupation: string | null
}

/** What cannot be in a new file: names and birth date as above, a first day to come or before birth, an occupation as no goal. */
export function checkNewFile(file: NewFileEntry, today: CivilDate): FileRefusal[] {
  const refusals: FileRefusal[] = [
    ...checkNameAsWished(file.nameAsWished),
    ...checkIdentity(file, today),
    ...checkPastDay(file.openedOn, '/openedOn', today),
  ]
  if (file.birthDate !== null && file.openedOn < earliestDay(file.birthDate)) {
    refusals.push({ code: 'opened-before-birth', pointer: '/openedOn' })
  }
  if (file.goalOccupation !== null && file.goal !== 'vocational') {
    refusals.push({ code: 'occupation-without-vocational-goal', pointer: '/goalOccupation' })
  }
  return refusals
}

/** Refuses a day of closing that is none, is yet to come, or lies before the running episode began (param `opened`). */
export function checkClosing(
  on: CivilDate,
  episodes: readonly EpisodeFact[],
  today: CivilDate,
): FileRefusal[] {
  const refusals: FileRefusal[] = checkPastDay(on, '/on', today)
  const opened = episodes.find((episode) => episode.closedOn === null)?.openedOn
  if (refusals.length > 0 || opened === undefined || opened <= on) return refusals
  return [{ code: 'closed-before-opened', pointer: '/on', params: { opened } }]
}

/** Refuses a day of reopening that is none, is yet to come, or lies before the last closing (param `closed`). */
export function checkReopening(
  on: CivilDate,
  episodes: readonly EpisodeFact[],
  today: CivilDate,
): FileRefusal[] {
  const refusals: FileRefusal[] = checkPastDay(on, '/on', today)
  const closed = episodes
    .map((episode) => episode.closedOn ?? '')
    .toSorted()
    .at(-1)
  if (refusals.length > 0 || closed === undefined || closed <= on) return refusals
  return [{ code: 'reopened-before-closed', pointer: '/on', params: { closed } }]
}
