import { listCaseloads } from '@wegmarke/contract/case-files'
import { handOverFiles, undoHandOver } from '@wegmarke/contract/hand-overs'
import { computed, watch } from 'vue'
import { useI18n } from 'vue-i18n'
import { call } from '../../api/client.ts'
import { useDraft } from '../../api/useDraft.ts'
import { useLoad } from '../../api/useLoad.ts'
import { useSubmit } from '../../api/useSubmit.ts'
import { useNotices } from '../../stores/notices.ts'
import { useFileChoice } from './useFileChoice.ts'

/** A caseload from which files can be handed over. */
export interface Source {
  readonly id: number
  readonly name: string
}

/** The other caseloads of the organisation in which the chosen one lies. */
function useTargets(from: () => string | null) {
  const { t } = useI18n()
  const { data } = useLoad(() => call(listCaseloads, {}))
  const isTargetKnown = computed(() => data.value !== undefined)
  const targets = computed(() => {
    const all = data.value ?? []
    const source = all.find(({ id }) => String(id) === from())
    return all
      .filter(
        ({ id, organisationName }) => id !== source?.id && organisationName === source?.organisationName,
      )
      .map(({ id, name, leadName }) => {
        const label =
          leadName === null
            ? t('handOvers.form.unled', { name })
            : t('handOvers.form.led', { name, lead: leadName })
        return { value: String(id), label }
      })
  })
  return { targets, isTargetKnown }
}

/** Which files go where, with a sentence; all of them go or none, and the notice takes them back. */
export function useHandOverForm(sources: readonly Source[], onSaved: () => void) {
  const { t } = useI18n()
  const notices = useNotices()
  const draft = useDraft(`handOver:${sources.map(({ id }) => id).join()}`, () => ({
    from: sources.length === 1 ? String(sources[0]?.id) : null,
    to: null as string | null,
    fileIds: [] as string[],
    message: '',
  }))
  const { targets, isTargetKnown } = useTargets(() => draft.values.from)
  const choice = useFileChoice(draft.values)
  watch(
    () => draft.values.from,
    () => (draft.values.fileIds = []),
  )

  const submission = useSubmit({
    draft,
    // In the order of the fields, as the summary of mistakes is read.
    validate: () => ({
      toCaseloadId: draft.values.to === null ? t('handOvers.form.missing.to') : undefined,
      files: choice.chosen.value.length === 0 ? t('handOvers.form.missing.files') : undefined,
      message: draft.values.message.trim() === '' ? t('handOvers.form.missing.message') : undefined,
    }),
    send: async (idempotencyKey) => {
      const { to, message } = draft.values
      const caseFileIds = [...choice.chosen.value]
      const body = { caseFileIds, toCaseloadId: Number(to), message: message.trim() }
      return { ...(await call(handOverFiles, { body, idempotencyKey })), count: caseFileIds.length }
    },
    onDone: ({ batchId, count }) => {
      notices.done(t('handOvers.form.saved', { count }, count), async () => {
        await call(undoHandOver, { params: { batchId } })
        onSaved()
      })
      onSaved()
    },
  })

  return { draft, targets, isTargetKnown, submission, ...choice }
}
