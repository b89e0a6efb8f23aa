import { listCaseloads } from '@wegmarke/contract/case-files'
import { type CaseRow, listCaseFiles } from '@wegmarke/contract/case-list'
import { handOverFiles, MOST_FILES, undoHandOver } from '@wegmarke/contract/hand-overs'
import { computed, ref, watch } from 'vue'
import { useI18n } from 'vue-i18n'
import { call } from '../../api/client.ts'
import { useDraft } from '../../api/useDraft.ts'
import { useLoad } from '../../api/useLoad.ts'
import { useSubmit } from '../../api/useSubmit.ts'
import { useNotices } from '../../stores/notices.ts'

/** A caseload from which files can be handed over. */
export interface Source {
  readonly id: number
  readonly name: string
}

const PAGE = 200

/** The open files of a caseload, as many as can go at once, and whether there are more. */
async function openFiles(caseloadId: number | null): Promise<{ files: CaseRow[]; hasMore: boolean }> {
  const files: CaseRow[] = []
  let after: string | null = null
  if (caseloadId === null) return { files, hasMore: false }
  do {
    const query: { caseloadId: number; limit: number; after?: string } = { caseloadId, limit: PAGE }
    if (after !== null) query.after = after
    const page = await call(listCaseFiles, { query })
    files.push(...page.items)
    after = page.next
  } while (after !== null && files.length < MOST_FILES)
  return { files: files.slice(0, MOST_FILES), hasMore: after !== null || files.length > MOST_FILES }
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
  const filter = ref('')
  const caseloads = useLoad(() => call(listCaseloads, {}))
  const listed = useLoad(() => openFiles(draft.values.from === null ? null : Number(draft.values.from)))
  watch(
    () => draft.values.from,
    () => (draft.values.fileIds = []),
  )

  const targets = computed(() => {
    const all = caseloads.data.value ?? []
    const from = all.find(({ id }) => String(id) === draft.values.from)
    return all
      .filter(({ id, organisationName }) => id !== from?.id && organisationName === from?.organisationName)
      .map(({ id, name, leadName }) => ({
        value: String(id),
        label:
          leadName === null
            ? t('handOvers.form.unled', { name })
            : t('handOvers.form.led', { name, lead: leadName }),
      }))
  })
  const files = computed(() => listed.data.value?.files ?? [])
  const shown = computed(() => {
    const text = filter.value.trim().toLowerCase()
    return files.value.filter(({ name, code }) => `${name} ${code}`.toLowerCase().includes(text))
  })
  const chosen = computed(() => {
    const there = new Set(files.value.map(({ id }) => id))
    return draft.values.fileIds.filter((id) => there.has(id))
  })

  function choose(id: string, isChosen: boolean): void {
    const others = draft.values.fileIds.filter((one) => one !== id)
    draft.values.fileIds = isChosen ? [...others, id] : others
  }
  function chooseAll(isChosen: boolean): void {
    draft.values.fileIds = isChosen ? files.value.map(({ id }) => id) : []
  }

  const submission = useSubmit({
    draft,
    validate: () => ({
      files: chosen.value.length === 0 ? t('handOvers.form.missing.files') : undefined,
      toCaseloadId: draft.values.to === null ? t('handOvers.form.missing.to') : undefined,
      message: draft.values.message.trim() === '' ? t('handOvers.form.missing.message') : undefined,
    }),
    send: async (idempotencyKey) => {
      const { to, message } = draft.values
      const caseFileIds = [...chosen.value]
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

  return { draft, filter, caseloads, listed, targets, files, shown, chosen, choose, chooseAll, submission }
}
