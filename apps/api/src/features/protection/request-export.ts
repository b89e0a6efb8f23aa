import type { AccessRequest, exportAccessRequests as contract } from '@wegmarke/contract/access-requests'
import type { TextFile } from '@wegmarke/contract/measures'
import { daysBetween } from '@wegmarke/domain/calendar/civil-date'
import { LIST_WORDS, type ListLanguage } from '@wegmarke/domain/lists/list-words'
import { OVERSIGHT_WORDS } from '@wegmarke/domain/lists/oversight-words'
import { isInState } from '@wegmarke/domain/lists/request-filter'
import type { Static } from 'typebox'
import type { SignedIn } from '../../platform/access/principal.ts'
import { germanDay } from '../../platform/csv/german-day.ts'
import { inBerlin } from '../../platform/csv/in-berlin.ts'
import { type Column, exportList, MOST_LINES } from '../../platform/csv/list-export.ts'
import type { Tx } from '../../platform/db/in-transaction.ts'
import { listAccessRequests } from './request-queries.ts'

/** Access requests as CSV, by the codes of files; what the person wrote stays out. */
export async function exportAccessRequests(
  tx: Tx,
  principal: SignedIn,
  {
    state = 'all',
    language,
    measure = 'protection.openRequests',
  }: Static<typeof contract.schema.querystring>,
): Promise<TextFile> {
  const { today } = principal
  const { title, shown, others } = OVERSIGHT_WORDS[language].requests
  const { noNames, noTexts } = LIST_WORDS[language]
  const all = await listAccessRequests(tx, principal, MOST_LINES + 1)
  return await exportList(tx, 'accessRequest.exported', {
    language,
    title,
    day: today,
    choice: [shown[state]],
    leftOut: [others, noNames, noTexts],
    measures: [...new Set([measure, 'protection.daysLeft'] as const)],
    columns: columnsOf(language, today),
    rows: all.filter((request) => isInState(request, state, today)),
    filters: { state },
  })
}

function columnsOf(language: ListLanguage, today: string): Column<AccessRequest>[] {
  const { column, outcome } = OVERSIGHT_WORDS[language].requests
  const { deletedFile } = LIST_WORDS[language]
  return [
    [column.file, ({ file }) => file.code ?? deletedFile],
    [column.organisation, (request) => request.organisationName],
    [column.received, (request) => germanDay(request.receivedOn)],
    [column.due, (request) => germanDay(request.dueOn)],
    [column.daysLeft, ({ closedAt, dueOn }) => (closedAt === null ? daysBetween(today, dueOn) : '')],
    [column.opened, (request) => inBerlin(request.openedAt)],
    [column.closed, ({ closedAt }) => (closedAt === null ? '' : inBerlin(closedAt))],
    [column.outcome, (request) => (request.outcome === null ? '' : outcome[request.outcome])],
  ]
}
