import type { IconName } from '../../ui/icon-paths.ts'
import type { LaneEntry } from './lane-entry.ts'
import type { StepPhase } from './step-span.ts'

/** The drawing of an entry: a name for its pattern, and a sign. Meaning never rests on colour alone. */
export interface Look {
  readonly pattern:
    | 'ended'
    | 'running'
    | 'planned'
    | 'end-missing'
    | 'not-begun'
    | 'gap'
    | 'blank'
    | 'mark'
    | 'claimed'
    | 'note'
    | 'period'
  readonly icon: IconName
}

const LOOK_OF_PHASE: Record<StepPhase, Look> = {
  planned: { pattern: 'planned', icon: 'clock' },
  running: { pattern: 'running', icon: 'arrowRight' },
  ended: { pattern: 'ended', icon: 'circle' },
  end_missing: { pattern: 'end-missing', icon: 'help' },
  not_begun: { pattern: 'not-begun', icon: 'close' },
}

export function entryLook(entry: LaneEntry): Look {
  switch (entry.kind) {
    case 'step':
      return entry.phase === 'ended' ? endedLook(entry.step.result) : LOOK_OF_PHASE[entry.phase]
    case 'attainment':
      return entry.attainment.evidence === 'claimed'
        ? { pattern: 'claimed', icon: 'help' }
        : { pattern: 'mark', icon: 'checkCircle' }
    case 'gap':
      return { pattern: 'gap', icon: 'pause' }
    case 'blank':
      return { pattern: 'blank', icon: 'help' }
    case 'note':
      return { pattern: 'note', icon: 'pin' }
    case 'residence':
      return { pattern: 'period', icon: 'document' }
    case 'entitlement':
      return { pattern: 'period', icon: 'briefcase' }
  }
}

function endedLook(result: string | null): Look {
  if (result === 'passed' || result === 'transition') return { pattern: 'ended', icon: 'check' }
  if (result === 'attended' || result === null) return LOOK_OF_PHASE.ended
  return { pattern: 'ended', icon: 'close' }
}
