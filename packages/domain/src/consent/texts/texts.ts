import { PAPER_LANGUAGES, type PaperLanguage } from '../../printing/paper-languages.ts'
import type { ConsentText } from './consent-text.ts'
import { de } from './de-2026-11.ts'
import { en } from './en-2026-11.ts'

/** Every text that was ever handed out, by language and version; the last of a language is the one in use. */
const TEXTS: Readonly<Record<PaperLanguage, readonly (readonly [version: string, text: ConsentText])[]>> = {
  de: [['2026-11', de]],
  en: [['2026-11', en]],
}

/** The version of the form that is printed today, such as `2026-11`. */
export function presentFormVersion(language: PaperLanguage): string {
  return TEXTS[language].at(-1)?.[0] ?? ''
}

/** Whether forms exist in this language. */
export function isPaperLanguage(language: string): language is PaperLanguage {
  return (PAPER_LANGUAGES as readonly string[]).includes(language)
}

/** The text of a form as it was handed out; null when there is none in this language and version. */
export function consentText(language: string, version: string): ConsentText | null {
  if (!isPaperLanguage(language)) return null
  return TEXTS[language].find(([ofVersion]) => ofVersion === version)?.[1] ?? null
}

/** The text in use today. */
export function presentConsentText(language: PaperLanguage): ConsentText {
  return consentText(language, presentFormVersion(language)) ?? de
}

/** A purpose in the language of the form: a proposed one in its words there, one's own words as they are. */
export function purposeIn(language: PaperLanguage, purpose: string): string {
  for (const other of PAPER_LANGUAGES) {
    const place = presentConsentText(other).purposes.indexOf(purpose)
    if (place >= 0) return presentConsentText(language).purposes[place] ?? purpose
  }
  return purpose
}
