import { useI18n } from 'vue-i18n'
import { useLevelWords } from '../attainments/useLevelWords.ts'
import { useResidenceWords } from '../residence/useResidenceWords.ts'
import { useStepWords } from '../steps/useStepWords.ts'
import type { LaneEntry } from './lane-entry.ts'

/** The name of what stands in a lane. */
export function useEntryNames() {
  const { t } = useI18n()
  const { stepName } = useStepWords()
  const { attainmentName } = useLevelWords()
  const { statusName, rechtskreisName } = useResidenceWords()

  function entryName(entry: LaneEntry): string {
    switch (entry.kind) {
      case 'step':
        return stepName(entry.step)
      case 'attainment':
        return attainmentName(entry.attainment)
      case 'gap':
        return t(`gaps.reason.${entry.gap.reason}`)
      case 'blank':
        return t('gaps.blank')
      case 'residence':
        return statusName(entry.period.status)
      case 'entitlement':
        return rechtskreisName(entry.entitlement.rechtskreis)
      case 'note':
        return t(`notes.signal.${entry.reason.signal.name}`)
    }
  }
  return { entryName }
}
