import { randomUUID } from 'node:crypto'
import { addDays } from '@wegmarke/domain/calendar/civil-date'
import { seeUntil } from '@wegmarke/domain/mentoring/see-until'
import type { ConcernUrgency } from '@wegmarke/domain/mentoring/vocabulary'
import { DEFAULT_SETTINGS } from '@wegmarke/domain/settings/registry'
import { sampleMentoringGoal, type SampleCourse, sampleSessions } from '@wegmarke/sample-data/mentoring'
import { sql } from 'kysely'
import type { Tx } from '../../platform/db/in-transaction.ts'
import { insertMany } from '../../platform/db/insert-many.ts'

interface Mentor {
  readonly id: string
  readonly accountId: string
}

/** A running consent for mentoring, on which a mentorship of the demo rests. */
interface Consented {
  readonly id: string
  readonly caseFileId: string
  readonly validFrom: string
  readonly validTo: string | null
  readonly leadId: string
}

/** One mentorship of the demo as far as its rows need it. */
interface Written {
  readonly id: string
  readonly number: number
  readonly own: { readonly alliance_id: string; readonly case_file_id: string }
  readonly mentor: Mentor
  readonly leadId: string
  readonly from: string
  readonly rhythmDays: number
}

const MENTEES_EACH = 5
const RHYTHMS = [7, 14, 14, 28] as const

/** Most keep their rhythm; one in six has missed the last two appointments, one in six has fallen silent. */
function courseOf(number: number): SampleCourse {
  if (number % 6 === 1) return 'silent'
  return number % 6 === 4 ? 'missing' : 'steady'
}

/** Mentors in the order in which their accounts stand in the demo: the first is the one whom people try. */
async function mentorsOf(tx: Tx, allianceId: string): Promise<Mentor[]> {
  const { rows } = await sql<Mentor>`
    SELECT m.id, m.account_id AS "accountId" FROM mentor m JOIN account a ON a.id = m.account_id
    WHERE m.alliance_id = ${allianceId} ORDER BY a.email`.execute(tx)
  return rows
}

/** Consents that count today, those of the first lead's files first. */
async function consented(tx: Tx, allianceId: string, today: string): Promise<Consented[]> {
  const { rows } = await sql<Consented>`
    SELECT c.id, c.case_file_id AS "caseFileId", c.valid_from AS "validFrom", c.valid_to AS "validTo", f.recorded_by AS "leadId"
    FROM consent c JOIN case_file f ON f.id = c.case_file_id
    WHERE c.alliance_id = ${allianceId} AND c.category = 'mentoring' AND c.signed_on IS NOT NULL AND c.withdrawn_at IS NULL
      AND c.valid_from <= ${today} ORDER BY f.caseload_id, f.code`.execute(tx)
  return rows
}

function write(number: number, mentor: Mentor, consent: Consented, allianceId: string): Written {
  return {
    id: randomUUID(),
    number,
    own: { alliance_id: allianceId, case_file_id: consent.caseFileId },
    mentor,
    leadId: consent.leadId,
    from: addDays(consent.validFrom, 3),
    rhythmDays: RHYTHMS[number % RHYTHMS.length] ?? 14,
  }
}

async function insertMentorships(
  tx: Tx,
  written: readonly { one: Written; consent: Consented; endedOn?: string }[],
): Promise<void> {
  await insertMany(
    tx,
    'mentorship',
    written.map(({ one, consent, endedOn }) => ({
      ...one.own,
      id: one.id,
      mentor_id: one.mentor.id,
      consent_id: consent.id,
      undertaking_signed_on: addDays(one.from, -1),
      rhythm_days: one.rhythmDays,
      valid_from: one.from,
      valid_to: endedOn ?? consent.validTo,
      ended_at: endedOn === undefined ? null : `${endedOn}T16:00:00Z`,
      end_reason: endedOn === undefined ? null : 'other_mentor',
      recorded_by: one.leadId,
      recorded_at: `${one.from}T09:00:00Z`,
    })),
  )
}

async function insertSessions(tx: Tx, one: Written, today: string, course: SampleCourse): Promise<void> {
  const author = { ...one.own, mentorship_id: one.id, author_id: one.mentor.accountId }
  const sessions = sampleSessions(one.number, course, { ...one, today }).map((session) => ({
    session,
    id: randomUUID(),
    recordedAt: `${session.happenedOn}T18:30:00Z`,
  }))
  await insertMany(
    tx,
    'mentoring_session',
    sessions.map(({ session, id, recordedAt }) => ({
      ...author,
      id,
      happened_on: session.happenedOn,
      outcome: session.outcome,
      kind: session.kind,
      minutes: session.minutes,
      next_on: session.nextOn,
      recorded_at: recordedAt,
      recorded_by: one.mentor.accountId,
    })),
  )
  await insertMany(
    tx,
    'mentoring_session_text',
    sessions.flatMap(({ session, id, recordedAt }) =>
      session.text === null
        ? []
        : [{ ...author, session_id: id, body: session.text, recorded_at: recordedAt }],
    ),
  )
}

