import {
  changeJournalEntry,
  type JournalEntry,
  listJournal,
  type NewJournalEntry,
  withdrawJournalEntry,
  writeJournalEntry,
} from '@wegmarke/contract/journal'
import type { Problem } from '@wegmarke/contract/problems'
import { computed, inject, type InjectionKey, provide, type Ref, ref, shallowRef, watch } from 'vue'
import { useI18n } from 'vue-i18n'
import { call } from '../../api/client.ts'
import { problemOf } from '../../api/problems.ts'
import { useNotices } from '../../stores/notices.ts'
import { useCaseFile } from '../person/useCaseFile.ts'
import { usePrintMode } from '../printing/usePrintMode.ts'

/** The journal of the open file, newest first, read page by page. */
export interface Journal {
  readonly entries: Readonly<Ref<readonly JournalEntry[]>>
  readonly hasMore: Readonly<Ref<boolean>>
  readonly isLoading: Readonly<Ref<boolean>>
  readonly problem: Readonly<Ref<Problem | undefined>>
  readonly loadMore: () => Promise<void>
  readonly write: (body: NewJournalEntry, idempotencyKey: string) => Promise<JournalEntry>
  readonly correct: (before: JournalEntry, body: NewJournalEntry, version: number) => Promise<JournalEntry>
  readonly takeBack: (entry: JournalEntry) => Promise<void>
}

const JOURNAL: InjectionKey<Journal> = Symbol('journal')
const PAGE_SIZE = 50

function useJournalPages() {
  const { file, can } = useCaseFile()
  const entries = shallowRef<readonly JournalEntry[]>([])
  const next = ref<string | null>(null)
  const isLoading = ref(false)
  const problem = shallowRef<Problem>()
  let latest = 0

  async function load(after: string | null): Promise<void> {
    if (!can('journal.read')) return
    const mine = ++latest
    isLoading.value = true
    try {
      const query = { limit: PAGE_SIZE, ...(after === null ? {} : { after }) }
      const page = await call(listJournal, { params: { caseFileId: file.value.id }, query })
      if (mine !== latest) return
      entries.value = after === null ? page.items : [...entries.value, ...page.items]
      next.value = page.next
      problem.value = undefined
    } catch (thrown) {
      if (mine === latest) problem.value = problemOf(thrown)
    } finally {
      if (mine === latest) isLoading.value = false
    }
  }

  watch(
    () => file.value.id,
    () => void load(null),
    { immediate: true },
  )
  return { entries, next, isLoading, problem, load }
}

/** Opens the journal to the parts of the page. */
export function provideJournal(): Journal {
  const { file } = useCaseFile()
  const { t } = useI18n()
  const notices = useNotices()
  const { entries, next, isLoading, problem, load } = useJournalPages()
  const { printsWithoutNames } = usePrintMode()
  const params = () => ({ caseFileId: file.value.id })

  const create = (body: NewJournalEntry, idempotencyKey: string) =>
    call(writeJournalEntry, { params: params(), body, idempotencyKey })
  const change = ({ id, version }: Pick<JournalEntry, 'id' | 'version'>, body: NewJournalEntry) =>
    call(changeJournalEntry, { params: { ...params(), entryId: id }, body, version })
  const remove = ({ id, version }: JournalEntry) =>
    call(withdrawJournalEntry, { params: { ...params(), entryId: id }, version })
  const bodyOf = ({ kind, happenedOn, text }: JournalEntry): NewJournalEntry => ({ kind, happenedOn, text })

  async function announce(text: string, undo: () => Promise<unknown>): Promise<void> {
    await load(null)
    notices.done(text, async () => {
      await undo()
      await load(null)
    })
  }

  const journal: Journal = {
    // Notes of conversations are full of names that no rule can find: a print without names leaves them out.
    entries: computed(() => (printsWithoutNames.value ? [] : entries.value)),
    hasMore: computed(() => next.value !== null),
    isLoading,
    problem,
    loadMore: () => load(next.value),
    write: async (body, key) => {
      const saved = await create(body, key)
      await announce(t('journal.saved'), () => remove(saved))
      return saved
    },
    correct: async (before, body, version) => {
      const saved = await change({ id: before.id, version }, body)
      await announce(t('journal.changed'), () => change(saved, bodyOf(before)))
      return saved
    },
    takeBack: async (entry) => {
      try {
        await remove(entry)
        await announce(t('journal.withdrawn'), () => create(bodyOf(entry), crypto.randomUUID()))
      } catch (thrown) {
        notices.failed(thrown)
      }
    },
  }
  provide(JOURNAL, journal)
  return journal
}

export function useJournal(): Journal {
  const journal = inject(JOURNAL)
  if (journal === undefined) throw new Error('No journal is open here')
  return journal
}
