import type { ReportFilter } from '@wegmarke/domain/report/filter'
import { firstDayOfQuarter, lastDayOfQuarter, quarterOf } from '@wegmarke/domain/report/quarter'
import { type RawBuilder, sql } from 'kysely'
import type { SignedIn } from '../../platform/access/principal.ts'

/** The organisations whose caseloads the reader works or supervises. */
export function organisationsOf({ supervisedOrganisations, posts }: SignedIn): string[] {
  return [...new Set([...supervisedOrganisations, ...posts.map((post) => post.organisationId)])]
}

/** Lines in sight: those of the caseloads that the reader works or supervises. */
export function inScope(principal: SignedIn): RawBuilder<unknown> {
  const organisations = organisationsOf(principal)
  const [only, ...others] = organisations
  // Named as one value, an index that begins with the organisation gives the lines in order.
  const ofOrganisation =
    only !== undefined && others.length === 0
      ? sql`r.organisation_id = ${only}`
      : sql`r.organisation_id = ANY (${`{${organisations.join()}}`}::uuid[])`
  return sql`${ofOrganisation} AND r.caseload_id = ANY ((SELECT app.my_caseloads())::int[])`
}

/** Whether somebody accompanies the person of a line today. */
export const isMentored = sql`(r.mentor_name IS NOT NULL AND (r.mentored_until IS NULL OR r.mentored_until >= app.today()))`

/** The conditions of a choice over `case_row r` and, where episodes are listed, `e`. */
export function filterConditions(filter: ReportFilter, today: string): RawBuilder<unknown> {
  const conditions = [
    ...which(filter, today),
    ...placeConditions(filter),
    ...attentionConditions(filter),
    ...dayConditions(filter),
  ]
  return conditions.length === 0 ? sql`true` : sql.join(conditions, sql` AND `)
}

/** The episodes behind a list of entries, exits or stock; other lists have one line a file. */
export function episodesOf({ movement }: ReportFilter): RawBuilder<unknown> {
  return movement === undefined
    ? sql`CROSS JOIN (SELECT NULL::date AS entered, NULL::date AS left_day, 1::bigint AS number) e`
    : sql`CROSS JOIN LATERAL unnest(r.entered_on, r.left_on) WITH ORDINALITY AS e (entered, left_day, number)`
}

function which({ movement, quarter, state = 'open' }: ReportFilter, today: string): RawBuilder<unknown>[] {
  // Said without a value, so that the indexes on open files serve every plan.
  if (movement === undefined)
    return state === 'all' ? [] : [state === 'closed' ? sql`r.is_closed` : sql`NOT r.is_closed`]
  const asked = quarter ?? quarterOf(today)
  const [first, last] = [firstDayOfQuarter(asked), lastDayOfQuarter(asked)]
  if (movement === 'entries') return [sql`e.entered BETWEEN ${first} AND ${last}`]
  if (movement === 'exits') return [sql`e.left_day BETWEEN ${first} AND ${last}`]
  return [sql`e.entered <= ${last} AND (e.left_day IS NULL OR e.left_day > ${last})`]
}

function placeConditions({ caseloadId, municipality, phase, lead }: ReportFilter): RawBuilder<unknown>[] {
  return [
    ...(caseloadId === undefined ? [] : [sql`r.caseload_id = ${caseloadId}`]),
    ...(municipality === undefined ? [] : [sql`r.municipality_ags = ${municipality}`]),
    ...(phase === undefined ? [] : [sql`r.phase = ${phase}`]),
    ...(lead === undefined ? [] : [sql`r.caseload_id = ANY (${unassignedCaseloads})`]),
  ]
}

/** Caseloads in sight that nobody leads today. */
export const unassignedCaseloads = sql`ARRAY(
  SELECT c.id FROM caseload c WHERE c.id = ANY ((SELECT app.my_caseloads())::int[])
    AND NOT EXISTS (SELECT FROM caseload_post p WHERE p.caseload_id = c.id AND p.kind = 'lead'
      AND p.valid_from <= app.today() AND (p.valid_to IS NULL OR p.valid_to >= app.today())))`

function attentionConditions({ level, note, mentor, next, missing }: ReportFilter): RawBuilder<unknown>[] {
  return [
    ...(level === undefined ? [] : [sql`r.level = ${level}`]),
    ...(note === 'open' ? [sql`r.note_state IN ('open', 'seen') AND r.level IN ('onset', 'career')`] : []),
    ...(note === 'answered' ? [sql`r.note_state = 'answered'`] : []),
    ...(mentor === undefined ? [] : [sql`${isMentored} = ${mentor === 'some'}`]),
    ...(next === undefined ? [] : [sql`r.current_step IS NULL AND NOT r.is_goal_reached`]),
    ...(missing === undefined ? [] : [sql`r.missing_count > 0`]),
  ]
}

function dayConditions({ silentWeeks, deadlineDays, endingDays }: ReportFilter): RawBuilder<unknown>[] {
  return [
    ...(silentWeeks === undefined
      ? []
      : [
          sql`coalesce(r.last_contact_on, r.opened_on, '-infinity') <= app.today() - ${silentWeeks * 7}::int`,
        ]),
    ...(deadlineDays === undefined ? [] : [sql`r.next_deadline <= app.today() + ${deadlineDays}::int`]),
    ...(endingDays === undefined
      ? []
      : [sql`r.current_step_ends_on <= app.today() + ${endingDays}::int AND NOT r.has_successor`]),
  ]
}
