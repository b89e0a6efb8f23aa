import { useI18n } from 'vue-i18n'
import { useFormat } from '../../i18n/useFormat.ts'
import { useSession } from '../../session.ts'

/** The period of a post in words, seen from today. */
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

  return { periodWords }
}
