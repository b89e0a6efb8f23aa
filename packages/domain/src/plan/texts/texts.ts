import type { PaperLanguage } from '../../printing/paper-languages.ts'
import { de } from './de.ts'
import { en } from './en.ts'
import type { PlanText } from './plan-text.ts'

/** The words of a printed plan by language. */
export const PLAN_TEXTS: Readonly<Record<PaperLanguage, PlanText>> = { de, en }
