import { getImport, type ImportBatch } from '@wegmarke/contract/imports'
import { ref } from 'vue'
import { call } from '../../api/client.ts'
import { useLoad } from '../../api/useLoad.ts'
import { useNotices } from '../../stores/notices.ts'

/** One import on the screen: its present state, and acts on it one at a time. */
export function useImport(batchId: () => string) {
  const notices = useNotices()
  const loading = useLoad(() => call(getImport, { params: { batchId: batchId() } }))
  const isActing = ref(false)

  /** Runs one act; its answer is the batch from then on. A refusal is told and the present state read again. */
  async function act(run: (batch: ImportBatch) => Promise<ImportBatch>, done?: string): Promise<boolean> {
    const batch = loading.data.value
    if (batch === undefined || isActing.value) return false
    isActing.value = true
    try {
      loading.data.value = await run(batch)
      if (done !== undefined) notices.done(done)
      return true
    } catch (thrown) {
      notices.failed(thrown)
      await loading.reload()
      return false
    } finally {
      isActing.value = false
    }
  }

  return { ...loading, isActing, act }
}
