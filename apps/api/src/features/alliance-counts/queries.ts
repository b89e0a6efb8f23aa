import type { AllianceCounts } from '@wegmarke/contract/alliance-counts'
import { CONTACT_WEEKS, DEADLINE_DAYS, STEP_END_DAYS } from '@wegmarke/domain/measures/limits'
import { protectParts, type ShownCount } from '@wegmarke/domain/measures/protect-parts'
import type { MeasureId } from '@wegmarke/domain/measures/registry'
import { PHASES } from '@wegmarke/domain/pathway/vocabulary'
import { sql } from 'kysely'
import type { SignedIn } from '../../platform/access/principal.ts'
import type { Tx } from '../../platform/db/in-transaction.ts'

/** The facts that the database counts, by the measures that say what they mean. */
const MEASURE_OF_FACT = {
  open: 'alliance.open',
  note: 'alliance.noteOpen',
  no_contact: 'alliance.noContact',
  no_step: 'alliance.noNextStep',
  deadline: 'alliance.deadlines',
  step_end: 'alliance.stepEndsAlone',
  no_mentor: 'alliance.noMentor',
  missing: 'alliance.missingData',
  unassigned: 'alliance.unassigned',
  entered: 'alliance.entries',
  left: 'alliance.exits',
} as const satisfies Record<string, MeasureId>

/**
 * The numbers of the alliance for who may open no file. The database hides and rounds each count; here parts are kept
 * back that the whole would give away. A fact that no file has is fewer than five like any other.
 */
export async function getAllianceCounts(tx: Tx, { today }: SignedIn): Promise<AllianceCounts> {
  const { rows } = await sql<{ fact: string; files: ShownCount }>`
    SELECT fact, files FROM app.alliance_counts(${CONTACT_WEEKS * 7}, ${DEADLINE_DAYS}, ${STEP_END_DAYS})`.execute(
    tx,
  )
  const counted = new Map(rows.map((row) => [row.fact, row.files]))
  const countOf = (fact: string): ShownCount => counted.get(fact) ?? null
  const open = countOf('open')
  const places = await listPlaces(tx)
  const phases = protectParts(
    open,
    PHASES.map((phase) => countOf(`phase.${phase}`)),
  )
  const municipalities = protectParts(
    open,
    places.map(({ ags }) => countOf(`place.${ags ?? 'unknown'}`)),
  )
  return {
    day: today,
    counts: Object.entries(MEASURE_OF_FACT).map(([fact, measure]) => ({ measure, count: countOf(fact) })),
    phases: PHASES.map((phase, index) => ({ phase, count: phases[index] ?? null })),
    municipalities: places.map((place, index) => ({ ...place, count: municipalities[index] ?? null })),
  }
}

/** All municipalities, whether a file lies there or not, and last the files without one. */
async function listPlaces(tx: Tx): Promise<{ ags: string | null; name: string | null }[]> {
  const { rows } = await sql<{ ags: string; name: string }>`
    SELECT ags, name FROM municipality ORDER BY name COLLATE "de-x-icu"`.execute(tx)
  return [...rows, { ags: null, name: null }]
}
