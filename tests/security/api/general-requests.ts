import * as accounts from '@wegmarke/contract/accounts'
import * as files from '@wegmarke/contract/case-files'
import * as lists from '@wegmarke/contract/case-list'
import * as catalogue from '@wegmarke/contract/catalogue'
import type { Endpoint } from '@wegmarke/contract/endpoint'
import * as imports from '@wegmarke/contract/imports'
import { listMentees } from '@wegmarke/contract/mentees'
import { listMentors } from '@wegmarke/contract/mentoring'
import * as organisations from '@wegmarke/contract/organisations'
import * as outreach from '@wegmarke/contract/outreach'
import { recordListPrint } from '@wegmarke/contract/prints'
import * as session from '@wegmarke/contract/session'
import { getToday } from '@wegmarke/contract/today'
import { organisationDraft } from '../../support/api/administrator.ts'
import { LIST_REQUESTS, type ListPlace } from './list-requests.ts'
import { PROTECTION_REQUESTS, type ProtectionPlace } from './protection-requests.ts'
import { REPORT_REQUESTS, type ReportPlace } from './report-requests.ts'
import { type Asked, ask, askPlainly } from './request.ts'
import { SUPERVISION_REQUESTS, type SupervisionPlace } from './supervision-requests.ts'

/** What requests beside files name; all of it belongs to the lead's organisation. */
export interface GeneralPlace extends ListPlace, ProtectionPlace, ReportPlace, SupervisionPlace {
  readonly caseload: number
  readonly organisation: { readonly id: string; readonly version: number }
  readonly newcomer: { readonly id: string; readonly version: number; readonly grant: string }
  readonly unconfirmedGrant: string
  readonly checkedBatch: { readonly id: string; readonly version: number }
  readonly committedBatch: { readonly id: string; readonly version: number }
  readonly credentials: { readonly email: string; readonly password: string }
  readonly links: Readonly<Record<string, string>>
  readonly refreshTokens: Readonly<Record<string, string>>
}

type Place = GeneralPlace

/** A route that needs nothing but to be asked. */
const bare = <E extends Endpoint>(endpoint: E): Asked<Place> => ask(endpoint, () => ({}) as never)

const ofNewcomer = ({ newcomer }: Place) => ({ accountId: newcomer.id })
const grant = ({ organisation }: Place) => ({
  role: 'caseworker' as const,
  organisationId: organisation.id,
  from: '2026-11-22',
  to: null,
})
const LIST = 'Nr.;Name (wie gewünscht)\r\n9;Zoe Musterstein\r\n'
const MAPPING: imports.ImportMapping = {
  kind: 'people-and-steps',
  columns: { 'Nr.': 'externalId', 'Name (wie gewünscht)': 'nameAsWished' },
}
const PASSWORD = 'sieben Eulen im Nebel'

const SESSION_REQUESTS: Record<string, Asked<Place>> = {
  'GET:/api/health': askPlainly('/api/health'),
  'GET:/api/docs': askPlainly('/api/docs'),
  'GET:/api/docs/': askPlainly('/api/docs/'),
  'GET:/api/docs/openapi.json': askPlainly('/api/docs/openapi.json'),
  'GET:/api/docs/openapi.yaml': askPlainly('/api/docs/openapi.yaml'),
  'GET:/api/docs/js/scalar.js': askPlainly('/api/docs/js/scalar.js'),
  signIn: ask(session.signIn, (at: Place) => ({ body: at.credentials })),
  refreshSession: refresh(),
  listDemoAccounts: bare(session.listDemoAccounts),
  checkLink: ask(session.checkLink, (at: Place, who) => ({ body: { token: at.links[who] ?? '' } })),
  acceptLink: ask(session.acceptLink, (at: Place, who) => ({
    body: { token: at.links[who] ?? '', password: PASSWORD },
  })),
  getSession: bare(session.getSession),
  signOut: bare(session.signOut),
  endAllSessions: bare(session.endAllSessions),
}

/** Renews with the refresh token of the principal, beside its access token. */
function refresh(): Asked<Place> {
  const asked = bare(session.refreshSession)
  return {
    ...asked,
    request: (at, who) => ({
      ...asked.request(at, who),
      cookies: { 'wegmarke-rt': at.refreshTokens[who] ?? '' },
    }),
  }
}

