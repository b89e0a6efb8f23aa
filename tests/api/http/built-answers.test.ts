import { listCaseFiles, listOpenedFiles, searchCaseFiles } from '@wegmarke/contract/case-list'
import type { TSchema } from 'typebox'
import { Value } from 'typebox/value'
import { beforeAll, describe, expect, it } from 'vitest'
import { namedFile } from '../../support/api/named-file.ts'
import { useOffice } from '../../support/api/office.ts'
import { useApi } from '../../support/api/use-api.ts'

const api = useApi()
const office = useOffice(api)
const NAME = 'Selam Nebelrain'

beforeAll(async () => {
  const current_step = JSON.stringify({
    id: office.file.id,
    typeCode: 'IK',
    kind: 'P',
    state: 'running',
    promise: { kind: 'level', axis: 'L', level: 'B1' },
    endsOn: null,
  })
  await namedFile(api, office.caseload, NAME, { birthDate: '2004-05-06', row: { current_step } })
})

/** Expects every field of the schema in the answer, and none that the schema lacks. */
function expectExactly(schema: TSchema, answer: unknown): void {
  expect(Value.Errors(schema, answer)).toEqual([])
  expect(Value.Clean(schema, structuredClone(answer))).toEqual(answer)
}

describe('an answer that PostgreSQL has built', () => {
  it('has the fields of the contract and no other: the list', async () => {
    const page = await office.as('lead').call(listCaseFiles, { query: {} })
    expect(page.items).toHaveLength(1)
    expectExactly(listCaseFiles.schema.response[200], page)
  })

  it('has the fields of the contract and no other: the search', async () => {
    const hits = await office.as('lead').call(searchCaseFiles, { body: { text: NAME } })
    expect(hits).toHaveLength(1)
    expectExactly(searchCaseFiles.schema.response[200], hits)
  })

  it('has the fields of the contract and no other: what a consent has opened', async () => {
    const opened = await office.as('reader').call(listOpenedFiles, {})
    expect(opened).toMatchObject([{ id: office.file.id, birthDate: null, isClosed: false }])
    expect(await office.as('lead').call(listOpenedFiles, {})).toEqual([])
    expectExactly(listOpenedFiles.schema.response[200], opened)
  })
})
