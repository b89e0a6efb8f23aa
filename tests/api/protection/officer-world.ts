import { beforeAll } from 'vitest'
import { type Client, signedIn } from '../../support/api/client.ts'
import type { Api } from '../../support/api/use-api.ts'
import { useOffice } from '../../support/api/office.ts'
import * as build from '../../support/database/builders.ts'

/** An office with its data protection officer, and the officer of another one. */
export function useOfficer(api: Api) {
  const office = useOffice(api)
  const made: { officer?: build.Account; own?: Client; other?: Client } = {}
  beforeAll(async () => {
    const { arrange } = api.database
    const officer = await build.account(arrange, office.alliance, {
      name: 'Olga Officer',
      roles: [{ role: 'data_protection_officer', organisation: office.organisation }],
    })
    const other = await build.account(arrange, office.alliance, {
      roles: [{ role: 'data_protection_officer', organisation: office.elsewhere }],
    })
    made.officer = officer
    made.own = await signedIn(api, officer)
    made.other = await signedIn(api, other)
  })
  const ready = <T>(value: T | undefined): T => {
    if (value === undefined) throw new Error('the office opens with the first test')
    return value
  }
  return {
    office,
    get account() {
      return ready(made.officer)
    },
    get browser() {
      return ready(made.own)
    },
    get otherOfficer() {
      return ready(made.other)
    },
  }
}
