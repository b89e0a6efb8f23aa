import { partsOf } from '@wegmarke/domain/calendar/civil-date'
import type { Dated } from '@wegmarke/domain/calendar/dated'
import type { JournalKind } from '@wegmarke/domain/journal/vocabulary'
import { sampleName, type SampleName } from './names.ts'
import { randomOf, type Random } from './random.ts'
import type { SampleAttainment, SampleFile, SampleResidence } from './sample-file.ts'
import { GOING_ON } from './stories/going-on.ts'
import { IN_BETWEEN } from './stories/in-between.ts'
import { SIGNALS } from './stories/signals.ts'
import { NOTHING_YET, type Story, type Telling } from './stories/story.ts'
import { storyKit, type StoryKit } from './story-kit.ts'
import { SAMPLE_MUNICIPALITIES } from './world.ts'

/** All kinds of lives that the demo knows. */
export const STORIES: readonly Story[] = [...GOING_ON, ...SIGNALS, ...IN_BETWEEN]

const TOTAL_WEIGHT = STORIES.reduce((sum, story) => sum + story.weight, 0)

/** Which world: the same seed, day and number of people give the same files on every machine. */
export interface SampleWorld {
  readonly seed: number
  readonly people: number
  /** The day of seeding, `YYYY-MM-DD`; all dates of all files lie relative to it. */
  readonly today: string
}

function weighted<T extends { readonly weight: number }>(
  random: Random,
  items: readonly T[],
  total: number,
): T {
  let left = random.next() * total
  for (const item of items) {
    left -= item.weight
    if (left < 0) return item
  }
  return items.at(-1) as T
}

function birthDate(random: Random, today: string): Dated | null {
  if (random.chance(0.06)) return null
  const year = partsOf(today).year - random.between(19, 26)
  // 1 January stands in many papers where only the year is known
  if (random.chance(0.25)) return { date: `${year}-01-01`, precision: 'year' }
  const month = String(random.between(1, 12)).padStart(2, '0')
  return { date: `${year}-${month}-${String(random.between(1, 28)).padStart(2, '0')}`, precision: 'day' }
}

function personOf(random: Random, name: SampleName, today: string): SampleFile['person'] {
  const needsInterpreter = random.chance(0.2) ? null : random.chance(0.4)
  return {
    nameAsWished: random.chance(0.12) ? name.given : `${name.given} ${name.surname}`,
    legalName: random.chance(0.85) ? `${name.given} ${name.surname}` : null,
    birthDate: birthDate(random, today),
    nationality: random.chance(0.9) ? name.nationality : null,
    languages: random.chance(0.9) ? name.languages : null,
    needsInterpreter,
    safeContact: random.chance(0.15) ? 'Nur per Nachricht, nicht in der Unterkunft anrufen.' : null,
    phone: random.chance(0.7) ? `01511 ${random.between(1000000, 9999999)} (erfunden)` : null,
  }
}

function usualResidence(kit: StoryKit, openedAgo: number): SampleResidence[] {
  const { random } = kit
  if (random.chance(0.15)) return []
  const changedAgo = Math.max(2, Math.floor(openedAgo / 2))
  const isProtected = random.chance(0.6)
  const first: SampleResidence = {
    status: 'gestattung',
    from: kit.day(openedAgo + 6),
    to: isProtected ? kit.day(changedAgo, 14) : null,
    documentValidUntil: isProtected ? null : kit.day(-random.between(1, 6), 20),
    workPermission: 'on_application',
  }
  if (!isProtected) return [first]
  const second: SampleResidence = {
    status: random.pick(['ae_25_1_2', 'ae_25_3', 'duldung_60a', 'ae_104c'] as const),
    from: kit.day(changedAgo, 15),
    to: null,
    documentValidUntil: kit.day(-random.between(1, 20), 15),
    workPermission: 'allowed',
  }
  return [first, second]
}

function entitlementsOf(
  residence: readonly SampleResidence[],
  kit: StoryKit,
  openedAgo: number,
): SampleFile['entitlements'] {
  const last = residence.at(-1)
  if (last === undefined) return []
  if (!last.status.startsWith('ae_')) return [{ rechtskreis: 'AsylbLG', from: kit.day(openedAgo), to: null }]
  return [
    { rechtskreis: 'AsylbLG', from: kit.day(openedAgo + 6), to: last.from },
    { rechtskreis: 'SGB_II', from: last.from, to: null },
  ]
}

