import type { PersonDraft, RowDraft } from './drafts.ts'
import { fault, type ImportFault } from './fault.ts'
import { cellsOf, type ListFile, type ReadingContext, type ReadRow } from './list-file.ts'
import type { ColumnMapping } from './profiles.ts'
import { readAttainment, readEntitlement, readResidenceOf } from './read-evidence.ts'
import { readPerson } from './read-person.ts'
import { readSpells } from './read-spells.ts'
import { readGap, readStep, typeFinder } from './read-step.ts'
import { openRow, type RowReading } from './reading.ts'

function faultsOfForm(header: readonly string[], row: readonly string[]): ImportFault[] {
  if (row.length !== header.length) {
    return [fault('row', 'column-count', '', { expected: header.length, found: row.length })]
  }
  const unreadable = row.findIndex(
    (cell) => !cell.isWellFormed() || /[\u0000-\u0008\u000b-\u001f\ufffd]/.test(cell),
  )
  return unreadable < 0 ? [] : [fault('row', 'text-unreadable', header[unreadable] ?? '')]
}

/** The fault of a row whose person says something else than an earlier row with the same number did. */
function contradiction(earlier: PersonDraft | undefined, person: PersonDraft, row: RowReading): void {
  if (earlier === undefined) return
  const differs =
    earlier.nameAsWished !== person.nameAsWished || earlier.birthDate?.date !== person.birthDate?.date
  if (differs) {
    row.faults.push(
      fault('externalId', 'person-contradicts', person.externalId, { name: earlier.nameAsWished }),
    )
  }
}

/**
 * Reads a list of people with their steps, gaps and certificates, one row each. A row with a fault adds nothing;
 * the others stand on their own, so that one slip never costs the whole list.
 */
function readPeople(file: ListFile, mapping: ColumnMapping, context: ReadingContext): ReadRow[] {
  const findType = typeFinder(context.types)
  const people = new Map<string, PersonDraft>()
  const seen = new Set<string>()
  return file.rows.map((cells, index) => {
    const number = index + 1
    const form = faultsOfForm(file.header, cells)
    if (form.length > 0) return { number, draft: null, faults: form }
    const row = openRow(cellsOf(file.header, cells, mapping), context.today)
    const person = readPerson(row, context)
    contradiction(people.get(person.externalId), person, row)
    if (!people.has(person.externalId)) people.set(person.externalId, person)
    const content = cells.map((cell) => cell.trim()).join('\u0001')
    if (seen.has(content)) row.faults.push(fault('row', 'row-twice'))
    seen.add(content)
    const draft: RowDraft = {
      person,
      step: readStep(row, findType, person.externalId),
      gap: readGap(row, person.externalId),
      attainment: readAttainment(row, person.externalId),
      residence: readResidenceOf(row, person.externalId),
      entitlement: readEntitlement(row, person.externalId, person.openedOn),
    }
    return { number, draft: row.faults.length > 0 ? null : draft, faults: row.faults }
  })
}

/** Reads a whole list by its mapping. */
export function readList(file: ListFile, mapping: ColumnMapping, context: ReadingContext): ReadRow[] {
  return mapping.kind === 'spells' ? readSpells(file, mapping, context) : readPeople(file, mapping, context)
}
