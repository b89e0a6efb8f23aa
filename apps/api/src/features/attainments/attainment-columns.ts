import type { NewAttainment } from '@wegmarke/contract/pathway'
import type { EvidenceState } from '@wegmarke/domain/pathway/vocabulary'
import type { SignedIn } from '../../platform/access/principal.ts'

/** The columns that an entry fills, each of them: what it leaves empty is emptied. */
export function attainmentColumns(entry: NewAttainment) {
  return {
    axis: entry.axis,
    level: entry.level,
    title: entry.title,
    awarded_on: entry.awardedOn?.date ?? null,
    awarded_on_precision: entry.awardedOn?.precision ?? null,
    valid_until: entry.validUntil,
    origin_step_id: entry.originStepId,
    is_from_abroad: entry.isFromAbroad,
    evidence: entry.evidence,
    document: entry.document,
    recognition: entry.recognition,
  }
}

/** Who looked at the certificate, and when: whoever says so first; a claim was seen by nobody. */
export function seenColumns(before: EvidenceState, now: EvidenceState, { accountId, today }: SignedIn) {
  if (now === 'claimed') return { seen_by: null, seen_on: null }
  return before === now ? {} : { seen_by: accountId, seen_on: today }
}
