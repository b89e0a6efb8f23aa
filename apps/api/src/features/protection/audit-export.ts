import type { AuditEntry, AuditFilters, exportAudit as contract } from '@wegmarke/contract/audit'
import type { TextFile } from '@wegmarke/contract/measures'
import { groupOfAction, wordsOfAction } from '@wegmarke/domain/audit/actions'
import { wordsOfDetail } from '@wegmarke/domain/audit/detail-words'
import { wordsOfField } from '@wegmarke/domain/audit/field-words'
import { AUDIT_GROUP_WORDS } from '@wegmarke/domain/audit/group-words'
import { wordsOfRight } from '@wegmarke/domain/audit/right-words'
import { LIST_WORDS, type ListLanguage } from '@wegmarke/domain/lists/list-words'
import type { Static } from 'typebox'
import { germanDay } from '../../platform/csv/german-day.ts'
import { inBerlin } from '../../platform/csv/in-berlin.ts'
import { asked, type Column, exportList, MOST_LINES } from '../../platform/csv/list-export.ts'
import type { Tx } from '../../platform/db/in-transaction.ts'
import { selectAudit, toEntry } from './audit-list.ts'
import { type ChosenNames, namesOfChosen } from './chosen-names.ts'

const WORDS = {
  de: {
    title: 'Protokoll',
    head: ['Zeitpunkt', 'Konto', 'Art', 'Was', 'Akte', 'Betrifft', 'Felder', 'Angaben', 'Nummer'],
    others: 'Zeilen zu Konten und Akten anderer Organisationen',
    contents: 'Inhalte von Akten',
    own: 'in Ihren Organisationen',
    unknownAccount: 'ein Konto außerhalb Ihrer Organisationen',
    from: (day: string) => `ab ${day}`,
    to: (day: string) => `bis ${day}`,
  },
  en: {
    title: 'Audit',
    head: ['Time', 'Account', 'Kind', 'What', 'File', 'Concerns', 'Fields', 'Figures', 'Number'],
    others: 'lines on accounts and files of other organisations',
    contents: 'contents of files',
    own: 'in your organisations',
    unknownAccount: 'an account outside your organisations',
    from: (day: string) => `from ${day}`,
    to: (day: string) => `until ${day}`,
  },
} as const

/** The trace as CSV, newest first. That it was taken is itself left in the trace. */
export async function exportAudit(
  tx: Tx,
  today: string,
  { language, measure, ...filters }: Static<typeof contract.schema.querystring>,
): Promise<TextFile> {
  const words = WORDS[language]
  const rows = (await selectAudit(tx, filters, MOST_LINES + 1)).map(toEntry)
  return await exportList(tx, 'audit.exported', {
    language,
    title: words.title,
    day: today,
    choice: choiceOf(filters, await namesOfChosen(tx, filters), language),
    leftOut: [words.others, words.contents],
    measures: asked(measure),
    columns: columnsOf(language),
    rows,
    filters,
  })
}

/** What was chosen, in words; nobody sees more than the own organisations. */
function choiceOf(
  { group, action, from, to }: AuditFilters,
  { account, file }: ChosenNames,
  language: ListLanguage,
): string[] {
  const words = WORDS[language]
  const chosen = [
    group && AUDIT_GROUP_WORDS[language][group],
    action && wordsOfAction(action, language),
    account,
    file,
    from && words.from(germanDay(from)),
    to && words.to(germanDay(to)),
  ].filter((phrase) => typeof phrase === 'string')
  return [...(chosen.length === 0 ? [LIST_WORDS[language].everything] : chosen), words.own]
}

function columnsOf(language: ListLanguage): Column<AuditEntry>[] {
  const { head } = WORDS[language]
  const { deletedFile } = LIST_WORDS[language]
  const cells: Column<AuditEntry>[1][] = [
    ({ happenedAt }) => inBerlin(happenedAt),
    ({ account }) => account?.name ?? '',
    ({ action }) => kindOf(action, language),
    ({ action }) => wordsOfAction(action, language),
    ({ file }) => (file === null ? '' : (file.code ?? deletedFile)),
    (entry) => concernedIn(entry, language),
    ({ fields }) => fields.map((name) => wordsOfField(name, language)).join(', '),
    ({ details }) =>
      Object.entries(details)
        .map(([name, value]) => wordsOfDetail(name, value, language))
        .join(', '),
    ({ id }) => id,
  ]
  return cells.map((cell, index) => [head[index] ?? '', cell])
}

/** The account to which it was done, or the right that was missing. */
function concernedIn({ action, concerns, thing }: AuditEntry, language: ListLanguage): string {
  if (concerns !== null) return concerns.name ?? WORDS[language].unknownAccount
  return action === 'request.refused' && thing !== null ? wordsOfRight(thing, language) : ''
}

function kindOf(action: string, language: ListLanguage): string {
  const group = groupOfAction(action)
  return group === undefined ? '' : AUDIT_GROUP_WORDS[language][group]
}
