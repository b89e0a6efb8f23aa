import { toAscii } from './latin-letters.ts'

/** Articles before Arabic family names: al-Hassan, el Masri, ash-Sharif. They are left out of the key. */
const ARTICLES = new Set(['al', 'el', 'ul', 'as', 'ash', 'ad', 'an', 'ar', 'at', 'az'])

/**
 * Spellings of one sound, longest first. German, English, French and Turkish habits of writing the same name meet here:
 * Scharif, Sharif, Şerif · Djamal, Dschamal, Jamal · Khaled, Chaled · Qasim, Kasim · Anwar, Enver · Zeinab, Sainab.
 */
const SOUNDS: readonly (readonly [RegExp, string])[] = [
  [/dsch|dj/g, 'j'],
  [/tsch/g, 'k'],
  [/sch|sh/g, 's'],
  [/kh|ch|ck|q|c/g, 'k'],
  [/gh/g, 'g'],
  [/th/g, 't'],
  [/dh/g, 'd'],
  [/ph/g, 'f'],
  [/x/g, 'ks'],
  [/w/g, 'v'],
  [/z/g, 's'],
]

/** Names whose spellings differ by more than the rules level out, already folded by them. */
const FAMILIES: readonly (readonly [RegExp, string])[] = [
  [/^jusuf/, 'jusaf'],
  [/^abdu/, 'abda'],
  [/^utman/, 'usman'],
]

/**
 * The search key of a name: ASCII, lower case, words parted by single spaces; '' when nothing Latin is in it.
 * Both the stored name and what somebody types are folded, so that spellings of one name give the same or a similar key:
 * Müller, Mueller, Muller → "mular"; Mohammad, Muhammed, Mohamed → "muhamad"; Ahmad, Ahmed → "ahmad";
 * Yusuf, Youssef, Yousef → "jusaf"; Đỗ, Do → "du". Trigrams of the keys forgive typing errors on top.
 * The key only finds, it never decides that two people are one.
 */
export function foldName(name: string): string {
  const words = toAscii(name).split(' ')
  const meaningful = words.filter((word) => !ARTICLES.has(word))
  return (meaningful.length > 0 ? meaningful : words).map(foldWord).join(' ')
}

function foldWord(word: string): string {
  const sounds = SOUNDS.reduce((text, [spelling, sound]) => text.replace(spelling, sound), word)
  const vowels = foldVowels(sounds)
    .replace(/([a-z])\1+/g, '$1')
    .replace(/(?<=[au])h$/, '')
  return FAMILIES.reduce((text, [spelling, common]) => text.replace(spelling, common), vowels)
}

/**
 * Short vowels are not written in Arabic and Persian, so that e, i and a change places in transliterations, as do o and u.
 * Runs of vowels (ue, ou, ei, aee) become one, named by the first; y sounds as j before a vowel, else as i.
 */
function foldVowels(word: string): string {
  return word
    .replace(/(?<![^aeiou])[jy](?=[aeiou])/g, 'j')
    .replace(/y/g, 'i')
    .replace(/[aei][aeiou]*/g, 'a')
    .replace(/[ou][aeiou]*/g, 'u')
}
