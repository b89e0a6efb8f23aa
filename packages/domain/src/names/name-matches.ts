import { foldName } from './fold-name.ts'
import { toAscii } from './latin-letters.ts'

/** What is shorter says too little of a sound: all vowels of a kind are one in the key. */
const FEWEST_LETTERS_OF_A_SOUND = 3

/**
 * Whether a name that stands in a list, with its code perhaps, is meant by what somebody has typed so far: a part of it
 * as it is written, without its marks, or by its sound as the search folds it ("Duc" finds Đức, "Mueller" Müller).
 */
export function nameMatches(name: string, typed: string): boolean {
  const text = typed.trim()
  const spellings = [(spelt: string) => spelt.toLowerCase(), toAscii]
  if (text.length >= FEWEST_LETTERS_OF_A_SOUND) spellings.push(foldName)
  return spellings.some((spellingOf) => {
    const wanted = spellingOf(text)
    return (wanted !== '' || text === '') && spellingOf(name).includes(wanted)
  })
}
