import type { CivilDate } from '../calendar/civil-date.ts'
import { earliestDay, type Dated } from '../calendar/dated.ts'
import { faultsOfDays, faultsOfPast } from '../calendar/faults.ts'
import type { Fault } from '../fault.ts'
import { faultOfLegalName, faultOfName } from '../names/allowed-characters.ts'
import type { EpisodeFact } from '../pathway/facts.ts'
import type { GoalKind } from '../pathway/vocabulary.ts'

/** Faults of a name as wished: `control-character`, `no-letter`. */
export function faultsOfNameAsWished(name: string): Fault[] {
  const code = faultOfName(name)
  return code === null ? [] : [{ pointer: '/nameAsWished', code }]
}

/**
 * Faults of who a person is by law, as of today.
 * Codes: `control-character`, `no-letter`, `not-in-register-charset` (DIN SPEC 91379), `not-a-day`, `in-the-future`.
 */
export function faultsOfIdentity(
  identity: { readonly legalName: string | null; readonly birthDate: Dated | null },
  today: CivilDate,
): Fault[] {
  const code = identity.legalName === null ? null : faultOfLegalName(identity.legalName)
  const unreal = faultsOfDays({ '/birthDate': identity.birthDate?.date ?? null })
  return [
    ...(code === null ? [] : [{ pointer: '/legalName', code }]),
    ...(unreal.length > 0 ? unreal : faultsOfPast('/birthDate', identity.birthDate, today)),
  ]
}

/**
 * Faults of what is asked to open a file, as of today: those of the names and the birth date, and
 * `not-a-day`, `in-the-future`, `opened-before-birth` of the first day, `occupation-without-vocational-goal`.
 */
export function faultsOfNewFile(
  file: {
    readonly nameAsWished: string
    readonly legalName: string | null
    readonly birthDate: Dated | null
    readonly openedOn: CivilDate
    readonly goal: GoalKind | null
    readonly goalOccupation: string | null
  },
  today: CivilDate,
): Fault[] {
  const unreal = faultsOfDays({ '/openedOn': file.openedOn })
  return [
    ...faultsOfNameAsWished(file.nameAsWished),
    ...faultsOfIdentity(file, today),
    ...(unreal.length > 0 ? unreal : faultsOfPast('/openedOn', file.openedOn, today)),
    ...(file.birthDate !== null && earliestDay(file.birthDate) > file.openedOn
      ? [{ pointer: '/openedOn', code: 'opened-before-birth' }]
      : []),
    ...(file.goalOccupation !== null && file.goal !== 'vocational'
      ? [{ pointer: '/goalOccupation', code: 'occupation-without-vocational-goal' }]
      : []),
  ]
}

/** Faults of the day on which a file closes: `not-a-day`, `in-the-future`, `closed-before-opened` (param `opened`). */
export function faultsOfClosing(on: CivilDate, episodes: readonly EpisodeFact[], today: CivilDate): Fault[] {
  const unreal = faultsOfDays({ '/on': on })
  if (unreal.length > 0) return unreal
  const opened = episodes.find((episode) => episode.closedOn === null)?.openedOn
  return [
    ...faultsOfPast('/on', on, today),
    ...(opened !== undefined && on < opened
      ? [{ pointer: '/on', code: 'closed-before-opened', params: { opened } }]
      : []),
  ]
}

/** Faults of the day on which a file opens again: `not-a-day`, `in-the-future`, `reopened-before-closed` (param `closed`). */
export function faultsOfReopening(
  on: CivilDate,
  episodes: readonly EpisodeFact[],
  today: CivilDate,
): Fault[] {
  const unreal = faultsOfDays({ '/on': on })
  if (unreal.length > 0) return unreal
  const closed = episodes
    .map((episode) => episode.closedOn ?? '')
    .toSorted()
    .at(-1)
  return [
    ...faultsOfPast('/on', on, today),
    ...(closed !== undefined && on < closed
      ? [{ pointer: '/on', code: 'reopened-before-closed', params: { closed } }]
      : []),
  ]
}
