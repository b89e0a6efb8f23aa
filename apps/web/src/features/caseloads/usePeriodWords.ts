import type { CaseloadPost } from '@wegmarke/contract/caseloads'
import { useI18n } from 'vue-i18n'
import { useFormat } from '../../i18n/useFormat.ts'
import { useSession } from '../../session.ts'

/** What a post is and how long it lasts in words, seen from today. */
export function usePeriodWords() {
  const { t } = useI18n()
  const { formatDate } = useFormat()
  const session = useSession()

  function periodWords({ from, to }: { from: string; to: string | null }): string {
    const dates = { from: formatDate(from), to: to === null ? '' : formatDate(to) }
    const hasBegun = from <= session.today
    if (to === null) return t(hasBegun ? 'caseloads.since' : 'caseloads.startsOn', dates)
    return t(hasBegun && to >= session.today ? 'caseloads.until' : 'caseloads.between', dates)
  }

  /** Lead or deputy, and for whom a cover stands in. */
  function kindWords({ kind, coversFor }: Pick<CaseloadPost, 'kind' | 'coversFor'>): string {
    const words = t(`caseloads.kind.${kind}`)
    return coversFor === null ? words : `${words} ${t('caseloads.coversFor', { name: coversFor })}`
  }

  return { periodWords, kindWords }
}
