import type { TextFile } from '@wegmarke/contract/measures'
import type { exportToday as contract, TodayItem } from '@wegmarke/contract/today'
import { findMeasureType } from '@wegmarke/domain/catalogue/measure-types'
import { RESIDENCE_STATUS_ENTRIES } from '@wegmarke/domain/catalogue/residence-statuses'
import { LIST_WORDS, type ListLanguage } from '@wegmarke/domain/lists/list-words'
import { noteWordsOf, TODAY_WORDS, type TodayListName } from '@wegmarke/domain/lists/today-words'
import type { MeasureId } from '@wegmarke/domain/measures/registry'
import { sql } from 'kysely'
import type { Static } from 'typebox'
import type { SignedIn } from '../../platform/access/principal.ts'
import { germanDay } from '../../platform/csv/german-day.ts'
import { inBerlin } from '../../platform/csv/in-berlin.ts'
import { type Column, exportList, MOST_LINES } from '../../platform/csv/list-export.ts'
import type { Tx } from '../../platform/db/in-transaction.ts'
import { listDue } from './due.ts'
import type { TodayList } from './items.ts'
import { listNews } from './news.ts'
import { listWaiting } from './waiting.ts'

const LISTS: Readonly<Record<TodayListName, (tx: Tx, most: number) => Promise<TodayList>>> = {
  due: listDue,
  waiting: listWaiting,
  news: listNews,
}

/** One of the three lists as it stands on the page, all of its rows. */
export async function exportToday(
  tx: Tx,
  { today }: SignedIn,
  { list, language, measure }: Static<typeof contract.schema.querystring>,
): Promise<TextFile> {
  const { items } = await LISTS[list](tx, MOST_LINES + 1)
  const words = LIST_WORDS[language]
  return await exportList(tx, 'today.exported', {
    language,
    title: TODAY_WORDS[language].list[list],
    day: today,
    choice: [TODAY_WORDS[language].list[list]],
    leftOut: [words.notYours, words.noNames, words.noTexts],
    measures: [...new Set<MeasureId>([measure ?? `today.${list}`, `today.${list}`])],
    columns: columnsOf(await codesOf(tx, items), language),
    rows: items,
    filters: { list },
  })
}

function columnsOf(codes: ReadonlyMap<string, string>, language: ListLanguage): Column<TodayItem>[] {
  const { column, kind, outOfSight } = TODAY_WORDS[language]
  const { yes, no } = LIST_WORDS[language]
  return [
    [column.file, ({ caseFileId }) => (caseFileId === null ? '' : (codes.get(caseFileId) ?? outOfSight))],
    [column.kind, (item) => kind[item.kind]],
    [column.what, (item) => whatOf(item, language)],
    [column.due, ({ dueOn }) => germanDay(dueOn)],
    [column.at, ({ at }) => (at === null ? '' : inBerlin(at))],
    [column.cover, ({ standsInFor }) => (standsInFor === null ? no : yes)],
  ]
}

/** What the text of a row says where it comes from a list of words or names a place; what people wrote stays out. */
function whatOf({ kind, text, level }: TodayItem, language: ListLanguage): string {
  switch (kind) {
    case 'note_open':
      return noteWordsOf(level, language)
    case 'step_ends':
    case 'end_missing': {
      const type = findMeasureType(text ?? '')
      return (language === 'de' ? type?.labelDe : type?.labelEn) ?? ''
    }
    case 'document_expires':
      return RESIDENCE_STATUS_ENTRIES.find(({ code }) => code === text)?.label[language] ?? ''
    case 'hand_over':
    case 'grant_unconfirmed':
      return text ?? ''
    default:
      return ''
  }
}

async function codesOf(tx: Tx, items: readonly TodayItem[]): Promise<Map<string, string>> {
  const ids = items.flatMap(({ caseFileId }) => caseFileId ?? [])
  const { rows } = await sql<{ id: string; code: string }>`
    SELECT id, code FROM case_file WHERE id = ANY (${ids}::uuid[])`.execute(tx)
  return new Map(rows.map(({ id, code }) => [id, code]))
}
