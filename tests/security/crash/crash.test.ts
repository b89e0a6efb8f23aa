import { describe } from 'vitest'
import { survivesCrashes } from '../../support/crash/survives.ts'

describe('what is acknowledged while everything crashes', () => {
  survivesCrashes({ rounds: 5, writesPerRound: 80 })
})
