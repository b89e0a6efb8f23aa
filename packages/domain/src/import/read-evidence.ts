import { earliestDay } from '../calendar/dated.ts'
import { AXES, type Axis } from '../ladder/axes.ts'
import type { Level } from '../ladder/levels.ts'
import type { AttainmentDraft, EntitlementDraft, ResidenceDraft } from './drafts.ts'
import { blame, readCell, readDateCell, type RowReading } from './reading.ts'
import { readAxis, readEvidence, readLevel, readRechtskreis, readResidence } from './words.ts'

/** The first axis that knows this spelling as a level; "none" words are no certificate. */
function axisKnowing(text: string): Axis | undefined {
  return AXES.find((axis) => readLevel[axis](text) !== undefined)
}

function readAttainedLevel(row: RowReading): { axis: Axis; level: Level } | null {
  const text = row.cell('attainmentLevel')
  const told = readCell(row, 'attainmentAxis', readAxis, 'attainment-axis-unknown')
  const axis = told ?? axisKnowing(text)
  if (axis === undefined) return blame(row, 'attainmentLevel', 'attainment-level-unknown')
  const level = readLevel[axis](text)
  if (level === undefined) {
    const isElsewhere = axisKnowing(text) !== undefined
    return blame(row, 'attainmentLevel', isElsewhere ? 'attainment-axis-differs' : 'attainment-level-unknown')
  }
  return { axis, level }
}

/** Reads the certificate of a row; null when the row tells of none. Evidence that is not said is claimed. */
export function readAttainment(row: RowReading, personId: string): AttainmentDraft | null {
  if (row.cell('attainmentLevel') === '') return null
  const attained = readAttainedLevel(row)
  const awardedOn = readDateCell(row, 'attainmentDate', 'attainment-date-unreadable')
  if (awardedOn === null && row.cell('attainmentDate') === '')
    blame(row, 'attainmentDate', 'attainment-date-missing')
  if (awardedOn && earliestDay(awardedOn) > row.today) blame(row, 'attainmentDate', 'attainment-date-ahead')
  const evidence =
    readCell(row, 'attainmentEvidence', readEvidence, 'attainment-evidence-unknown') ?? 'claimed'
  if (attained === null || awardedOn === null) return null
  return { externalId: [personId, 'attainment', attained.level].join('|'), ...attained, awardedOn, evidence }
}

/** Reads the residence status of a row, which needs the day it began. */
export function readResidenceOf(row: RowReading, personId: string): ResidenceDraft | null {
  const status = readCell(row, 'residenceStatus', readResidence, 'residence-unknown')
  const from = readDateCell(row, 'residenceFrom', 'residence-date-unreadable')
  const to = readDateCell(row, 'residenceTo', 'residence-date-unreadable')
  if (status === null) return null
  if (from === null) {
    return row.cell('residenceFrom') === '' ? blame(row, 'residenceFrom', 'residence-start-missing') : null
  }
  const start = earliestDay(from)
  return {
    externalId: [personId, 'residence', status, start].join('|'),
    status,
    from: start,
    to: to === null ? null : earliestDay(to),
  }
}

/** Reads the Rechtskreis of a row, which holds from the opening of the file on. */
export function readEntitlement(
  row: RowReading,
  personId: string,
  openedOn: string,
): EntitlementDraft | null {
  const rechtskreis = readCell(row, 'rechtskreis', readRechtskreis, 'rechtskreis-unknown')
  if (rechtskreis === null) return null
  return { externalId: [personId, 'entitlement', rechtskreis].join('|'), rechtskreis, from: openedOn }
}
