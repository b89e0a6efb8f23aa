import { changeStep, NewStep, recordStep, type Step, withdrawStep } from '@wegmarke/contract/steps'
import { useI18n } from 'vue-i18n'
import { call } from '../../api/client.ts'
import { useCaseFile } from '../person/useCaseFile.ts'
import { useRecordCommands } from '../person/useRecordCommands.ts'
import { useStepWords } from './useStepWords.ts'

/** Records, corrects and takes back steps of the open file. */
export function useStepCommands() {
  const { file } = useCaseFile()
  const { t } = useI18n()
  const { stepName } = useStepWords()
  const caseFileId = file.value.id
  return useRecordCommands<typeof NewStep, Step>({
    schema: NewStep,
    create: (body, idempotencyKey) => call(recordStep, { params: { caseFileId }, body, idempotencyKey }),
    change: ({ id, version }, body) =>
      call(changeStep, { params: { caseFileId, stepId: id }, body, version }),
    withdraw: ({ id, version }) => call(withdrawStep, { params: { caseFileId, stepId: id }, version }),
    words: (step) => {
      const name = stepName(step)
      return {
        saved: t('steps.saved', { name }),
        changed: t('steps.changed', { name }),
        withdrawn: t('steps.withdrawn', { name }),
      }
    },
  })
}
