import { createI18n } from 'vue-i18n'
import { de } from './de/messages.ts'
import { en } from './en/messages.ts'

export const LANGUAGES = ['de', 'en'] as const
export type Language = (typeof LANGUAGES)[number]

const STORED_AT = 'wegmarke.language'

function isLanguage(value: string | null): value is Language {
  return LANGUAGES.some((language) => language === value)
}

/** The language chosen on this device, else German: the administration's language, whatever the browser prefers. */
function firstLanguage(): Language {
  const stored = localStorage.getItem(STORED_AT)
  return isLanguage(stored) ? stored : 'de'
}

/** Messages are interpreted, never compiled to code at run time: the content security policy forbids eval. */
export const i18n = createI18n({
  legacy: false,
  locale: firstLanguage(),
  fallbackLocale: false,
  messages: { de, en },
  missingWarn: import.meta.env.DEV,
  fallbackWarn: false,
})

function show(language: Language): void {
  i18n.global.locale.value = language
  document.documentElement.lang = language
}

/** Shows the first page in its language. */
export function startLanguage(): void {
  show(firstLanguage())
}

/** Shows this language, here and at the next visit. */
export function setLanguage(language: Language): void {
  localStorage.setItem(STORED_AT, language)
  show(language)
}

/** Follows the language of the account until somebody has chosen one on this device. */
export function adoptLanguage(locale: string): void {
  const language = locale.slice(0, 2)
  if (localStorage.getItem(STORED_AT) === null && isLanguage(language)) show(language)
}