/** Slips of attendance, told of and never seen: they are no level and move nothing. */
function slipsOf(kit: StoryKit, openedAgo: number): SampleAttainment[] {
  if (openedAgo < 6 || kit.random.chance(0.85)) return []
  const slip = kit.attained('L', 'A1', kit.random.between(2, openedAgo - 2), 'claimed')
  return [{ ...slip, level: null, title: 'Teilnahmebescheinigung' }]
}

function tasksOf(kit: StoryKit, isClosed: boolean): SampleFile['tasks'] {
  if (isClosed || kit.random.chance(0.5)) return []
  const title = kit.random.pick([
    'Zeugnis im Original zeigen lassen',
    'Termin bei der Bildungsberatung bestätigen',
    'Kitaplatz beim Jugendamt nachfragen',
    'Anmeldung zum Einstufungstest schicken',
    'Unterlagen zur Anerkennung zusammenstellen',
  ])
  return [{ title, dueOn: kit.day(kit.random.pick([0, 0, -1, 1]), kit.random.between(1, 28)), isDone: false }]
}

/** Everyday entries; the kind fits what is told. */
const ENTRIES: readonly { readonly kind: JournalKind; readonly text: string }[] = [
  { kind: 'conversation', text: 'Gespräch in der Sprechstunde. Der nächste Schritt ist besprochen.' },
  { kind: 'call', text: 'Kurz telefoniert. Meldet sich nach dem Kurs wieder.' },
  { kind: 'accompaniment', text: 'Zum Amt begleitet, der Bescheid wird geprüft.' },
  { kind: 'message', text: 'Kurze Nachricht: alles in Ordnung, der Bus fährt wieder.' },
]

function journalOf(telling: Telling, kit: StoryKit): SampleFile['journal'] {
  const { random } = kit
  const told = (telling.journal ?? []).map((text) => ({ kind: 'conversation' as const, text }))
  const entries = random.chance(0.6) ? [...told, random.pick(ENTRIES)] : told
  return entries.map((entry, index) => ({
    ...entry,
    happenedOn: kit.day(Math.min(telling.openedAgo, index * 2 + random.between(0, 1)), random.between(1, 26)),
  }))
}

function shape(number: number, story: Story, telling: Telling, kit: StoryKit): SampleFile {
  const { random, today } = kit
  const closed = telling.closed
  const openedOn = kit.day(telling.openedAgo, 1)
  const residence = telling.residence ?? usualResidence(kit, telling.openedAgo)
  return {
    number,
    story: story.name,
    expectedLevel: telling.expected,
    person: personOf(random, sampleName(random), today),
    municipality: weighted(random, SAMPLE_MUNICIPALITIES, 100).ags,
    phase: closed ? 'closing' : telling.openedAgo < 3 ? 'clarification' : 'steering',
    episodes: [
      {
        openedOn,
        closedOn: closed ? kit.day(closed.ago, 20) : null,
        reason: closed?.reason ?? null,
        outcome: closed?.outcome ?? null,
      },
    ],
    goal: { kind: telling.goal ?? 'vocational', occupation: null, from: openedOn },
    entryLevels: telling.entryLevels ?? NOTHING_YET,
    steps: telling.steps ?? [],
    gaps: telling.gaps ?? [],
    attainments: [...(telling.attainments ?? []), ...slipsOf(kit, telling.openedAgo)],
    residence,
    entitlements: entitlementsOf(residence, kit, telling.openedAgo),
    tasks: tasksOf(kit, closed !== undefined),
    journal: journalOf(telling, kit),
  }
}

/** One file of the world, by its number from 0: the same whatever else is generated. */
export function sampleFile(world: SampleWorld, number: number): SampleFile {
  const random = randomOf(world.seed, number)
  // The first files go once through all stories, so that even a small world shows each of them
  const story = STORIES[number] ?? weighted(random, STORIES, TOTAL_WEIGHT)
  const kit = storyKit(random, world.today)
  return shape(number, story, story.tell(kit), kit)
}

/** All files of the world, one after the other and never all in memory. */
export function* sampleFiles(world: SampleWorld): Generator<SampleFile> {
  for (let number = 0; number < world.people; number++) yield sampleFile(world, number)
}
