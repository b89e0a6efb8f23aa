import { describe } from 'vitest'
import { outlivesTheDatabase } from '../../support/crash/outage.ts'

describe('a server whose database goes away', () => {
  outlivesTheDatabase({ restarts: 1, perSecond: 20 })
})
