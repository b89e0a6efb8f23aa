import type {
  ArrangedCaseload,
  CaseloadPost,
  exportCaseloads as contract,
} from '@wegmarke/contract/caseloads'
import type { TextFile } from '@wegmarke/contract/measures'
import { LIST_WORDS } from '@wegmarke/domain/lists/list-words'
import { OVERSIGHT_WORDS } from '@wegmarke/domain/lists/oversight-words'
import type { Static } from 'typebox'
import type { SignedIn } from '../../platform/access/principal.ts'
import { exportList } from '../../platform/csv/list-export.ts'
import type { Tx } from '../../platform/db/in-transaction.ts'
import { getArrangement } from './queries.ts'

/** The caseloads of the page as CSV; whether somebody leads them, and not who. */
export async function exportCaseloads(
  tx: Tx,
  { today }: SignedIn,
  { language, measure = 'caseload.number' }: Static<typeof contract.schema.querystring>,
): Promise<TextFile> {
  const { caseloads } = await getArrangement(tx)
  const { title, all, others, column } = OVERSIGHT_WORDS[language].caseloads
  const { noNames, yes, no } = LIST_WORDS[language]
  const held = ({ posts }: ArrangedCaseload, wanted: CaseloadPost['kind']): number =>
    posts.filter(({ kind, from, to }) => kind === wanted && from <= today && (to === null || to >= today))
      .length
  return await exportList(tx, 'caseload.exported', {
    language,
    title,
    day: today,
    choice: [all],
    leftOut: [others, noNames],
    measures: [...new Set([measure, 'caseload.number', 'caseload.openFiles'] as const)],
    columns: [
      [column.name, (caseload: ArrangedCaseload) => caseload.name],
      [column.organisation, (caseload) => caseload.organisationName],
      [column.lead, (caseload) => (held(caseload, 'lead') > 0 ? yes : no)],
      [column.deputies, (caseload) => held(caseload, 'deputy')],
      [column.files, (caseload) => caseload.openFiles],
    ],
    rows: caseloads,
  })
}
