/** Letters that Unicode does not take apart into a base letter and a mark, with the ASCII they are typed as. */
const UNDIVIDED: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ł: 'l',
  ħ: 'h',
  ŋ: 'ng',
  ŧ: 't',
  ı: 'i',
  ə: 'e',
  ĸ: 'k',
  ſ: 's',
}

const MARKS = /\p{M}+/gu
const JOINING = /['’‘`´ʼʾʿʻˈ]/g

/**
 * The text in lower-case ASCII letters, digits and single spaces: marks are taken off (ä → a, ỗ → o, İ → i), undivided letters
 * spelt out (ß → ss, Đ → d), apostrophes dropped, every other character is a space. What has no Latin form vanishes.
 */
export function toAscii(text: string): string {
  return text
    .toLowerCase()
    .normalize('NFKD')
    .replace(MARKS, '')
    .replace(JOINING, '')
    .replace(/[^\x20-\x7e]/gu, (letter) => UNDIVIDED[letter] ?? ' ')
    .replace(/[^a-z0-9]+/g, ' ')
    .trim()
}
