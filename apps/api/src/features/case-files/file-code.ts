import { randomInt } from 'node:crypto'

/** Letters and digits that nobody confuses when a code is read out or written by hand: no 0 O, 1 I L, 5 S, 8 B, 2 Z, U V. */
const ALPHABET = 'ACDEFGHJKMNPQRTWXY34679'

/**
 * A code for a file, such as `K7MC-QX4P`: it stands for the person on prints without names, so it says nothing about
 * person, order or day. Chance keeps two apart (78 billion codes), the constraint `case_file_code` makes sure of it.
 */
export function newFileCode(): string {
  const letters = Array.from({ length: 8 }, () => ALPHABET[randomInt(ALPHABET.length)])
  return `${letters.slice(0, 4).join('')}-${letters.slice(4).join('')}`
}
