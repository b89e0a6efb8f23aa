import type { GeneralAction } from '@wegmarke/domain/access/may'
import type { MeasureId } from '@wegmarke/domain/measures/registry'
import type { RouteLocationNormalizedLoaded } from 'vue-router'
import type { Language } from '../../i18n/i18n.ts'

/** What a page shows of its list, where its address does not say it. */
export type ListChoice = Readonly<Record<string, string>>

/** The page of a list, and what it shows. */
export type ListSource = Pick<RouteLocationNormalizedLoaded, 'query' | 'params'> & { readonly name?: unknown }

/** In which language a list is taken, and as the list of which number. */
export interface ListWish {
  readonly language: Language
  readonly measure: MeasureId
}

/** The right that a list asks for, and how it is taken as CSV; within a file who sees the number may take its list. */
export type ListExport = readonly [
  action: GeneralAction | 'of file',
  take: (list: ListSource, wish: ListWish) => Promise<void>,
]
