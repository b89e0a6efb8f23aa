import { randomUUID } from 'node:crypto'
import { selectPage } from '@wegmarke/api/features/case-files/list'
import { selectHits } from '@wegmarke/api/features/case-files/search'
import { selectCaseFile } from '@wegmarke/api/features/case-files/select-case-file'
import { selectReport } from '@wegmarke/api/features/report/queries'
import { sessionInsert } from '@wegmarke/api/features/mentees/log-session'
import { combined } from './combined.ts'
import type { Operation } from './operation.ts'
import type { Person } from './world.ts'

const SESSION = {
  happenedOn: '2026-11-20',
  outcome: 'happened',
  kind: 'meeting',
  minutes: 60,
  nextOn: null,
  text: 'Wir haben Bewerbungen durchgesehen und den Weg zum Kurs geübt.',
} as const

const report = combined(selectReport({ quarter: '2026-Q4' }))

const search = {
  ask: (of: Person) =>
    ({ method: 'POST', path: '/api/v1/case-files/search', body: { text: mistyped(of.name) } }) as const,
  statement: (of) => selectHits(mistyped(of.name)),
} satisfies Pick<Operation, 'ask' | 'statement'>

/** What is measured, in the order of the table. */
export const OPERATIONS: readonly Operation[] = [
  {
    name: 'list',
    title: 'Caseload list, first page of 50',
    people: 'caseworkers',
    ask: () => ({ method: 'GET', path: '/api/v1/case-files' }),
    statement: () => selectPage({}),
  },
  {
    name: 'person',
    title: 'Person page, the whole file',
    people: 'caseworkers',
    ask: ({ fileId }) => ({ method: 'GET', path: `/api/v1/case-files/${fileId}` }),
    statement: ({ fileId }) => selectCaseFile({ caseFileId: fileId }),
  },
  {
    name: 'session',
    title: 'A session is logged, with text',
    people: 'caseworkers',
    isVolunteer: true,
    creates: true,
    ask: ({ mentorshipId }) => ({
      method: 'POST',
      path: `/api/v1/mentees/${mentorshipId}/sessions`,
      body: { ...SESSION, concern: null },
    }),
    statement: ({ mentorshipId, fileId }) =>
      sessionInsert(SESSION, { id: randomUUID(), caseFileId: fileId, mentorshipId }),
  },
  {
    name: 'report',
    title: 'Caseload report, numbers over all files',
    people: 'supervisors',
    ask: () => ({ method: 'GET', path: '/api/v1/report' }),
    statement: () => report,
  },
  { name: 'search', title: 'Search with a typing error, own 500 files', people: 'caseworkers', ...search },
  { name: 'search-all', title: 'Search with a typing error, all files', people: 'supervisors', ...search },
]

/** Two letters of the surname have changed places. */
function mistyped(name: string): string {
  const at = name.lastIndexOf(' ') + 3
  return `${name.slice(0, at)}${name.charAt(at + 1)}${name.charAt(at)}${name.slice(at + 2)}`
}
