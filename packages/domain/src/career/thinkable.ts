import type { MonthIndex } from '../calendar/month.ts'
import type { CareerFacts } from '../pathway/facts.ts'
import { asRecorded, type Assumption } from '../pathway/pathway-view.ts'
import { judge, type Judgement } from './judge.ts'
import { levelReach } from './level.ts'
import { isClaimedGain, isPromiseMissing } from './missing-data.ts'
import type { CareerLevel, MissingDataKind } from './result.ts'
import type { CareerThresholds } from './thresholds.ts'

/** The judgement of the facts as recorded, those that missing facts could bring about, and which kinds matter. */
export interface Thinkable {
  readonly others: readonly Judgement[]
  readonly decisive: ReadonlySet<MissingDataKind>
}

const nothing: Thinkable = { others: [], decisive: new Set() }

interface Question {
  readonly kind: MissingDataKind
  readonly assumption: Partial<Assumption>
}

/** Which missing facts could change the answer: a claimed gain, a missing end, a missing promise. */
function openQuestions(facts: CareerFacts, recorded: Judgement): Question[] {
  const { view } = recorded
  const questions: Question[] = []
  if (facts.attainments.some((attainment) => isClaimedGain(view, attainment))) {
    questions.push({ kind: 'evidence_missing', assumption: { claimedAreGains: true } })
  }
  if (view.steps.some((step) => step.isEndMissing && step.fact.kind !== 'S')) {
    questions.push({ kind: 'end_missing', assumption: { missingEndsAreLate: true } })
  }
  if (view.steps.some((step) => isPromiseMissing(view, step))) {
    questions.push({ kind: 'promise_missing', assumption: { missingPromises: 'repeat' } })
    questions.push({ kind: 'promise_missing', assumption: { missingPromises: 'lead_on' } })
  }
  return questions
}

/**
 * Judges the file once for each missing fact filled in, and once with all of them filled in the way that is best
 * for the person. An end is taken at the planned day or as late as it can be, never earlier: otherwise each
 * forgotten end would make the whole file unknown.
 */
export function thinkable(
  facts: CareerFacts,
  month: MonthIndex,
  thresholds: CareerThresholds,
  recorded: Judgement,
): Thinkable {
  if (recorded.isStopped) return nothing
  const questions = openQuestions(facts, recorded)
  if (questions.length === 0) return nothing
  const reach = levelReach(recorded.level)
  const decisive = new Set<MissingDataKind>()
  const others = questions.map(({ kind, assumption }) => {
    const judgement = judge(facts, month, thresholds, { ...asRecorded, ...assumption })
    if (levelReach(judgement.level) !== reach) decisive.add(kind)
    return judgement
  })
  if (questions.length > 1) {
    const best = judge(
      facts,
      month,
      thresholds,
      Object.assign({}, asRecorded, ...questions.map((q) => q.assumption)),
    )
    if (decisive.size === 0 && levelReach(best.level) !== reach)
      questions.forEach((q) => decisive.add(q.kind))
    others.push(best)
  }
  return { others, decisive }
}

/**
 * The answer when facts are missing: the level that holds whatever they are; not enough data when none of onset
 * and career does and one of them could; the level as recorded where nothing could change it.
 */
export function levelThatHolds(recorded: Judgement, others: readonly Judgement[]): CareerLevel {
  let least = levelReach(recorded.level)
  let most = least
  for (const other of others) {
    least = Math.min(least, levelReach(other.level))
    most = Math.max(most, levelReach(other.level))
  }
  if (least === most) return recorded.level
  return least === 0 ? 'not_enough_data' : 'onset'
}
