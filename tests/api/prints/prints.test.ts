import { recordFilePrint, recordListPrint } from '@wegmarke/contract/prints'
import { describe, expect, it } from 'vitest'
import { refusal } from '../../support/api/client.ts'
import { useOffice } from '../../support/api/office.ts'
import { useApi } from '../../support/api/use-api.ts'
import { type CaseFile, caseFile } from '../../support/database/builders.ts'

const api = useApi()
const office = useOffice(api)
const newFile = () => caseFile(api.database.arrange, office.caseload)

const traces = async ({ id }: CaseFile) =>
  await api.database.arrange
    .selectFrom('audit_event')
    .select(['action', 'account_id', 'thing_id', 'details'])
    .where('case_file_id', '=', id)
    .where('action', 'like', '%.printed')
    .execute()

describe('a print', () => {
  it('of a file leaves a trace that says whether names stood on it', async () => {
    const file = await newFile()
    const params = { caseFileId: file.id }
    const body = { thing: 'plan', thingId: file.id, hasNames: false } as const
    await office.as('supervisor').call(recordFilePrint, { params, body })
    expect(await traces(file)).toEqual([
      {
        action: 'plan.printed',
        account_id: office.accounts.supervisor.id,
        thing_id: file.id,
        details: { hasNames: false },
      },
    ])
    await refusal(office.as('colleague').call(recordFilePrint, { params, body }), 'not-found')
    expect(await traces(file)).toHaveLength(1)
  })

  it('of a list leaves a trace at each file on it that the reader sees', async () => {
    const [one, other] = [await newFile(), await newFile()]
    const hidden = await caseFile(api.database.arrange, office.otherCaseload)
    const caseFileIds = [one.id, other.id, hidden.id]
    await office.as('lead').call(recordListPrint, { body: { caseFileIds, hasNames: true } })
    for (const file of [one, other]) {
      expect(await traces(file)).toMatchObject([
        { action: 'caseList.printed', details: { hasNames: true, files: 2 } },
      ])
    }
    expect(await traces(hidden)).toEqual([])
    const attempt = office
      .as('administrator')
      .call(recordListPrint, { body: { caseFileIds, hasNames: true } })
    await refusal(attempt, 'not-allowed')
  })
})
