import { listMeasureTypes, listMunicipalities } from '@wegmarke/contract/catalogue'
import { MEASURE_TYPES } from '@wegmarke/domain/catalogue/measure-types'
import { RESEARCH_MEASURE_TYPES } from '@wegmarke/domain/catalogue/research-types'
import { describe, expect, it } from 'vitest'
import { client, refusal } from '../../support/api/client.ts'
import { useOffice } from '../../support/api/office.ts'
import { useApi } from '../../support/api/use-api.ts'

const api = useApi()
const office = useOffice(api)

describe('the catalogue', () => {
  it('lists every type of the product once, in its order, and hides those of research files', async () => {
    const types = await office.as('lead').call(listMeasureTypes, {})
    const codes = (all: readonly { code: string }[]) => all.map((type) => type.code)
    expect(codes(types.filter((type) => !type.isHidden))).toEqual(codes(MEASURE_TYPES))
    expect(codes(types.filter((type) => type.isHidden))).toEqual(codes(RESEARCH_MEASURE_TYPES))
  })

  it('says what the alliance calls a type, and that it does not exist there', async () => {
    const [first, second] = MEASURE_TYPES
    await api.database.arrange
      .insertInto('measure_type_overlay')
      .values([
        { alliance_id: office.alliance.id, code: first!.code, label_de: 'Unser Kurs' },
        { alliance_id: office.alliance.id, code: second!.code, is_offered: false },
      ])
      .execute()
    const types = await office.as('stranger').call(listMeasureTypes, {})
    expect(types[0]).toMatchObject({ labelDe: 'Unser Kurs', labelEn: first!.labelEn, isHidden: false })
    expect(types[1]).toMatchObject({ isHidden: true })
  })

  it('lists the municipalities of the district by name', async () => {
    const places = await office.as('lead').call(listMunicipalities, {})
    expect(places.map((place) => place.name)).toEqual([
      'Dormagen',
      'Grevenbroich',
      'Jüchen',
      'Kaarst',
      'Korschenbroich',
      'Meerbusch',
      'Neuss',
      'Rommerskirchen',
    ])
  })

  it('is closed to whoever is not signed in', async () => {
    await refusal(client(api).call(listMeasureTypes, {}), 'not-signed-in')
    await refusal(client(api).call(listMunicipalities, {}), 'not-signed-in')
  })
})
