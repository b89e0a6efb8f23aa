import { createI18n } from 'vue-i18n'
import { de } from './de/messages.ts'
import { en } from './en/messages.ts'

export const LANGUAGES = ['de', 'en'] as const
export type Language = (typeof LANGUAGES)[number]

const STORED_AT = 'wegmarke.language'

function isLanguage(value: string | null): value is Language {
  return LANGUAGES.some((language) => language === value)
}

/** The remembered language, else German: the administration's language, whatever the browser prefers. */
export function rememberedLanguage(): Language {
  const stored = localStorage.getItem(STORED_AT)
  return isLanguage(stored) ? stored : 'de'
}

/** Messages are interpreted, never compiled to code at run time: the content security policy forbids eval. */
export const i18n = createI18n({
  legacy: false,
  locale: rememberedLanguage(),
  fallbackLocale: false,
  messages: { de, en },
  missingWarn: import.meta.env.DEV,
  fallbackWarn: false,
})

export function setLanguage(language: Language): void {
  i18n.global.locale.value = language
  localStorage.setItem(STORED_AT, language)
  document.documentElement.lang = language
}
