import { exportAccessRequests } from '@wegmarke/contract/access-requests'
import { exportAccounts } from '@wegmarke/contract/accounts'
import { exportSearchHits } from '@wegmarke/contract/case-list'
import { exportCaseloads } from '@wegmarke/contract/caseloads'
import { exportOverlay } from '@wegmarke/contract/catalogue-overlay'
import type { TextFile } from '@wegmarke/contract/measures'
import { exportHandOver } from '@wegmarke/contract/hand-overs'
import { exportImportRows } from '@wegmarke/contract/imports'
import { exportIntake } from '@wegmarke/contract/intake'
import { exportMentoringSessions, exportOpenConcerns } from '@wegmarke/contract/mentoring'
import { exportOrganisations } from '@wegmarke/contract/organisations'
import { exportOutreach } from '@wegmarke/contract/outreach'
import { exportToday } from '@wegmarke/contract/today'
import { ROW_STATES } from '@wegmarke/domain/import/vocabulary'
import { ACCOUNT_STATES } from '@wegmarke/domain/lists/account-filter'
import { INTAKE_AREAS } from '@wegmarke/domain/intake/vocabulary'
import type { IntakeListName } from '@wegmarke/domain/lists/intake-words'
import type { MeasureId } from '@wegmarke/domain/measures/registry'
import { REQUEST_STATES } from '@wegmarke/domain/lists/oversight-words'
import { TODAY_LISTS } from '@wegmarke/domain/lists/today-words'
import type { LocationQueryValue } from 'vue-router'
import { call } from '../../api/client.ts'
import { saveTextFile } from '../../api/save-text-file.ts'
import type { ListExport } from './list-export.ts'

const save = async (file: Promise<TextFile>): Promise<void> => saveTextFile(await file)

type Part = LocationQueryValue | LocationQueryValue[] | undefined
const textOf = (part: Part): string => (typeof part === 'string' ? part : '')
const oneOf = <T extends string>(known: readonly T[], part: Part): T | undefined =>
  known.find((one) => one === part)

/** Which list of the intake a number counts; all others count what is open. */
const INTAKE_MEASURES: ReadonlyMap<MeasureId, IntakeListName> = new Map([
  ['intake.answeredAreas', 'complete'],
  ['intake.needAreas', 'needs'],
])

/** Lists whose choice is taken as it is, by the name of their page. */
export const PLAIN_EXPORTS: readonly (readonly [page: string, list: ListExport])[] = [
  [
    'today',
    [
      'today.read',
      (_page, wish) => {
        const list = TODAY_LISTS.find((one) => `today.${one}` === wish.measure) ?? 'due'
        return save(call(exportToday, { query: { list, ...wish } }))
      },
    ],
  ],
  [
    'search',
    [
      'caseFile.search',
      ({ query }, wish) => save(call(exportSearchHits, { body: { text: textOf(query['text']), ...wish } })),
    ],
  ],
  [
    'outreach',
    [
      'outreach.record',
      ({ query }, wish) => {
        const [month, organisationId] = [textOf(query['month']), textOf(query['organisation'])]
        return save(call(exportOutreach, { query: { month, organisationId, ...wish } }))
      },
    ],
  ],
  [
    'import',
    [
      'import.run',
      ({ params, query }, wish) => {
        const state = oneOf(ROW_STATES, query['state'])
        const chosen = state === undefined ? {} : { state }
        const batchId = textOf(params['batchId'])
        return save(call(exportImportRows, { params: { batchId }, query: { ...chosen, ...wish } }))
      },
    ],
  ],
  [
    'case-file-mentoring',
    [
      'of file',
      ({ params }, wish) => {
        const asked = { params: { caseFileId: textOf(params['caseFileId']) }, query: wish }
        const isConcern = wish.measure === 'mentoring.openConcerns'
        return save(isConcern ? call(exportOpenConcerns, asked) : call(exportMentoringSessions, asked))
      },
    ],
  ],
  [
    'case-file-intake',
    [
      'of file',
      ({ params, query }, wish) => {
        const list = INTAKE_MEASURES.get(wish.measure) ?? 'open'
        const area = oneOf(INTAKE_AREAS, query['area'])
        const chosen = { list, ...(area === undefined ? {} : { area }), ...wish }
        const caseFileId = textOf(params['caseFileId'])
        return save(call(exportIntake, { params: { caseFileId }, query: chosen }))
      },
    ],
  ],
  [
    'hand-overs',
    [
      'caseFile.list',
      ({ query }, wish) =>
        save(call(exportHandOver, { params: { handOverId: textOf(query['handOver']) }, query: wish })),
    ],
  ],
  ['caseloads', ['post.arrange', (_page, wish) => save(call(exportCaseloads, { query: wish }))]],
  [
    'protection-requests',
    [
      'accessRequest.keep',
      ({ query }, wish) => {
        const state = oneOf(REQUEST_STATES, query['state']) ?? 'all'
        return save(call(exportAccessRequests, { query: { state, ...wish } }))
      },
    ],
  ],
  [
    'admin-accounts',
    [
      'account.administer',
      ({ query }, wish) => {
        const state = oneOf(ACCOUNT_STATES, query['state']) ?? 'all'
        return save(call(exportAccounts, { body: { search: textOf(query['search']), state, ...wish } }))
      },
    ],
  ],
  [
    'admin-organisations',
    ['catalogue.read', (_page, wish) => save(call(exportOrganisations, { query: wish }))],
  ],
  [
    'admin-catalogue',
    [
      'setting.change',
      ({ query }, wish) => {
        const own = query['own'] === 'only' ? { own: 'only' as const } : {}
        return save(call(exportOverlay, { body: { search: textOf(query['search']), ...own, ...wish } }))
      },
    ],
  ],
]
