import { tidyName } from './tidy-name.ts'

/** The first letters of the first and the last word of a name, upper case, at most two: "Đỗ Thị Mai" → "ĐM". */
export function initials(name: string): string {
  const words = tidyName(name)
    .split(' ')
    .map((word) => /\p{L}\p{M}*/u.exec(word)?.[0])
    .filter((letter) => letter !== undefined)
  const ends = words.length > 1 ? [words[0], words.at(-1)] : words
  return ends.join('').toLocaleUpperCase('de')
}
