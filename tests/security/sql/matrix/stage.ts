import type { Kysely } from 'kysely'
import type { Database } from '@wegmarke/api/platform/db/tables'
import * as build from '../../../support/database/builders.ts'
import * as open from '../../../support/database/consent-builders.ts'
import { fillAlliance } from './fill-alliance.ts'
import { fillFile } from './fill-file.ts'

export type Arrange = Kysely<Database>

/** Where the viewers stand: one open and one closed file of an office, and the organisations around it. */
export interface Stage {
  readonly alliance: build.Alliance
  readonly parent: build.Organisation
  readonly organisation: build.Organisation
  readonly other: build.Organisation
  readonly authority: build.Organisation
  readonly caseload: build.Caseload
  readonly otherCaseload: build.Caseload
  readonly file: build.CaseFile
  readonly closed: build.CaseFile
  readonly author: build.Account
  readonly lead: build.Account
  readonly deputy: build.Account
  readonly mentor: build.Account
  readonly formerMentor: build.Account
}

/** The office and its files, still empty. */
export async function buildStage(arrange: Arrange): Promise<Stage> {
  const alliance = await build.alliance(arrange)
  const parent = await build.organisation(arrange, alliance)
  const organisation = await build.organisation(arrange, alliance, { parent_id: parent.id })
  const other = await build.organisation(arrange, alliance)
  const withoutContent = { kind: 'foreigners_authority', may_hold_content: false } as const
  const authority = await build.organisation(arrange, alliance, withoutContent)
  const holder = (role: 'caseworker' | 'volunteer') =>
    build.account(arrange, alliance, { roles: [{ role, organisation }] })
  const author = await build.account(arrange, alliance)
  const lead = await holder('caseworker')
  const deputy = await holder('caseworker')
  const caseload = await build.caseload(arrange, organisation, { lead, deputies: [deputy] })
  return {
    alliance,
    parent,
    organisation,
    other,
    authority,
    caseload,
    otherCaseload: await build.caseload(arrange, organisation),
    file: await build.caseFile(arrange, caseload, { recorded_by: author.id }),
    closed: await build.caseFile(arrange, caseload, { recorded_by: author.id }),
    author,
    lead,
    deputy,
    mentor: await holder('volunteer'),
    formerMentor: await holder('volunteer'),
  }
}

/** Rows in every table of both files, those of other mentors and another participant among them. */
export async function furnishFiles(arrange: Arrange, stage: Stage): Promise<void> {
  const { alliance, organisation, other, file, closed, author, mentor, formerMentor } = stage
  const ended = '2026-10-01T00:00:00Z'
  const volunteer = () => build.account(arrange, alliance, { roles: [{ role: 'volunteer', organisation }] })
  await open.mentorship(arrange, file, await volunteer(), { organisation })
  const mentored = [
    [file, mentor, null],
    [file, formerMentor, ended],
    [closed, mentor, ended],
    [file, await volunteer(), null],
  ] as const
  for (const [inFile, who, endedAt] of mentored) {
    const mentorship = await open.mentorship(arrange, inFile, who, { organisation, endedAt })
    await open.mentoringSession(arrange, mentorship)
  }
  const guest = await build.account(arrange, alliance, {
    roles: [{ role: 'caseworker', organisation: other }],
  })
  await open.participation(arrange, file, guest, { category: 'journal', recipient: other, level: 'read' })
  await fillFile(arrange, file, author)
  await fillFile(arrange, closed, author)
}

/** Rows in every table of the alliance; answers the lead's committed batch. */
export async function furnishAlliance(arrange: Arrange, stage: Stage): Promise<string> {
  const { lead, organisation, file, other } = stage
  const otherFile = await build.caseFile(arrange, await build.caseload(arrange, other))
  return fillAlliance(arrange, { lead, organisation, file, otherFile, otherOrganisation: other })
}
