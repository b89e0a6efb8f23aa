import {
  type Attainment,
  changeAttainment,
  NewAttainment,
  recordAttainment,
  withdrawAttainment,
} from '@wegmarke/contract/pathway'
import { useI18n } from 'vue-i18n'
import { call } from '../../api/client.ts'
import { useCaseFile } from '../person/useCaseFile.ts'
import { useRecordCommands } from '../person/useRecordCommands.ts'
import { useLevelWords } from './useLevelWords.ts'

/** Records, corrects and takes back certificates of the open file. */
export function useAttainmentCommands() {
  const { file } = useCaseFile()
  const { t } = useI18n()
  const { attainmentName } = useLevelWords()
  const caseFileId = file.value.id
  return useRecordCommands<typeof NewAttainment, Attainment>({
    schema: NewAttainment,
    create: (body, idempotencyKey) =>
      call(recordAttainment, { params: { caseFileId }, body, idempotencyKey }),
    change: ({ id, version }, body) =>
      call(changeAttainment, { params: { caseFileId, attainmentId: id }, body, version }),
    withdraw: ({ id, version }) =>
      call(withdrawAttainment, { params: { caseFileId, attainmentId: id }, version }),
    words: (attainment) => {
      const name = attainmentName(attainment)
      return {
        saved: t('attainments.saved', { name }),
        changed: t('attainments.changed', { name }),
        withdrawn: t('attainments.withdrawn', { name }),
      }
    },
  })
}
