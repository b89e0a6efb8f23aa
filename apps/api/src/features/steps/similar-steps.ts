import type { findSimilarSteps as endpoint } from '@wegmarke/contract/steps'
import type { Input, Reply } from '@wegmarke/contract/endpoint'
import { earlierTries, type EarlierTry } from '@wegmarke/domain/career/deja-vu'
import { defaultKind } from '@wegmarke/domain/catalogue/default-step'
import { findMeasureType } from '@wegmarke/domain/catalogue/measure-types'
import { ensureOnFile } from '../../platform/access/ensure-on-file.ts'
import type { SignedIn } from '../../platform/access/principal.ts'
import type { Tx } from '../../platform/db/in-transaction.ts'
import { careerFacts } from '../../platform/evaluation/career-facts.ts'
import { loadFiles } from '../../platform/evaluation/load-files.ts'
import { ensurePossible } from '../../platform/http/refuse-entry.ts'
import { refuse } from '../../platform/http/refuse.ts'

type Similar = Reply<typeof endpoint>

const LIKENESS = {
  same_type: 'same-type',
  same_level: 'same-promise',
} as const satisfies Record<EarlierTry['likeness'], Similar[number]['likeness']>

/** What of the kind that is being considered has been tried before, newest first. */
export async function findSimilarSteps(
  tx: Tx,
  principal: SignedIn,
  caseFileId: string,
  { typeCode, promise, occupation }: Input<typeof endpoint>['body'],
): Promise<Similar> {
  await ensureOnFile(tx, principal, caseFileId, 'pathway.read')
  const type = findMeasureType(typeCode)
  if (type === undefined) {
    ensurePossible([{ code: 'measure-type-unknown', pointer: '/typeCode', params: { code: typeCode } }])
    return []
  }
  const [file] = await loadFiles(tx, [caseFileId])
  if (file === undefined) throw refuse('not-found')
  const facts = careerFacts(file)
  const kind = defaultKind(type, occupation, facts.steps)
  return earlierTries({ typeCode, kind, promise, occupation }, facts).map(({ stepId, likeness }) => ({
    stepId,
    likeness: LIKENESS[likeness],
  }))
}
