import type { Concern, exportMentoringSessions as contract } from '@wegmarke/contract/mentoring'
import type { MentoringSessionOfFile } from '@wegmarke/contract/mentoring-sessions'
import type { TextFile } from '@wegmarke/contract/measures'
import { LIST_WORDS } from '@wegmarke/domain/lists/list-words'
import { MENTORING_WORDS } from '@wegmarke/domain/lists/mentoring-words'
import type { Static } from 'typebox'
import { ensureOnFile } from '../../platform/access/ensure-on-file.ts'
import type { SignedIn } from '../../platform/access/principal.ts'
import { germanDay } from '../../platform/csv/german-day.ts'
import { exportList, MOST_LINES } from '../../platform/csv/list-export.ts'
import type { Tx } from '../../platform/db/in-transaction.ts'
import { codeOf } from '../../platform/records/code-of.ts'
import { listConcerns } from './queries/concerns.ts'
import { listMentoringSessions } from './queries/sheet.ts'

type Wish = Static<typeof contract.schema.querystring>

/** The meetings of a file as CSV: that they took place or not, and nothing of what was said. */
export async function exportMentoringSessions(
  tx: Tx,
  principal: SignedIn,
  caseFileId: string,
  { language, measure = 'mentoring.sessions' }: Wish,
): Promise<TextFile> {
  const { items } = await listMentoringSessions(tx, principal, caseFileId, { limit: MOST_LINES + 1 })
  const { sessions, outcome, kind } = MENTORING_WORDS[language]
  const { title, column } = sessions
  const { noNames, noTexts, ofFile } = LIST_WORDS[language]
  return await exportList(tx, 'mentoringSession.exported', {
    language,
    title,
    day: principal.today,
    choice: [ofFile(await codeOf(tx, caseFileId))],
    leftOut: [noNames, noTexts],
    measures: [measure],
    columns: [
      [column.day, (session: MentoringSessionOfFile) => germanDay(session.happenedOn)],
      [column.outcome, (session) => outcome[session.outcome]],
      [column.kind, (session) => (session.kind === null ? '' : kind[session.kind])],
      [column.minutes, (session) => session.minutes ?? ''],
      [column.next, (session) => germanDay(session.nextOn)],
    ],
    rows: items,
    of: { caseFileId },
  })
}

/** The concerns of a file that nobody has answered as CSV: how pressing each is, and nothing of its text. */
export async function exportOpenConcerns(
  tx: Tx,
  principal: SignedIn,
  caseFileId: string,
  { language, measure = 'mentoring.openConcerns' }: Wish,
): Promise<TextFile> {
  await ensureOnFile(tx, principal, caseFileId, 'concern.read')
  const all = await listConcerns(tx, caseFileId)
  const { concerns, urgency } = MENTORING_WORDS[language]
  const { title, answered, column } = concerns
  const { noNames, noTexts, ofFile, yes, no } = LIST_WORDS[language]
  return await exportList(tx, 'concern.exported', {
    language,
    title,
    day: principal.today,
    choice: [ofFile(await codeOf(tx, caseFileId))],
    leftOut: [answered, noNames, noTexts],
    measures: [measure],
    columns: [
      [column.raised, (concern: Concern) => germanDay(concern.raisedOn)],
      [column.urgency, (concern) => urgency[concern.urgency]],
      [column.seeUntil, (concern) => germanDay(concern.seeUntil)],
      [column.seen, (concern) => germanDay(concern.seenOn)],
      [column.escalated, (concern) => (concern.isEscalated ? yes : no)],
    ],
    rows: all.filter(({ answer }) => answer === null),
    of: { caseFileId },
  })
}
