import { changeGap, type Gap, NewGap, recordGap, withdrawGap } from '@wegmarke/contract/pathway'
import { useI18n } from 'vue-i18n'
import { call } from '../../api/client.ts'
import { useCaseFile } from '../person/useCaseFile.ts'
import { useRecordCommands } from '../person/useRecordCommands.ts'

/** Records, corrects and takes back gaps of the open file. */
export function useGapCommands() {
  const { file } = useCaseFile()
  const { t } = useI18n()
  const caseFileId = file.value.id
  return useRecordCommands<typeof NewGap, Gap>({
    schema: NewGap,
    create: (body, idempotencyKey) => call(recordGap, { params: { caseFileId }, body, idempotencyKey }),
    change: ({ id, version }, body) => call(changeGap, { params: { caseFileId, gapId: id }, body, version }),
    withdraw: ({ id, version }) => call(withdrawGap, { params: { caseFileId, gapId: id }, version }),
    words: () => ({ saved: t('gaps.saved'), changed: t('gaps.changed'), withdrawn: t('gaps.withdrawn') }),
  })
}
