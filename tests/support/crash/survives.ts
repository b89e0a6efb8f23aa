import { afterAll, beforeAll, expect, it } from 'vitest'
import { type CrashingOffice, openCrashingOffice } from './crashing-office.ts'
import { textOf } from './writer.ts'

export interface CrashPlan {
  readonly rounds: number
  readonly writesPerRound: number
}

/**
 * The two ways to crash, each so many times while eight people write: no acknowledged entry is lost, none is doubled, and
 * each has exactly one line in the audit.
 */
export function survivesCrashes({ rounds, writesPerRound }: CrashPlan): void {
  let office: CrashingOffice
  beforeAll(async () => {
    office = await openCrashingOffice()
  }, 300_000)
  afterAll(async () => {
    await office.close()
  }, 120_000)

  const ways = [
    ['kill -9 of the server', () => office.killServer()],
    ['an immediate stop of the database', () => office.stopDatabase()],
  ] as const

  it.each(ways)(
    `${rounds} rounds of %s lose nothing and double nothing`,
    async (way, crash) => {
      const written = new Set<string>()
      for (let round = 1; round <= rounds; round += 1) {
        const keys = Array.from(
          { length: writesPerRound },
          (_, index) => `${way.length}-${round}-entry-${index}`,
        )
        for (const key of keys) written.add(key)
        // Anywhere in the round, so that each crash meets another moment.
        await office.writeThrough(keys, 1 + Math.floor(Math.random() * (writesPerRound - 1)), crash)
        expect(office.isServerAlive()).toBe(true)
      }
      const acknowledged = (await office.acknowledged()).filter((key) => written.has(key))
      const { texts, unpaired, doubled } = await office.traces()
      const found = texts.filter((text) => written.has(text.slice(textOf('').length)))
      expect(acknowledged).toHaveLength(rounds * writesPerRound)
      expect(found).toHaveLength(rounds * writesPerRound)
      expect(new Set(found)).toEqual(new Set(acknowledged.map(textOf)))
      expect({ unpaired, doubled }).toEqual({ unpaired: 0, doubled: 0 })
    },
    rounds * 60_000,
  )
}
