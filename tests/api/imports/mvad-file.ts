import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

const STATES = ['training', 'employment', 'joblessness', 'FE', 'school', 'HE'] as const

/** 1993-07 plus so many months, as `YYYY-MM`. */
function monthAfterStart(months: number): string {
  const at = 6 + months
  return `${1993 + Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, '0')}`
}

/** 356 invented careers of 72 months in 1,263 spells: the form of the research file without its people. */
function generated(): string {
  const lines = ['id,from,to,state']
  for (let id = 1; id <= 356; id++) {
    const spells = id <= 195 ? 4 : 3
    let from = 0
    for (let n = 1; n <= spells; n++) {
      const to = n === spells ? 71 : Math.floor((72 / spells) * n) - 1 - ((id + n) % 7)
      lines.push([id, monthAfterStart(from), monthAfterStart(to), STATES[(id * 5 + n) % 6]].join(','))
      from = to + 1
    }
  }
  return `${lines.join('\n')}\n`
}

/** The spells of `WEGMARKE_MVAD`, else beside the checkout, else a generated file of the same form; `origin` says which. */
export function mvadSpells(): { readonly content: string; readonly origin: string } {
  const folder = process.env['WEGMARKE_MVAD'] ?? join(import.meta.dirname, '../../../../shared/data/mvad')
  const path = join(folder, 'spells.csv')
  if (existsSync(path)) return { content: readFileSync(path, 'utf8'), origin: 'the research file mvad' }
  return {
    content: generated(),
    origin: `a generated file: no research file in ${folder} (set WEGMARKE_MVAD)`,
  }
}
