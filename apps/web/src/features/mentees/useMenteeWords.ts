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

  function concernReaders({ name, readers }: Mentee): string {
    const readBy = t('mentees.concern.readBy', { name, names: formatList(readers) }, readers.length)
    return t('mentees.concern.readers', { name, readBy })
  }

  const handOverReaders = ({ name, readers }: Mentee): string =>
    t('mentees.handOver.readers', { name, names: readers.join(', ') })

  return { sessionReaders, concernReaders, handOverReaders }
}
