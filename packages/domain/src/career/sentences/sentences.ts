import type { CareerLevel, MissingData } from '../result.ts'
import type { ClearingFact, Signal, SignalCode } from '../signal.ts'

/** The words of one language for what the rules say. Every sentence is made from the evidence. */
export interface CareerSentences {
  /** The name of the Prüfhinweis, by its level. */
  readonly noteName: Readonly<Record<'onset' | 'career', string>>
  /** What the level means for the file. */
  readonly level: Readonly<Record<CareerLevel, string>>
  readonly signalName: Readonly<Record<SignalCode, string>>
  /** One sentence with the numbers of the signal. */
  readonly signal: (signal: Signal) => string
  /** What would clear a signal, one sentence for each way. */
  readonly clearedBy: Readonly<Record<ClearingFact, string>>
  /** What is missing; `record` is how the screen calls the step or certificate. */
  readonly missing: (missing: MissingData, record: string) => string
  /** What may be wrong with the answer because of it; only for a fact that could change it. */
  readonly decisive: string
}

/** A figure of a signal; evidence always carries those that its sentence names. */
export function figure(signal: Signal, name: string): number {
  const value = signal.figures[name] ?? signal.thresholds[name]
  if (value === undefined) throw new RangeError(`Signal ${signal.code} has no figure ${name}`)
  return value
}

/** The months of a signal as 'MM/YYYY–MM/YYYY', separated by commas. */
export function monthsInWords(signal: Signal): string {
  const month = (text: string): string => `${text.slice(5, 7)}/${text.slice(0, 4)}`
  return signal.months
    .map(({ from, to }) => (from === to ? month(from) : `${month(from)}–${month(to)}`))
    .join(', ')
}
