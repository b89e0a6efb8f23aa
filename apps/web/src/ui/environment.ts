import { inject, type InjectionKey } from 'vue'
import type { DateEntry, DatePrecision, YearlessDay } from './date-entry.ts'

/** What controls need from the application around them: its way to read dates, and to write them and sizes. */
export interface Environment {
  /** `yearless` null: a day without a year is not understood. */
  readonly readDate: (text: string, yearless: YearlessDay | null) => DateEntry
  readonly dateInWords: (date: string, precision: DatePrecision) => string
  readonly fileSize: (bytes: number) => string
}

export const ENVIRONMENT: InjectionKey<Environment> = Symbol('environment')

export function useEnvironment(): Environment {
  const environment = inject(ENVIRONMENT)
  if (environment === undefined) throw new Error('ENVIRONMENT is not provided')
  return environment
}
