import * as accounts from '@wegmarke/contract/accounts'
import * as caseloads from '@wegmarke/contract/caseloads'
import * as overlay from '@wegmarke/contract/catalogue-overlay'
import type { Endpoint } from '@wegmarke/contract/endpoint'
import * as handOvers from '@wegmarke/contract/hand-overs'
import * as session from '@wegmarke/contract/session'
import * as settings from '@wegmarke/contract/settings'
import * as build from '../../support/database/builders.ts'
import type { Api } from '../../support/api/use-api.ts'
import { type Asked, ask } from './request.ts'
import type { MatrixWorld } from './world.ts'

/** What requests about caseloads, hand-overs, settings and invitations name; all of it belongs to the lead's organisation. */
export interface SupervisionPlace {
  readonly caseload: number
  readonly organisation: { readonly id: string }
  readonly newcomer: { readonly id: string; readonly grant: string }
  readonly otherCaseload: number
  readonly deputyPost: string
  readonly colleague: string
  readonly lead: string
  readonly absence: string
  readonly openFile: string
  /** Of the open file, from the other caseload into the lead's. */
  readonly received: { readonly id: string; readonly version: number }
  /** Of another file, given away by the lead. */
  readonly givenBatch: string
  readonly preview: string
  readonly invited: string
  readonly leadSession: string
}

type Place = SupervisionPlace

const bare = <E extends Endpoint>(endpoint: E): Asked<Place> => ask(endpoint, () => ({}) as never)
const REASON = 'Damit die Tabelle stimmt.'
const OVERLAY = { labelDe: 'Eigener Name', labelEn: null, isOffered: true, note: null, provider: null }

const CASELOAD_REQUESTS: Record<string, Asked<Place>> = {
  getArrangement: bare(caseloads.getArrangement),
  addCaseload: ask(caseloads.addCaseload, (at: Place, who) => ({
    body: { organisationId: at.organisation.id, name: `Bezirk ${who}` },
  })),
  renameCaseload: ask(caseloads.renameCaseload, (at: Place) => ({
    params: { caseloadId: at.caseload },
    version: 1,
    body: { name: 'Anders genannt' },
  })),
  listPosts: ask(caseloads.listPosts, (at: Place) => ({ params: { caseloadId: at.caseload } })),
  appointHolder: ask(caseloads.appointHolder, (at: Place) => ({
    params: { caseloadId: at.caseload },
    body: { accountId: at.colleague, kind: 'deputy' as const, from: '2026-11-22', to: null },
  })),
  endPost: ask(caseloads.endPost, (at: Place) => ({
    params: { caseloadId: at.caseload, postId: at.deputyPost },
    version: 1,
    body: { lastDay: null },
  })),
  recordAbsence: ask(caseloads.recordAbsence, (at: Place) => ({
    body: {
      organisationId: at.organisation.id,
      accountId: at.lead,
      from: '2026-12-01',
      to: '2026-12-04',
      covers: [],
    },
  })),
  endAbsence: ask(caseloads.endAbsence, (at: Place) => ({
    params: { absenceId: at.absence },
    version: 1,
    body: { lastDay: null },
  })),
  listHandOvers: bare(handOvers.listHandOvers),
  handOverFiles: ask(handOvers.handOverFiles, (at: Place) => ({
    body: { caseFileIds: [at.openFile], toCaseloadId: at.otherCaseload, message: 'Bitte übernehmen.' },
  })),
  undoHandOver: ask(handOvers.undoHandOver, (at: Place) => ({ params: { batchId: at.givenBatch } })),
  tickHandOver: ask(handOvers.tickHandOver, ({ received: { id, version } }: Place) => ({
    params: { handOverId: id },
    version,
    body: { readItems: ['message' as const] },
  })),
}

