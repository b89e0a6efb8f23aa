import type { CaseFile } from '@wegmarke/contract/case-files'
import type { Attainment } from '@wegmarke/contract/pathway'
import { latestDay } from '@wegmarke/domain/calendar/dated'
import { monthIndex } from '@wegmarke/domain/calendar/month'
import { AXES, type Axis } from '@wegmarke/domain/ladder/axes'
import { LEVELS, type Level } from '@wegmarke/domain/ladder/levels'
import type { AttainmentFact } from '@wegmarke/domain/pathway/facts'
import { isRecognised, readLedger } from '@wegmarke/domain/pathway/ledger'

/** Why a certificate moves the ledger, or why not. */
export type Standing = 'counts' | 'held' | 'claimed' | 'not_recognised' | 'no_level' | 'future'

export interface LedgerRow {
  readonly attainment: Attainment
  readonly standing: Standing
}

export interface LedgerOfAxis {
  readonly axis: Axis
  readonly entry: Level | 'unknown'
  /** The highest level that is certified or was brought along; nothing known is not "none". */
  readonly now: Level | 'unknown'
  /** Newest first. */
  readonly rows: readonly LedgerRow[]
}

function factOf(attainment: Attainment): AttainmentFact {
  const { id, axis, level, awardedOn, evidence, isFromAbroad, recognition } = attainment
  const awarded = awardedOn === null ? null : latestDay(awardedOn)
  return { id, axis, level, awardedOn: awarded, evidence, isForeign: isFromAbroad, recognition }
}

/** The ledger of gains per axis until a day: what was brought along, each certificate, and what counts. */
export function ledgerRows(
  file: Pick<CaseFile, 'attainments' | 'entryLevels'>,
  today: string,
): LedgerOfAxis[] {
  const attainments = file.attainments ?? []
  const entry = file.entryLevels ?? { L: 'unknown', S: 'unknown', V: 'unknown' }
  const month = monthIndex(today)
  // The server checks that each level belongs to its axis.
  const levels = entry as Parameters<typeof readLedger>[1]
  const ledger = readLedger(attainments.map(factOf), levels, month, false)
  const gains = new Set(ledger.gains.map((gain) => gain.attainmentId))

  function standingOf(attainment: Attainment): Standing {
    if (gains.has(attainment.id)) return 'counts'
    if (attainment.level === null) return 'no_level'
    if (!isRecognised(factOf(attainment))) return 'not_recognised'
    if (attainment.evidence === 'claimed') return 'claimed'
    return attainment.awardedOn !== null && monthIndex(attainment.awardedOn.date) > month ? 'future' : 'held'
  }

  const awarded = (one: Attainment): string => one.awardedOn?.date ?? ''
  return AXES.map((axis) => ({
    axis,
    entry: entry[axis],
    now:
      ledger.held[axis] === 0 && entry[axis] === 'unknown'
        ? 'unknown'
        : (LEVELS[axis][ledger.held[axis]] ?? LEVELS[axis][0]),
    rows: attainments
      .filter((attainment) => attainment.axis === axis)
      .sort((a, b) => (awarded(a) < awarded(b) ? 1 : -1))
      .map((attainment) => ({ attainment, standing: standingOf(attainment) })),
  }))
}
