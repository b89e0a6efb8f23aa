import { listCaseFiles } from '@wegmarke/api/features/case-files/list'
import { searchCaseFiles } from '@wegmarke/api/features/case-files/search'
import { selectCaseFile } from '@wegmarke/api/features/case-files/select-case-file'
import type { Operation } from './operation.ts'
import type { Person } from './world.ts'

const search = {
  ask: (of: Person) =>
    ({ method: 'POST', path: '/api/v1/case-files/search', body: { text: mistyped(of.name) } }) as const,
  work: async (tx, of) => await searchCaseFiles(tx, mistyped(of.name)),
} satisfies Pick<Operation, 'ask' | 'work'>

/** What is measured, in the order of the table. */
export const OPERATIONS: readonly Operation[] = [
  {
    name: 'list',
    title: 'Caseload list, first page of 50',
    people: 'caseworkers',
    ask: () => ({ method: 'GET', path: '/api/v1/case-files' }),
    work: async (tx) => await listCaseFiles(tx, {}),
  },
  {
    name: 'person',
    title: 'Person page, the whole file',
    people: 'caseworkers',
    ask: ({ fileId }) => ({ method: 'GET', path: `/api/v1/case-files/${fileId}` }),
    work: async (tx, { fileId }) => await selectCaseFile(tx, fileId),
  },
  { name: 'search', title: 'Search with a typing error, own 500 files', people: 'caseworkers', ...search },
  { name: 'search-all', title: 'Search with a typing error, all files', people: 'supervisors', ...search },
]

/** Two letters of the surname have changed places. */
function mistyped(name: string): string {
  const at = name.lastIndexOf(' ') + 3
  return `${name.slice(0, at)}${name.charAt(at + 1)}${name.charAt(at)}${name.slice(at + 2)}`
}
