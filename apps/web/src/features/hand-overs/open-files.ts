import { type CaseRow, listCaseFiles } from '@wegmarke/contract/case-list'
import { MOST_FILES } from '@wegmarke/contract/hand-overs'
import { call } from '../../api/client.ts'

const PAGE = 200

/** The open files of a caseload, as many as can go at once, and whether there are more. */
export async function openFiles(caseloadId: number | null): Promise<{ files: CaseRow[]; hasMore: boolean }> {
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
