import { FAULT_CODES, type FaultCode } from '../fault.ts'
import { FAULT_SENTENCES_DE } from './de.ts'
import { FAULT_SENTENCES_EN } from './en.ts'

/** A fault as it travels: the code is checked when the sentence is made. */
export interface FaultToTell {
  readonly code: string
  readonly params?: Readonly<Record<string, string | number>>
}

function isFaultCode(code: string): code is FaultCode {
  return (FAULT_CODES as readonly string[]).includes(code)
}

/** The sentence of a fault: what is wrong and how to mend it. An unknown code throws a RangeError. */
export function faultSentence(fault: FaultToTell, language: 'de' | 'en'): string {
  if (!isFaultCode(fault.code)) throw new RangeError(`No sentence for the fault ${fault.code}`)
  const sentence = (language === 'de' ? FAULT_SENTENCES_DE : FAULT_SENTENCES_EN)[fault.code]
  return sentence.replace(/\{(\w+)\}/g, (_match, name: string) => String(fault.params?.[name] ?? ''))
}
