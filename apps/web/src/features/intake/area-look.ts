import type { CriterionOutcome } from '@wegmarke/domain/intake/criteria'
import type { AreaState } from '@wegmarke/domain/intake/vocabulary'
import type { IconName } from '../../ui/icon-paths.ts'
import type { Tone } from '../../ui/tone.ts'

interface Look {
  readonly tone: Tone
  readonly icon: IconName
}

/** How far an area has got. What is open is no fault, so nothing here is red. */
export const AREA_LOOK: Readonly<Record<AreaState, Look>> = {
  not_asked: { tone: 'neutral', icon: 'circle' },
  partly: { tone: 'info', icon: 'clock' },
  answered: { tone: 'success', icon: 'checkCircle' },
  declined: { tone: 'neutral', icon: 'pause' },
}

export const OUTCOME_LOOK: Readonly<Record<CriterionOutcome, Look>> = {
  met: { tone: 'success', icon: 'checkCircle' },
  not_met: { tone: 'warning', icon: 'alert' },
  unknown: { tone: 'neutral', icon: 'help' },
}