const SETTING_REQUESTS: Record<string, Asked<Place>> = {
  getSettings: bare(settings.getSettings),
  changeSettings: ask(settings.changeSettings, () => ({
    version: 1,
    body: { values: { 'threshold.chainSteps': 4 }, reason: REASON },
  })),
  listSettingVersions: bare(settings.listSettingVersions),
  requestPreview: ask(settings.requestPreview, () => ({ body: { values: { 'threshold.chainSteps': 4 } } })),
  getPreview: ask(settings.getPreview, (at: Place) => ({ params: { previewId: at.preview } })),
  listOverlay: bare(overlay.listOverlay),
  listOverlayChanges: bare(overlay.listOverlayChanges),
  changeOverlay: ask(overlay.changeOverlay, () => ({ params: { code: 'BVB' }, version: 1, body: OVERLAY })),
}

const ACCOUNT_REQUESTS: Record<string, Asked<Place>> = {
  changeGrant: ask(accounts.changeGrant, ({ newcomer }: Place) => ({
    params: { accountId: newcomer.id, grantId: newcomer.grant },
    version: 1,
    body: { to: '2027-12-31' },
  })),
  withdrawInvitation: ask(accounts.withdrawInvitation, (at: Place) => ({
    params: { accountId: at.invited },
  })),
  listOwnSessions: bare(session.listOwnSessions),
  endOwnSession: ask(session.endOwnSession, (at: Place) => ({ params: { sessionId: at.leadSession } })),
}

export const SUPERVISION_REQUESTS: Readonly<Record<string, Asked<Place>>> = {
  ...CASELOAD_REQUESTS,
  ...SETTING_REQUESTS,
  ...ACCOUNT_REQUESTS,
}

/** A post, an absence, two hand-overs, a preview, somebody invited and a second session of the lead. */
export async function buildSupervision(
  { database: { arrange } }: Api,
  { places, accounts, open }: MatrixWorld,
): Promise<Omit<SupervisionPlace, 'caseload' | 'organisation' | 'newcomer'>> {
  const { alliance, organisation, caseload, otherCaseload, lead } = places
  const own = { alliance_id: alliance.id, organisation_id: organisation.id }
  const given = await build.caseFile(arrange, otherCaseload, { recorded_by: lead.id })
  const handOver = async (file: string, [from, to]: readonly [number, number]) =>
    await arrange
      .insertInto('hand_over')
      .values({
        ...own,
        case_file_id: file,
        batch_id: crypto.randomUUID(),
        from_caseload_id: from,
        to_caseload_id: to,
        message: 'Bitte übernehmen.',
        items: ['message'],
        recorded_by: lead.id,
      })
      .returning(['id', 'batch_id', 'version'])
      .executeTakeFirstOrThrow()
  const received = await handOver(open.file.id, [otherCaseload.id, caseload.id])
  const { batch_id: givenBatch } = await handOver(given.id, [caseload.id, otherCaseload.id])
  return {
    ...(await buildArrangement(arrange, places, accounts)),
    otherCaseload: otherCaseload.id,
    colleague: accounts['coll']?.id ?? '',
    lead: lead.id,
    openFile: open.file.id,
    received: { id: received.id, version: received.version },
    givenBatch,
    invited: (await build.account(arrange, alliance)).id,
    leadSession: await build.session(arrange, lead),
  }
}

/** The deputy's post, an absence of the lead, and a preview of the administrator. */
async function buildArrangement(
  arrange: Api['database']['arrange'],
  { alliance, organisation, lead }: MatrixWorld['places'],
  accounts: MatrixWorld['accounts'],
): Promise<Pick<SupervisionPlace, 'deputyPost' | 'absence' | 'preview'>> {
  const post = await arrange
    .selectFrom('caseload_post')
    .select('id')
    .where('account_id', '=', accounts['depu']?.id ?? '')
    .executeTakeFirstOrThrow()
  const { id: absence } = await arrange
    .insertInto('absence')
    .values({
      alliance_id: alliance.id,
      organisation_id: organisation.id,
      account_id: lead.id,
      valid_from: '2026-11-20',
      valid_to: '2026-11-27',
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  const { id: preview } = await arrange
    .insertInto('setting_preview')
    .values({
      alliance_id: alliance.id,
      thresholds: '{}',
      requested_by: accounts['admi']?.id ?? '',
      // While one is waiting another is refused.
      requested_at: '2026-11-01T00:00:00Z',
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return { deputyPost: post.id, absence, preview }
}
