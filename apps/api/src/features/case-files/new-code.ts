import { randomInt } from 'node:crypto'

// Neither I, L, O, U nor 0 and 1: nothing that is misread on a print or over the telephone, and hardly a word.
const LETTERS = '23456789ABCDEFGHJKMNPQRSTVWXYZ'
const PART = 3

/** A code that stands for a person on prints without names, such as `K7Q-3ZD`: one of 729 million, drawn at random. */
export function newCode(): string {
  const part = () => Array.from({ length: PART }, () => LETTERS[randomInt(LETTERS.length)]).join('')
  return `${part()}-${part()}`
}