async function insertGoals(tx: Tx, written: readonly Written[], today: string): Promise<void> {
  await insertMany(
    tx,
    'mentoring_goal',
    written.flatMap((one) => {
      const goal = (number: number, reachedOn: string | null) => ({
        ...one.own,
        id: randomUUID(),
        mentorship_id: one.id,
        agreement: sampleMentoringGoal(number),
        agreed_on: one.from,
        reached_on: reachedOn,
        recorded_by: one.leadId,
        recorded_at: `${one.from}T09:10:00Z`,
      })
      const isReached = one.number % 3 === 0 && one.from < addDays(today, -20)
      return isReached
        ? [goal(one.number, null), goal(one.number + 1, addDays(today, -14))]
        : [goal(one.number, null)]
    }),
  )
}

/** A concern in each state: answered, looked at, new, and urgent but not seen in time. */
const CONCERNS: readonly {
  readonly of: number
  readonly daysAgo: number
  readonly urgency: ConcernUrgency
  readonly text: string
  readonly seenAfter: number | null
  readonly answer: string | null
}[] = [
  {
    of: 0,
    daysAgo: 20,
    urgency: 'normal',
    text: 'Die Schulbücher fehlen noch, das bedrückt sehr.',
    seenAfter: 1,
    answer: 'Ich habe die Bücher über das Bildungspaket beantragt, sie kommen nächste Woche.',
  },
  {
    of: 1,
    daysAgo: 2,
    urgency: 'normal',
    text: 'Seit zwei Wochen keine Antwort auf meine Nachrichten. Ist alles in Ordnung?',
    seenAfter: 1,
    answer: null,
  },
  {
    of: 3,
    daysAgo: 0,
    urgency: 'normal',
    text: 'Es ist von Schulden die Rede. Wer kann da beraten?',
    seenAfter: null,
    answer: null,
  },
  {
    of: 5,
    daysAgo: 9,
    urgency: 'urgent',
    text: 'Es droht der Verlust der Wohnung zum Monatsende.',
    seenAfter: null,
    answer: null,
  },
]

async function insertConcerns(tx: Tx, written: readonly Written[], today: string): Promise<void> {
  const workingDays = DEFAULT_SETTINGS['concern.escalationDays']
  await insertMany(
    tx,
    'concern',
    CONCERNS.flatMap(({ of, daysAgo, urgency, text, seenAfter, answer }) => {
      const one = written[of]
      if (one === undefined) return []
      const raisedOn = addDays(today, -daysAgo)
      const seenOn = seenAfter === null ? null : addDays(raisedOn, seenAfter)
      const answeredOn = answer === null ? null : seenOn
      return {
        ...one.own,
        id: randomUUID(),
        mentorship_id: one.id,
        raised_by: one.mentor.accountId,
        raised_on: raisedOn,
        raised_at: `${raisedOn}T07:45:00Z`,
        urgency,
        body: text,
        see_until: seeUntil(raisedOn, urgency, workingDays),
        seen_on: seenOn,
        seen_by: seenOn === null ? null : one.leadId,
        answer,
        answered_on: answeredOn,
        answered_by: answeredOn === null ? null : one.leadId,
      }
    }),
  )
}

/** Somebody accompanied this person before and has left a note; the present mentor has not met the person yet. */
async function seedHandOver(tx: Tx, next: Written, before: Mentor, consent: Consented, today: string) {
  const endedOn = addDays(today, -6)
  const earlier = { ...next, id: randomUUID(), number: next.number + 100, mentor: before }
  await insertMentorships(tx, [{ one: earlier, consent, endedOn }])
  await insertSessions(tx, earlier, endedOn, 'steady')
  await tx
    .insertInto('mentor_hand_over')
    .values({
      ...next.own,
      mentorship_id: earlier.id,
      author_id: before.accountId,
      body: 'Am besten erreicht man sich nachmittags per Nachricht, Anrufe sind schwierig. Wir haben uns meist in der Bücherei getroffen. Die Bewerbung für das Praktikum liegt noch unfertig dort im Fach.',
      written_on: addDays(endedOn, -1),
      recorded_at: `${addDays(endedOn, -1)}T15:00:00Z`,
    })
    .execute()
}

/**
 * Mentorships on the consents of the demo, with months of meetings, breaks, goals, concerns in each state and one change
 * of the mentor. Consents without a mentor stay, so that there is somebody to arrange one for.
 */
export async function seedMentoring(tx: Tx, allianceId: string, today: string): Promise<void> {
  const mentors = await mentorsOf(tx, allianceId)
  const [first, second] = mentors
  if (first === undefined || second === undefined) return
  const consents = (await consented(tx, allianceId, today)).slice(0, mentors.length * MENTEES_EACH)
  const takenOver = 2
  const all = consents.map((consent, index) => {
    const mentor = index <= takenOver ? first : (mentors[1 + (index % (mentors.length - 1))] ?? second)
    const one = write(index, mentor, consent, allianceId)
    return { one: index === takenOver ? { ...one, from: addDays(today, -5) } : one, consent }
  })
  const written = all.map(({ one }) => one)
  await insertMentorships(tx, all)
  await insertGoals(tx, written, today)
  await insertConcerns(tx, written, today)
  for (const one of written) {
    if (one.number !== takenOver) await insertSessions(tx, one, today, courseOf(one.number))
  }
  const changed = all[takenOver]
  if (changed !== undefined && changed.consent.validFrom < addDays(today, -20)) {
    const before = { ...changed.one, from: addDays(changed.consent.validFrom, 3) }
    await seedHandOver(tx, before, second, changed.consent, today)
  }
}