const ALLIANCE_REQUESTS: Record<string, Asked<Place>> = {
  listOrganisations: bare(organisations.listOrganisations),
  addOrganisation: ask(organisations.addOrganisation, () => ({ body: organisationDraft() })),
  changeOrganisation: ask(organisations.changeOrganisation, ({ organisation }: Place) => ({
    params: { organisationId: organisation.id },
    version: organisation.version,
    body: organisationDraft(),
  })),
  listMeasureTypes: bare(catalogue.listMeasureTypes),
  listMunicipalities: bare(catalogue.listMunicipalities),
  listAccounts: bare(accounts.listAccounts),
  inviteAccount: ask(accounts.inviteAccount, (at: Place, who) => ({
    body: { email: `neu-${who}@example.org`, displayName: 'Nora Neu', grants: [grant(at)] },
  })),
  changeAccount: ask(accounts.changeAccount, (at: Place) => ({
    params: ofNewcomer(at),
    version: at.newcomer.version,
    body: { displayName: 'Nora Neu', isDisabled: true },
  })),
  createLink: ask(accounts.createLink, (at: Place) => ({ params: ofNewcomer(at) })),
  endSessionsOf: ask(accounts.endSessionsOf, (at: Place) => ({ params: ofNewcomer(at) })),
  grantRole: ask(accounts.grantRole, (at: Place) => ({
    params: ofNewcomer(at),
    body: { ...grant(at), role: 'alliance_member' as const },
  })),
  endGrant: ask(accounts.endGrant, (at: Place) => ({
    params: { ...ofNewcomer(at), grantId: at.newcomer.grant },
    version: 1,
  })),
  listUnconfirmedGrants: bare(accounts.listUnconfirmedGrants),
  confirmGrant: ask(accounts.confirmGrant, (at: Place) => ({ params: { grantId: at.unconfirmedGrant } })),
}

const OUTREACH: Omit<outreach.OutreachPlace, 'organisationId'> = {
  month: '2026-11',
  municipality: null,
  reason: 'no_time',
}
const outreachAt = ({ organisation }: Place) => ({ body: { ...OUTREACH, organisationId: organisation.id } })

const OUTREACH_REQUESTS: Record<string, Asked<Place>> = {
  listOutreach: ask(outreach.listOutreach, () => ({ query: { month: '2026-11' } })),
  countOutreach: ask(outreach.countOutreach, outreachAt),
  takeBackOutreach: ask(outreach.takeBackOutreach, outreachAt),
}

const FILE_LIST_REQUESTS: Record<string, Asked<Place>> = {
  getToday: bare(getToday),
  listCaseloads: bare(files.listCaseloads),
  listMentors: bare(listMentors),
  listMentees: bare(listMentees),
  listCaseFiles: bare(lists.listCaseFiles),
  listOpenedFiles: bare(lists.listOpenedFiles),
  recordListPrint: ask(recordListPrint, ({ openFile }: Place) => ({
    body: { caseFileIds: [openFile], hasNames: false },
  })),
  searchCaseFiles: ask(lists.searchCaseFiles, () => ({ body: { text: 'Amina' } })),
  findResemblances: ask(lists.findResemblances, () => ({
    body: { nameAsWished: 'Amina', legalName: null, birthDate: null },
  })),
  createCaseFile: ask(files.createCaseFile, (at: Place) => ({
    body: {
      caseloadId: at.caseload,
      nameAsWished: 'Zoe Neu',
      legalName: null,
      birthDate: null,
      languages: null,
      municipality: null,
      goal: null,
      goalOccupation: null,
      openedOn: '2026-11-22',
    },
  })),
}

const checked = ({ checkedBatch: { id, version } }: Place) => ({ params: { batchId: id }, version })
const ofBatch = ({ checkedBatch }: Place) => ({ params: { batchId: checkedBatch.id } })

const IMPORT_REQUESTS: Record<string, Asked<Place>> = {
  listImportProfiles: bare(imports.listImportProfiles),
  saveImportProfile: ask(imports.saveImportProfile, (_at: Place, who) => ({
    body: { name: `Liste ${who}`, mapping: MAPPING },
  })),
  getImportTemplate: ask(imports.getImportTemplate, () => ({
    params: { name: 'people-and-steps' as const },
  })),
  uploadImport: ask(imports.uploadImport, () => ({ body: UPLOAD })),
  listImports: bare(imports.listImports),
  getImport: ask(imports.getImport, ofBatch),
  listImportRows: ask(imports.listImportRows, ofBatch),
  getImportReport: ask(imports.getImportReport, ofBatch),
  checkImport: ask(imports.checkImport, (at: Place) => ({ ...checked(at), body: checkOf(at.caseload) })),
  decideImportRow: ask(imports.decideImportRow, (at: Place) => ({
    params: { batchId: at.checkedBatch.id, number: 1 },
    body: { decision: 'skip' as const, caseFileId: null },
  })),
  commitImport: ask(imports.commitImport, (at: Place) => ({
    ...checked(at),
    body: { mode: 'valid-rows' as const },
  })),
  undoImport: ask(imports.undoImport, ({ committedBatch: { id, version } }: Place) => ({
    params: { batchId: id },
    version,
  })),
}

export const UPLOAD = { fileName: 'liste.csv', contentBase64: Buffer.from(LIST).toString('base64') }

/** How the list is read, and where its people go. */
export function checkOf(caseloadId: number) {
  return { mapping: MAPPING, profileId: null, caseloadId }
}

/** A valid request for every route that names no file. */
export const GENERAL_REQUESTS: Readonly<Record<string, Asked<Place>>> = {
  ...SESSION_REQUESTS,
  ...ALLIANCE_REQUESTS,
  ...FILE_LIST_REQUESTS,
  ...LIST_REQUESTS,
  ...OUTREACH_REQUESTS,
  ...IMPORT_REQUESTS,
  ...PROTECTION_REQUESTS,
  ...REPORT_REQUESTS,
  ...SUPERVISION_REQUESTS,
}
