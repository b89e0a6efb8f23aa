import { earliestDay, type Dated } from '../calendar/dated.ts'
import type { StepPromise } from '../pathway/facts.ts'
import type { StepKind } from '../pathway/vocabulary.ts'
import type { PersonDraft, RowDraft } from './drafts.ts'
import { readListDate } from './list-date.ts'
import type { ColumnMapping } from './profiles.ts'
import { cellsOf, type ListFile, type ReadingContext, type ReadRow } from './list-file.ts'
import { blame, openRow, type RowReading } from './reading.ts'

/** How the monthly activities of the research file are told as steps (rules of the signals, real careers without certificates). */
const SPELL_TYPES: Readonly<Record<string, { readonly typeCode: string; readonly kind: StepKind }>> = {
  training: { typeCode: 'X-TRAINING', kind: 'OH' },
  school: { typeCode: 'X-SCHOOL', kind: 'P' },
  fe: { typeCode: 'X-FE', kind: 'P' },
  he: { typeCode: 'X-HE', kind: 'P' },
  employment: { typeCode: 'ARB', kind: 'W' },
}

/** The last month that the file knows, and the day each of its files was opened. */
export const SPELLS_KNOWN_UNTIL = '1999-06-30'
export const SPELLS_OPENED_ON = '1993-07-01'

const NO_PROMISE: StepPromise = { kind: 'unknown' }

function personOf(id: string): PersonDraft {
  return {
    externalId: id,
    nameAsWished: `M-${id}`,
    legalName: null,
    birthDate: null,
    nationality: null,
    languages: null,
    municipality: null,
    openedOn: SPELLS_OPENED_ON,
    goal: null,
    goalOccupation: null,
    entryLevels: { L: 'unknown', S: 'unknown', V: 'unknown' },
  }
}

function monthCell(row: RowReading, field: 'stepStart' | 'stepEnd'): Dated | null {
  const dated = readListDate(row.cell(field))
  return dated?.precision === 'month' ? dated : blame(row, field, 'spell-month-unreadable')
}

interface Spell {
  readonly id: string
  readonly state: string
  readonly from: Dated
  readonly to: Dated
}

function spellOf(row: RowReading): Spell | null {
  const id = row.cell('externalId')
  if (id === '') blame(row, 'externalId', 'spell-id-missing')
  const from = monthCell(row, 'stepStart')
  const to = monthCell(row, 'stepEnd')
  if (from && to && to.date < from.date) blame(row, 'stepEnd', 'spell-ends-before-start')
  const state = row.cell('spellState').toLowerCase()
  if (state !== 'joblessness' && SPELL_TYPES[state] === undefined)
    blame(row, 'spellState', 'spell-state-unknown')
  return from && to && row.faults.length === 0 ? { id, state, from, to } : null
}

function draftOf(spell: Spell): RowDraft {
  const nothing = { step: null, gap: null, attainment: null, residence: null, entitlement: null }
  const person = personOf(spell.id)
  const externalId = [spell.id, spell.state, spell.from.date].join('|')
  const type = SPELL_TYPES[spell.state]
  if (type === undefined) {
    return { ...nothing, person, gap: { externalId, from: spell.from, to: spell.to, reason: 'unknown' } }
  }
  const isLast = earliestDay(spell.to).slice(0, 7) === SPELLS_KNOWN_UNTIL.slice(0, 7)
  const step = {
    externalId,
    ...type,
    promise: NO_PROMISE,
    provider: null,
    start: spell.from,
    end: isLast ? null : spell.to,
    state: isLast ? ('running' as const) : ('ended' as const),
    result: null,
    endReason: null,
    occupation: null,
    unit: null,
  }
  return { ...nothing, person, step }
}

/** Reads monthly spells; two spells of one person may not overlap. */
export function readSpells(file: ListFile, mapping: ColumnMapping, context: ReadingContext): ReadRow[] {
  const taken = new Map<string, Spell[]>()
  return file.rows.map((cells, index) => {
    const row = openRow(cellsOf(file.header, cells, mapping), context.today)
    const spell = spellOf(row)
    const others = spell ? (taken.get(spell.id) ?? []) : []
    if (
      spell &&
      others.some((other) => other.from.date <= spell.to.date && spell.from.date <= other.to.date)
    ) {
      blame(row, 'stepStart', 'spell-overlaps')
    }
    if (spell) taken.set(spell.id, [...others, spell])
    const isSound = spell !== null && row.faults.length === 0
    return { number: index + 1, draft: isSound ? draftOf(spell) : null, faults: row.faults }
  })
}
