import type { Mentee } from '@wegmarke/contract/mentees'
import { useI18n } from 'vue-i18n'
import { useFormat } from '../../i18n/useFormat.ts'

/** Who reads what a mentor writes, by name, for each kind of writing. */
export function useMenteeWords() {
  const { t } = useI18n()
  const { formatList } = useFormat()

  function sessionReaders({ name, readers }: Mentee): string {
    return readers.length === 0
      ? t('mentees.readersNobody', { name })
      : t('mentees.readers', { name, names: formatList(readers) })
  }

  const concernReaders = ({ name, readers }: Mentee): string =>
    t('mentees.concern.readers', { name, names: formatList(readers) })

  const handOverReaders = ({ name, readers }: Mentee): string =>
    t('mentees.handOver.readers', { name, names: readers.join(', ') })

  return { sessionReaders, concernReaders, handOverReaders }
}
