import { toAscii } from '../names/latin-letters.ts'

/** Stands in the place of a name. */
export const MASK = '…'

// Words of names that are words of the language too: masking them would hide every second sentence.
const PARTICLES = new Set([
  'al',
  'el',
  'ben',
  'bin',
  'bint',
  'ibn',
  'abu',
  'de',
  'del',
  'da',
  'di',
  'der',
  'die',
  'den',
  'du',
  'la',
  'le',
  'van',
  'von',
  'zu',
  'und',
  'and',
  'the',
])
const SHORTEST = 2
const WORD = /[\p{L}\p{M}'’]+/gu

/** A text without names, and whether any were found: then a person should read it before it is handed out. */
export interface MaskedText {
  readonly text: string
  readonly found: boolean
}

/**
 * Replaces every word that is a part of one of these names, however it is written (Đỗ, do, DO) and also in the genitive
 * (Aminas, Amina's). Particles such as "von" or "al" and single letters stay. It errs on the side of hiding: a word that only
 * looks like the name goes too. Names that the file does not know, as of relatives, cannot be found.
 */
export function maskNames(text: string, names: readonly string[]): MaskedText {
  const parts = partsOf(names)
  if (parts.size === 0) return { text, found: false }
  let found = false
  const masked = text.normalize('NFC').replace(WORD, (word) => {
    if (!isPart(word, parts)) return word
    found = true
    return MASK
  })
  return found ? { text: masked.replace(/…(?:[ -]…)+/g, MASK), found } : { text, found }
}

/** The words by which somebody can be recognised. What has no Latin form is compared as it is written. */
function partsOf(names: readonly string[]): ReadonlySet<string> {
  const words = names.flatMap((name) => name.normalize('NFC').match(WORD) ?? []).map(plain)
  return new Set(words.filter((word) => [...word].length >= SHORTEST && !PARTICLES.has(word)))
}

function isPart(word: string, parts: ReadonlySet<string>): boolean {
  const form = plain(word)
  return parts.has(form) || (form.endsWith('s') && parts.has(form.slice(0, -1)))
}

function plain(word: string): string {
  return toAscii(word).replaceAll(' ', '') || word.toLowerCase()
}
