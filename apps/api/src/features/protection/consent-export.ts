import type {
  ConsentFilters,
  exportConsents as contract,
  RegisteredConsent,
} from '@wegmarke/contract/consent-register'
import type { TextFile } from '@wegmarke/contract/measures'
import { LIST_WORDS, type ListLanguage } from '@wegmarke/domain/lists/list-words'
import type { Static } from 'typebox'
import { germanDay } from '../../platform/csv/german-day.ts'
import { inBerlin } from '../../platform/csv/in-berlin.ts'
import { asked, type Column, exportList, MOST_LINES } from '../../platform/csv/list-export.ts'
import type { Tx } from '../../platform/db/in-transaction.ts'
import { type ChosenNames, namesOfChosen } from './chosen-names.ts'
import { CONSENT_WORDS } from './consent-words.ts'
import { selectConsents } from './consent-register.ts'

/** The register of consents as CSV, by the code of the file. That it was taken is left in the trace. */
export async function exportConsents(
  tx: Tx,
  today: string,
  { language, measure, ...filters }: Static<typeof contract.schema.querystring>,
): Promise<TextFile> {
  const words = CONSENT_WORDS[language]
  const rows = await selectConsents(tx, today, filters, MOST_LINES + 1)
  return await exportList(tx, 'consent.exported', {
    language,
    title: words.file,
    day: today,
    choice: choiceOf(filters, await namesOfChosen(tx, filters), language),
    leftOut: [words.others],
    remarks: [words.texts],
    measures: asked(measure),
    columns: columnsOf(language),
    rows,
    filters,
  })
}

/** What was chosen, in words. */
function choiceOf(
  { state, category }: ConsentFilters,
  { recipient, file }: ChosenNames,
  language: ListLanguage,
): string[] {
  const { states, categories } = CONSENT_WORDS[language]
  const chosen = [state && states[state], category && categories[category], recipient, file].filter(
    (phrase) => typeof phrase === 'string',
  )
  return chosen.length === 0 ? [LIST_WORDS[language].everything] : chosen
}

function columnsOf(language: ListLanguage): Column<RegisteredConsent>[] {
  const { head, categories, states } = CONSENT_WORDS[language]
  const { deletedFile } = LIST_WORDS[language]
  const cells: Column<RegisteredConsent>[1][] = [
    ({ file }) => file.code ?? deletedFile,
    ({ category }) => categories[category],
    ({ recipient }) => recipient.name,
    ({ purpose }) => purpose,
    ({ from }) => germanDay(from),
    ({ to }) => germanDay(to),
    ({ signedOn }) => germanDay(signedOn),
    ({ evidence }) => evidence ?? '',
    ({ withdrawnAt }) => (withdrawnAt === null ? '' : inBerlin(withdrawnAt)),
    ({ state }) => states[state],
  ]
  return cells.map((cell, index) => [head[index] ?? '', cell])
}
