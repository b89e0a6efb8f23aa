import type { Absence } from '@wegmarke/contract/caseloads'
import { coverGaps } from '@wegmarke/domain/caseload/cover-gaps'
import { useI18n } from 'vue-i18n'
import { useFormat } from '../../i18n/useFormat.ts'

/** When a caseload has nobody although somebody was named as cover, because the cover is away as well. */
export function useGapWords() {
  const { t } = useI18n()
  const { formatDate } = useFormat()

  /** The gaps of one absence. */
  function gapsOf(absence: Absence, absences: readonly Absence[]): string[] {
    return coverGaps(absence, absences).map(({ caseloadName: caseload, name, from, to }) =>
      t('caseloads.absence.coverAway', { caseload, name, from: formatDate(from), to: formatDate(to) }),
    )
  }

  /** What a new absence takes from others: whose cover goes away, and until when. */
  function gapsBy(newAbsence: Absence, absences: readonly Absence[]): string[] {
    return absences.flatMap((absence) =>
      coverGaps(absence, [newAbsence]).map(({ caseloadName: caseload, from, to }) =>
        t('caseloads.absence.coverTaken', {
          caseload,
          name: absence.name,
          from: formatDate(from),
          to: formatDate(to),
        }),
      ),
    )
  }

  return { gapsOf, gapsBy }
}
