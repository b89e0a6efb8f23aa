import type { Problem } from '@wegmarke/contract/problems'
import { problemOf } from '../../api/problems.ts'
import { useNotices } from '../../stores/notices.ts'

/** Runs what is done at once. A failure is said, and the list is read again: it may have been out of date. */
export function useAttempt(reload: () => Promise<void>) {
  const notices = useNotices()

  /** `words` say a failure more exactly than its problem does. */
  return async (
    action: () => Promise<void>,
    words: Partial<Record<Problem['type'], string>> = {},
  ): Promise<void> => {
    try {
      await action()
    } catch (thrown) {
      const text = words[problemOf(thrown).type]
      if (text === undefined) notices.failed(thrown)
      else notices.show({ tone: 'danger', text })
    }
    await reload()
  }
}
