import {
  changeEntitlement,
  changeResidence,
  type Entitlement,
  NewEntitlement,
  NewResidencePeriod,
  recordEntitlement,
  recordResidence,
  type ResidencePeriod,
  withdrawEntitlement,
  withdrawResidence,
} from '@wegmarke/contract/residence'
import { useI18n } from 'vue-i18n'
import { call } from '../../api/client.ts'
import { useCaseFile } from '../person/useCaseFile.ts'
import { useRecordCommands } from '../person/useRecordCommands.ts'
import { useResidenceWords } from './useResidenceWords.ts'

function useSentences() {
  const { t } = useI18n()
  return (name: string) => ({
    saved: t('residence.saved', { name }),
    changed: t('residence.changed', { name }),
    withdrawn: t('residence.withdrawn', { name }),
  })
}

/** Records, corrects and takes back residence periods of the open file. */
export function useResidenceCommands() {
  const { file } = useCaseFile()
  const { statusName } = useResidenceWords()
  const sentences = useSentences()
  const caseFileId = file.value.id
  return useRecordCommands<typeof NewResidencePeriod, ResidencePeriod>({
    schema: NewResidencePeriod,
    create: (body, idempotencyKey) => call(recordResidence, { params: { caseFileId }, body, idempotencyKey }),
    change: ({ id, version }, body) =>
      call(changeResidence, { params: { caseFileId, periodId: id }, body, version }),
    withdraw: ({ id, version }) => call(withdrawResidence, { params: { caseFileId, periodId: id }, version }),
    words: (period) => sentences(statusName(period.status)),
  })
}

/** Records, corrects and takes back entitlements of the open file. */
export function useEntitlementCommands() {
  const { file } = useCaseFile()
  const { rechtskreisName } = useResidenceWords()
  const sentences = useSentences()
  const caseFileId = file.value.id
  return useRecordCommands<typeof NewEntitlement, Entitlement>({
    schema: NewEntitlement,
    create: (body, idempotencyKey) =>
      call(recordEntitlement, { params: { caseFileId }, body, idempotencyKey }),
    change: ({ id, version }, body) =>
      call(changeEntitlement, { params: { caseFileId, entitlementId: id }, body, version }),
    withdraw: ({ id, version }) =>
      call(withdrawEntitlement, { params: { caseFileId, entitlementId: id }, version }),
    words: (entitlement) => sentences(rechtskreisName(entitlement.rechtskreis)),
  })
}
