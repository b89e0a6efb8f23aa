import { foldName } from '@wegmarke/domain/names/fold-name'
import { sampleName } from '@wegmarke/sample-data/names'
import { randomOf } from '@wegmarke/sample-data/random'

const DRAWN = 20_000
const ENDINGS = ['', 'er', 'mann', 'i', 'zade', 'oglu', 'ova', 'ian'] as const

/** A part of a name as it is shown and as search sees it. */
export interface NamePart {
  readonly n: number
  readonly name: string
  readonly key: string
}

/** Given names as often alike as in life (about 110), and some 4,500 invented surnames. */
export function nameParts(): { given: NamePart[]; surnames: NamePart[] } {
  const random = randomOf(2026, 1)
  const drawn = Array.from({ length: DRAWN }, () => sampleName(random))
  const surnames = drawn.map(({ surname }) => surname).filter((surname) => !surname.includes('-'))
  return {
    given: parts(drawn.map(({ given }) => given)),
    surnames: parts(surnames.flatMap((surname) => ENDINGS.map((ending) => surname + ending))),
  }
}

function parts(names: readonly string[]): NamePart[] {
  return [...new Set(names)].map((name, n) => ({ n, name, key: foldName(name) }))
}
