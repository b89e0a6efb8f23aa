import { foldName } from './fold-name.ts'
import { toAscii } from './latin-letters.ts'

/**
 * Whether a name that stands in a list, with its code perhaps, is meant by what somebody has typed so far: a part of it
 * as it is written, without its marks, or by its sound as the search folds it ("Duc" finds Đức, "Mueller" Müller).
 */
export function nameMatches(name: string, typed: string): boolean {
  const text = typed.trim()
  return [(spelt: string) => spelt.toLowerCase(), toAscii, foldName].some((spellingOf) => {
    const wanted = spellingOf(text)
    return (wanted !== '' || text === '') && spellingOf(name).includes(wanted)
  })
}
