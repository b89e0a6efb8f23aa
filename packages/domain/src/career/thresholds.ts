/** The thresholds of the signals. They are settings of the alliance; months and steps are whole numbers. */
export interface CareerThresholds {
  /** A: counted steps since the last gain. */
  readonly chainSteps: number
  /** B: months since the clock started. */
  readonly standstillMonths: number
  /** D: steps broken off within the window. */
  readonly brokenOffSteps: number
  /** D: months of the window, the month of the evaluation day included. */
  readonly brokenOffWindowMonths: number
  /** E: silent months in a row. */
  readonly silentGapMonths: number
  /** F: counted steps since the last gain. */
  readonly holdingSteps: number
  /** F: per cent of their months that are orientation or holding. */
  readonly holdingPercent: number
  /** G: months since the first counted step. */
  readonly paceMonths: number
  /** G: months for which one gain is expected. */
  readonly paceMonthsPerGain: number
  /** H: months since the file was opened. */
  readonly noAccessMonths: number
}

/** The values that the rules were tried out with on the golden histories. */
export const DEFAULT_THRESHOLDS: CareerThresholds = {
  chainSteps: 3,
  standstillMonths: 18,
  brokenOffSteps: 2,
  brokenOffWindowMonths: 24,
  silentGapMonths: 4,
  holdingSteps: 2,
  holdingPercent: 75,
  paceMonths: 36,
  paceMonthsPerGain: 24,
  noAccessMonths: 6,
}
