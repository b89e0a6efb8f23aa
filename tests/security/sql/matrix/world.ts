import { CATEGORIES, type Role } from '@wegmarke/domain/access/roles'
import * as build from '../../../support/database/builders.ts'
import * as open from '../../../support/database/consent-builders.ts'
import { buildStage, furnishAlliance, furnishFiles, type Arrange, type Stage } from './stage.ts'

/** One who looks at a file: a signed-in account, or a database role that no request runs as. */
export interface Viewer {
  readonly session: string | null
  readonly account: string | null
  /** The file that is looked at. */
  readonly file: string
}

export interface MatrixWorld {
  readonly viewers: Readonly<Record<string, Viewer>>
  readonly places: Places
}

/** What the probes need to name. */
export interface Places {
  readonly alliance: string
  readonly organisation: string
  readonly otherOrganisation: string
  readonly caseload: number
  readonly otherCaseload: number
  readonly newcomer: string
  readonly author: string
  readonly batch: string
}

/** Signs an account in to look at a file under this name. */
type Add = (name: string, account: build.Account, file?: build.CaseFile) => Promise<void>

/** An alliance in which every kind of account stands in every kind of relation to one open and one closed file. */
export async function buildWorld(arrange: Arrange): Promise<MatrixWorld> {
  const stage = await buildStage(arrange)
  await furnishFiles(arrange, stage)
  const viewers: Record<string, Viewer> = {}
  const add: Add = async (name, account, { id: file } = stage.file) => {
    viewers[name] = { session: await build.session(arrange, account), account: account.id, file }
  }
  await addStaff(arrange, stage, add)
  await addOthers(arrange, stage, add)
  await addOfficers(arrange, stage, add)
  await addStranger(arrange, add)
  await addParticipants(arrange, stage, add)
  await addOfClosedFile(arrange, stage, add)
  const batch = await furnishAlliance(arrange, stage)
  viewers['worker-role'] = { session: null, account: null, file: stage.file.id }
  viewers['definer-role'] = { session: null, account: null, file: stage.file.id }
  return { viewers, places: await placesOf(arrange, stage, batch) }
}

async function placesOf(arrange: Arrange, stage: Stage, batch: string): Promise<Places> {
  return {
    alliance: stage.alliance.id,
    organisation: stage.organisation.id,
    otherOrganisation: stage.other.id,
    caseload: stage.caseload.id,
    otherCaseload: stage.otherCaseload.id,
    newcomer: (await holder(arrange, stage, 'caseworker', stage.other)).id,
    author: stage.author.id,
    batch,
  }
}

function holder(arrange: Arrange, { alliance }: Stage, role: Role, organisation: build.Organisation) {
  return build.account(arrange, alliance, { roles: [{ role, organisation }] })
}

async function addStaff(arrange: Arrange, stage: Stage, add: Add): Promise<void> {
  const { alliance, organisation, caseload, otherCaseload } = stage
  await add('lead', stage.lead)
  await add('deputy', stage.deputy)
  const former = await holder(arrange, stage, 'caseworker', organisation)
  await build.post(arrange, otherCaseload, former, 'lead')
  await build.post(arrange, caseload, former, 'deputy', { from: '2025-01-01', to: '2026-11-21' })
  await add('former-deputy', former)
  const unconfirmed = await build.account(arrange, alliance, {
    roles: [{ role: 'caseworker', organisation, confirmed: false }],
  })
  await build.post(arrange, caseload, unconfirmed, 'deputy')
  await add('unconfirmed', unconfirmed)
  await add('colleague', await holder(arrange, stage, 'caseworker', organisation))
  await add('supervisor', await holder(arrange, stage, 'supervisor', organisation))
  await add('parent-supervisor', await holder(arrange, stage, 'supervisor', stage.parent))
  await add('other-supervisor', await holder(arrange, stage, 'supervisor', stage.other))
}

async function addOthers(arrange: Arrange, stage: Stage, add: Add): Promise<void> {
  const { organisation, other, authority } = stage
  await add('mentor', stage.mentor)
  await add('former-mentor', stage.formerMentor)
  await add('volunteer', await holder(arrange, stage, 'volunteer', organisation))
  await add('administrator', await holder(arrange, stage, 'administrator', organisation))
  await add('alliance-member', await holder(arrange, stage, 'alliance_member', other))
  await add('authority-member', await holder(arrange, stage, 'alliance_member', authority))
}

async function addOfficers(arrange: Arrange, stage: Stage, add: Add): Promise<void> {
  const { organisation, other, file } = stage
  const asked = await holder(arrange, stage, 'data_protection_officer', organisation)
  await open.accessRequest(arrange, file, asked)
  await add('officer-asked', asked)
  const answered = await holder(arrange, stage, 'data_protection_officer', organisation)
  await open.accessRequest(arrange, file, answered, { closedAt: '2026-10-01T00:00:00Z' })
  await add('officer', answered)
  await add('other-officer', await holder(arrange, stage, 'data_protection_officer', other))
}

async function addStranger(arrange: Arrange, add: Add): Promise<void> {
  const elsewhere = await build.alliance(arrange)
  const organisation = await build.organisation(arrange, elsewhere)
  const roles = (['caseworker', 'supervisor'] as const).map((role) => ({ role, organisation }))
  const stranger = await build.account(arrange, elsewhere, { roles })
  await build.caseload(arrange, organisation, { lead: stranger })
  await add('other-alliance', stranger)
}

/** One participant for each category and level, and some whose participation opens nothing today. */
async function addParticipants(arrange: Arrange, stage: Stage, add: Add): Promise<void> {
  const { file, other: recipient } = stage
  for (const category of CATEGORIES) {
    for (const level of ['read', 'contribute'] as const) {
      const participant = await holder(arrange, stage, 'caseworker', recipient)
      await open.participation(arrange, file, participant, { category, recipient, level })
      await add(`${level}-${category}`, participant)
    }
  }
  const closedDoors = {
    'participation-ended': { endedAt: '2026-11-01T00:00:00Z' },
    'consent-withdrawn': { withdrawnAt: '2026-11-01T00:00:00Z' },
    'consent-expired': { to: '2026-11-21' },
    'consent-not-begun': { from: '2026-11-23' },
  }
  for (const [name, more] of Object.entries(closedDoors)) {
    const participant = await holder(arrange, stage, 'caseworker', recipient)
    await open.participation(arrange, file, participant, {
      category: 'pathway',
      recipient,
      level: 'contribute',
      ...more,
    })
    await add(name, participant)
  }
}

async function addOfClosedFile(arrange: Arrange, stage: Stage, add: Add): Promise<void> {
  const { closed, other: recipient } = stage
  await add('lead-closed', stage.lead, closed)
  await add('deputy-closed', stage.deputy, closed)
  await add('supervisor-closed', await holder(arrange, stage, 'supervisor', stage.organisation), closed)
  await add('mentor-closed', stage.mentor, closed)
  const contributor = await holder(arrange, stage, 'caseworker', recipient)
  await open.participation(arrange, closed, contributor, {
    category: 'pathway',
    recipient,
    level: 'contribute',
  })
  await add('contribute-closed', contributor, closed)
  await arrange
    .updateTable('case_file')
    .set({ closed_on: '2026-10-01' })
    .where('id', '=', closed.id)
    .execute()
}
