import { describe } from 'vitest'
import { outlivesTheDatabase } from '../support/crash/outage.ts'

describe('a server whose database goes away', () => {
  outlivesTheDatabase({ restarts: 20, perSecond: 50 })
})
