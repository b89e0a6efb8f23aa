import type { Kysely } from 'kysely'
import type { Database } from '@wegmarke/api/platform/db/tables'
import { CATEGORIES, type Category } from '@wegmarke/domain/access/roles'
import * as build from '../../../support/database/builders.ts'
import * as open from '../../../support/database/consent-builders.ts'
import { fillAlliance } from './fill-alliance.ts'
import { fillFile } from './fill-file.ts'

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

type Arrange = Kysely<Database>

/** An alliance in which every kind of account stands in every kind of relation to one open and one closed file. */
export async function buildWorld(arrange: Arrange): Promise<MatrixWorld> {
  const alliance = await build.alliance(arrange)
  const parent = await build.organisation(arrange, alliance)
  const organisation = await build.organisation(arrange, alliance, { parent_id: parent.id })
  const other = await build.organisation(arrange, alliance)
  const authority = await build.organisation(arrange, alliance, {
    kind: 'foreigners_authority',
    may_hold_content: false,
  })
  const elsewhere = await build.alliance(arrange)
  const foreign = await build.organisation(arrange, elsewhere)

  const caseworker = (more = {}) =>
    build.account(arrange, alliance, { roles: [{ role: 'caseworker', organisation, ...more }] })
  const guest = () =>
    build.account(arrange, alliance, { roles: [{ role: 'caseworker', organisation: other }] })

  const author = await build.account(arrange, alliance)
  const lead = await caseworker()
  const deputy = await caseworker()
  const caseload = await build.caseload(arrange, organisation, { lead, deputies: [deputy] })
  const otherCaseload = await build.caseload(arrange, organisation)
  const file = await build.caseFile(arrange, caseload, { recorded_by: author.id })
  const closed = await build.caseFile(arrange, caseload, { recorded_by: author.id })
  const volunteers = { roles: [{ role: 'volunteer', organisation }] } as const
  const mentor = await build.account(arrange, alliance, volunteers)
  const formerMentor = await build.account(arrange, alliance, volunteers)
  const otherMentor = await build.account(arrange, alliance, volunteers)
  await open.mentorship(arrange, file, otherMentor, { organisation })
  for (const [inFile, who, endedAt] of [
    [file, mentor, null],
    [file, formerMentor, '2026-10-01T00:00:00Z'],
    [closed, mentor, '2026-10-01T00:00:00Z'],
  ] as const) {
    await open.mentoringSession(
      arrange,
      await open.mentorship(arrange, inFile, who, { organisation, endedAt }),
    )
  }
  await open.mentoringSession(
    arrange,
    await open.mentorship(arrange, file, await build.account(arrange, alliance, volunteers), {
      organisation,
    }),
  )
  await open.participation(arrange, file, await guest(), {
    category: 'journal',
    recipient: other,
    level: 'read',
  })
  await fillFile(arrange, file, author)
  await fillFile(arrange, closed, author)

  const viewers: Record<string, Viewer> = {}
  const add = async (name: string, account: build.Account, seen: build.CaseFile = file) => {
    viewers[name] = { session: await build.session(arrange, account), account: account.id, file: seen.id }
  }
  await add('lead', lead)
  await add('deputy', deputy)
  const former = await caseworker()
  await build.post(arrange, otherCaseload, former, 'lead')
  await build.post(arrange, caseload, former, 'deputy', { from: '2025-01-01', to: '2026-11-21' })
  await add('former-deputy', former)
  const unconfirmed = await caseworker({ confirmed: false })
  await build.post(arrange, caseload, unconfirmed, 'deputy')
  await add('unconfirmed', unconfirmed)
  await add('colleague', await caseworker())
  await add(
    'supervisor',
    await build.account(arrange, alliance, { roles: [{ role: 'supervisor', organisation }] }),
  )
  await add(
    'parent-supervisor',
    await build.account(arrange, alliance, { roles: [{ role: 'supervisor', organisation: parent }] }),
  )
  await add(
    'other-supervisor',
    await build.account(arrange, alliance, { roles: [{ role: 'supervisor', organisation: other }] }),
  )
  await add('mentor', mentor)
  await add('former-mentor', formerMentor)
  await add('volunteer', await build.account(arrange, alliance, volunteers))
  await add(
    'administrator',
    await build.account(arrange, alliance, { roles: [{ role: 'administrator', organisation }] }),
  )
  await add(
    'alliance-member',
    await build.account(arrange, alliance, { roles: [{ role: 'alliance_member', organisation: other }] }),
  )
  await add(
    'authority-member',
    await build.account(arrange, alliance, { roles: [{ role: 'alliance_member', organisation: authority }] }),
  )
  const officer = (at: build.Organisation) =>
    build.account(arrange, alliance, { roles: [{ role: 'data_protection_officer', organisation: at }] })
  const asked = await officer(organisation)
  await open.accessRequest(arrange, file, asked)
  await add('officer-asked', asked)
  const answered = await officer(organisation)
  await open.accessRequest(arrange, file, answered, { closedAt: '2026-10-01T00:00:00Z' })
  await add('officer', answered)
  await add('other-officer', await officer(other))
  const stranger = await build.account(arrange, elsewhere, {
    roles: [
      { role: 'caseworker', organisation: foreign },
      { role: 'supervisor', organisation: foreign },
    ],
  })
  await build.caseload(arrange, foreign, { lead: stranger })
  await add('other-alliance', stranger)
  for (const category of CATEGORIES) {
    for (const level of ['read', 'contribute'] as const) {
      const participant = await guest()
      await open.participation(arrange, file, participant, { category, recipient: other, level })
      await add(`${level}-${category}`, participant)
    }
  }
  await addEnded(arrange, file, other, guest, add)
  await add('lead-closed', lead, closed)
  await add('deputy-closed', deputy, closed)
  await add(
    'supervisor-closed',
    await build.account(arrange, alliance, { roles: [{ role: 'supervisor', organisation }] }),
    closed,
  )
  await add('mentor-closed', mentor, closed)
  const contributor = await guest()
  await open.participation(arrange, closed, contributor, {
    category: 'pathway',
    recipient: other,
    level: 'contribute',
  })
  await add('contribute-closed', contributor, closed)
  await arrange
    .updateTable('case_file')
    .set({ closed_on: '2026-10-01' })
    .where('id', '=', closed.id)
    .execute()
  const otherFile = await build.caseFile(arrange, await build.caseload(arrange, other))
  const batch = await fillAlliance(arrange, { lead, organisation, file, otherFile, otherOrganisation: other })
  viewers['worker-role'] = { session: null, account: null, file: file.id }
  viewers['definer-role'] = { session: null, account: null, file: file.id }
  return {
    viewers,
    places: {
      alliance: alliance.id,
      organisation: organisation.id,
      otherOrganisation: other.id,
      caseload: caseload.id,
      otherCaseload: otherCaseload.id,
      newcomer: (await guest()).id,
      author: author.id,
      batch,
    },
  }
}

/** Participations in the pathway that no longer, or do not yet, open anything. */
async function addEnded(
  arrange: Arrange,
  file: build.CaseFile,
  recipient: build.Organisation,
  guest: () => Promise<build.Account>,
  add: (name: string, account: build.Account) => Promise<void>,
): Promise<void> {
  const category: Category = 'pathway'
  const level = 'contribute'
  const ended = {
    'participation-ended': { endedAt: '2026-11-01T00:00:00Z' },
    'consent-withdrawn': { withdrawnAt: '2026-11-01T00:00:00Z' },
    'consent-expired': { to: '2026-11-21' },
    'consent-not-begun': { from: '2026-11-23' },
  }
  for (const [name, more] of Object.entries(ended)) {
    const participant = await guest()
    await open.participation(arrange, file, participant, { category, recipient, level, ...more })
    await add(name, participant)
  }
}
