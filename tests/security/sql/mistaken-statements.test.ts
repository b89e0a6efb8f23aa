import { inTransaction } from '@wegmarke/api/platform/db/in-transaction'
import { sql } from 'kysely'
import { beforeAll, expect, it } from 'vitest'
import * as build from '../../support/database/builders.ts'
import { participation } from '../../support/database/consent-builders.ts'
import { useDatabase } from '../../support/database/use-database.ts'

const database = useDatabase()
let file: build.CaseFile
let otherFile: build.CaseFile
let lead: build.Account
let contributor: build.Account

beforeAll(async () => {
  const { arrange } = database
  const alliance = await build.alliance(arrange)
  const [office, elsewhere] = [
    await build.organisation(arrange, alliance),
    await build.organisation(arrange, alliance),
  ]
  lead = await build.account(arrange, alliance, { roles: [{ role: 'caseworker', organisation: office }] })
  contributor = await build.account(arrange, alliance, {
    roles: [{ role: 'caseworker', organisation: elsewhere }],
  })
  const caseload = await build.caseload(arrange, office, { lead })
  file = await build.caseFile(arrange, caseload)
  otherFile = await build.caseFile(arrange, caseload)
  for (const one of [file, otherFile]) {
    await participation(arrange, one, contributor, {
      category: 'needs',
      recipient: elsewhere,
      level: 'contribute',
    })
  }
})

/** A statement in a file, typed in past the server. */
async function state(who: build.Account, where: build.CaseFile, mistakenId: string | null = null) {
  const session = await build.session(database.arrange, who)
  return await inTransaction(database.app, session, build.TODAY, async (tx) => {
    const id = crypto.randomUUID()
    await sql`INSERT INTO assessment_item (id, case_file_id, field, answer, value, stated_on, mistaken_item_id)
      VALUES (${id}, ${where.id}, 'childcare', ${mistakenId === null ? 'given' : 'mistake'},
        ${mistakenId === null ? 'needed' : null}, ${build.TODAY}, ${mistakenId})`.execute(tx)
    return id
  })
}

it('lets a contributor call only the own statement a mistake', async () => {
  const ofLead = await state(lead, file)
  await expect(state(contributor, file, ofLead)).rejects.toMatchObject({ code: '42501' })
  const own = await state(contributor, file)
  await state(contributor, file, own)
})

it('lets the lead call any statement of the file a mistake, once, and none of another file', async () => {
  const statement = await state(contributor, file)
  await expect(state(lead, otherFile, statement)).rejects.toMatchObject({
    constraint: 'assessment_item_mistaken_item',
  })
  await state(lead, file, statement)
  await expect(state(lead, file, statement)).rejects.toMatchObject({
    constraint: 'assessment_item_mistaken_once',
  })
})

it('says of a mistake nothing but which statement it was', async () => {
  const statement = await state(lead, file)
  const session = await build.session(database.arrange, lead)
  const withValue = inTransaction(database.app, session, build.TODAY, (tx) =>
    sql`INSERT INTO assessment_item (case_file_id, field, answer, value, stated_on, mistaken_item_id)
      VALUES (${file.id}, 'childcare', 'mistake', 'x', ${build.TODAY}, ${statement})`.execute(tx),
  )
  await expect(withValue).rejects.toMatchObject({ constraint: 'assessment_item_value' })
})
