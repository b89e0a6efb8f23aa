// Neither I, L, O, U nor 0 and 1: nothing that is misread on a print or over the telephone, and hardly a word.
const LETTERS = '23456789ABCDEFGHJKMNPQRSTVWXYZ'
const PART = 3

/**
 * A code that stands for a person on prints without names, such as `K7Q-3ZD`: one of 729 million.
 * @param draw a random whole number from 0 up to, not including, its argument
 */
export function fileCode(draw: (below: number) => number): string {
  const part = () => Array.from({ length: PART }, () => LETTERS[draw(LETTERS.length)]).join('')
  return `${part()}-${part()}`
}
