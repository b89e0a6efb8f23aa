import {
  type FieldError,
  problem as makeProblem,
  type Problem,
  ProblemError,
} from '@wegmarke/contract/problems'
import type { Composer } from 'vue-i18n'
import { formatDate } from '../i18n/format.ts'
import { i18n } from '../i18n/i18n.ts'

/** Looked up at each call: the language may have been switched. Keys are made of codes here, so they are plain text. */
const words = i18n.global as unknown as Composer

/** Any exception as a problem: what is not one of ours is a fault of the program, and is said to be one. */
export function problemOf(thrown: unknown): Problem {
  return thrown instanceof ProblemError ? thrown.problem : makeProblem('internal-error')
}

function waitOf(seconds: number | undefined): string {
  if (seconds === undefined) return words.t('problems.wait.unknown')
  if (seconds < 90) return words.t('problems.wait.seconds', { count: seconds }, seconds)
  const minutes = Math.ceil(seconds / 60)
  return words.t('problems.wait.minutes', { count: minutes }, minutes)
}

/** The sentence for a problem in the reader's language; an unknown type reads as a fault on our side. */
export function sentenceOf(problem: Problem): string {
  const key = `problems.type.${problem.type}`
  return words.te(key)
    ? words.t(key, { wait: waitOf(problem.retryAfterSeconds) })
    : words.t('problems.type.internal-error')
}

/** Days come as `2027-02-01`; people read them in the way of their language. */
function readable(params: FieldError['params']): Record<string, string | number> {
  const language = i18n.global.locale.value
  const shown = Object.entries(params ?? {}).map(([name, value]) => [
    name,
    typeof value === 'string' && /^\d{4}-\d\d-\d\d$/.test(value) ? formatDate(language, value) : value,
  ])
  return Object.fromEntries(shown) as Record<string, string | number>
}

/** The sentence for one faulty field; an unknown code still says that the field is meant. */
export function fieldSentenceOf(error: FieldError): string {
  const key = `problems.field.${error.code}`
  return words.te(key) ? words.t(key, readable(error.params)) : words.t('problems.field.other')
}
