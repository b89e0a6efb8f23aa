import { evaluate } from '@wegmarke/domain/career/evaluate'
import type { Signal } from '@wegmarke/domain/career/signal'
import type { History } from './history.ts'

/** What the experts' table says about a history, read from its evaluation. */
export function verdictOf(history: History, day = `${history.evaluationMonth}-15`) {
  const { sinceLastGain, monthsOfStandstill, signals, level } = evaluate(history.facts, day)
  return { sinceLastGain, monthsOfStandstill, signals: signals.map(({ code }) => code).join(' '), level }
}

/** The evidence of each signal, months as 'from..to'. */
export function evidenceOf(
  history: History,
): Record<string, Pick<Signal, 'stepIds' | 'figures'> & { months: string[] }> {
  const { signals } = evaluate(history.facts, `${history.evaluationMonth}-15`)
  return Object.fromEntries(
    signals.map(({ code, stepIds, months, figures }) => [
      code,
      { stepIds, months: months.map(({ from, to }) => `${from}..${to}`), figures },
    ]),
  )
}
