/** Languages in which something can be handed to the person on paper: each needs its texts in full. */
export const PAPER_LANGUAGES = ['de', 'en'] as const
export type PaperLanguage = (typeof PAPER_LANGUAGES)[number]

/** Reads right to left where the language is written so. */
export const WRITING_DIRECTIONS = { de: 'ltr', en: 'ltr' } as const satisfies Record<
  PaperLanguage,
  'ltr' | 'rtl'
>
