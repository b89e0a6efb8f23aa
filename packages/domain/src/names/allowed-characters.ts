/** Why a name cannot be stored as it stands. */
export type NameFault = 'control-character' | 'no-letter' | 'not-in-register-charset'

const CONTROL = /[\p{Cc}\p{Cf}\p{Co}\p{Cs}\p{Cn}\p{Zl}\p{Zp}]/u
const LETTER = /\p{L}/u
const REGISTER = /^[\p{Script=Latin}\p{M} 0-9'’‘ʼʾʿʹʺˈˊˋ`´.,()/·-]*$/u

/**
 * What is wrong with a name as wished: control, formatting and unassigned characters, or no letter in it at all. Null: nothing.
 * Any script is allowed; zero-width joiners belong to the writing of Persian and stay.
 */
export function faultOfName(name: string): NameFault | null {
  if (CONTROL.test(name.replace(/[\u200c\u200d]/g, ''))) return 'control-character'
  return LETTER.test(name) ? null : 'no-letter'
}

/**
 * What is wrong with a legal name: beyond `faultOfName`, characters outside the Latin letters, marks and signs that German
 * registers exchange (DIN SPEC 91379, data type A). Null: nothing.
 */
export function faultOfLegalName(name: string): NameFault | null {
  const fault = faultOfName(name)
  if (fault !== null) return fault
  return REGISTER.test(name.normalize('NFC')) ? null : 'not-in-register-charset'
}
