import type { CaseFile } from '@wegmarke/contract/case-files'
import type { Signal } from '@wegmarke/contract/evaluation'
import type { Attainment, Gap } from '@wegmarke/contract/pathway'
import type { Step } from '@wegmarke/contract/steps'

/** What speaks against a Prüfhinweis: what was gained, what is running and leads on, what was explained. */
export interface CounterEvidence {
  readonly gains: readonly Attainment[]
  readonly progress: readonly Step[]
  readonly reasons: readonly Gap[]
}

/** Collects it for the months that the signals rest on; an explained gap counts when it touches them. */
export function counterEvidence(
  file: Pick<CaseFile, 'evaluation' | 'attainments' | 'steps' | 'gaps'>,
  signals: readonly Signal[],
): CounterEvidence {
  const gained = new Set(file.evaluation?.gains.map((gain) => gain.attainmentId))
  const running = new Set(file.evaluation?.progressStepIds)
  const spans = signals.flatMap((signal) => signal.months)
  const touches = (gap: Gap): boolean =>
    spans.some(
      ({ from, to }) =>
        gap.from.date.slice(0, 7) <= to && (gap.to === null || gap.to.date.slice(0, 7) >= from),
    )
  return {
    gains: (file.attainments ?? []).filter((attainment) => gained.has(attainment.id)),
    progress: (file.steps ?? []).filter((step) => running.has(step.id)),
    reasons: (file.gaps ?? []).filter((gap) => gap.reason !== 'unknown' && touches(gap)),
  }
}
