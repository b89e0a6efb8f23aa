import { useNotices } from '../../stores/notices.ts'
import { useCaseFile } from './useCaseFile.ts'

/** After a change of the file itself: read it again, say what was done, and offer the way back where there is one. */
export function useFileChange() {
  const { reload } = useCaseFile()
  const notices = useNotices()

  async function announce(text: string, undo?: () => Promise<unknown>): Promise<void> {
    await reload()
    if (undo === undefined) {
      notices.done(text)
      return
    }
    notices.done(text, async () => {
      await undo()
      await reload()
    })
  }
  return { announce }
}
