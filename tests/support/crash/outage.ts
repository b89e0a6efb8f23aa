import { setTimeout as pause } from 'node:timers/promises'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { startDatabaseAgain, stopDatabaseFast } from './database-process.ts'
import { type OutageOffice, openOutageOffice } from './outage-office.ts'
import { answerOf, steadyLoad } from './steady-load.ts'
import { writeOnce } from './writer.ts'

const MOST_TO_RECOVER = 2_000

export interface OutagePlan {
  readonly restarts: number
  readonly perSecond: number
}

/** The database restarts under load and the network between fails; the server lives, says 503 and recovers by itself. */
export function outlivesTheDatabase({ restarts, perSecond }: OutagePlan): void {
  let office: OutageOffice
  beforeAll(async () => {
    office = await openOutageOffice()
  }, 300_000)
  afterAll(async () => {
    await office.close()
  }, 120_000)

  it(
    `${restarts} restarts of the database under ${perSecond} requests a second cost 503 while it is away, and recovery takes 2 s`,
    async () => {
      for (let round = 0; round < restarts; round += 1) await restartUnderLoad(office, perSecond, round)
    },
    60_000 + restarts * 30_000,
  )

  it('a network two seconds slower answers late or with 503, never with anything else', async () => {
    office.proxy.delay = 2_000
    const answers = await Promise.all(Array.from({ length: 20 }, () => answerOf(office.list)))
    office.proxy.delay = 0
    expect(answers.filter(({ status }) => status !== 200 && status !== 503)).toEqual([])
    expect(Math.max(...answers.map(({ took }) => took))).toBeLessThan(30_000)
    await pause(4_000)
    await office.expectWhole()
  }, 120_000)

  it('a network that swallows everything is given up in time, and forgotten when it is back', async () => {
    office.proxy.isSilent = true
    const answers = await Promise.all(Array.from({ length: 20 }, () => answerOf(office.list)))
    office.proxy.isSilent = false
    expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 503))
    expect(Math.max(...answers.map(({ took }) => took))).toBeLessThan(20_000)
    await pause(4_000)
    await office.expectWhole()
  }, 120_000)

  it('a network that cuts every connection costs the requests under way and no more', async () => {
    const load = steadyLoad(office.list, perSecond)
    await pause(500)
    office.proxy.cut()
    await pause(1_500)
    const answers = await load.stop()
    expect(answers.filter(({ status }) => status !== 200 && status !== 503)).toEqual([])
    expect(answers.slice(-10).map(({ status }) => status)).toEqual(answers.slice(-10).map(() => 200))
    await office.expectWhole()
  }, 60_000)
}

async function restartUnderLoad(office: OutageOffice, perSecond: number, round: number): Promise<void> {
  const { caseworker, cluster, list } = office
  await caseworker.signInAgain()
  const write = (index: number) => writeOnce(caseworker.client, caseworker.file, `restart-${round}-${index}`)
  const load = steadyLoad((index) => (index % 5 === 0 ? write(index) : list()), perSecond)
  await pause(1_000)
  const stopped = performance.now()
  await stopDatabaseFast(cluster)
  await pause(500)
  expect(await office.health()).toBe(503)
  await startDatabaseAgain(cluster)
  const started = performance.now()
  await pause(MOST_TO_RECOVER + 1_500)
  const answers = await load.stop()
  expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200, 503]))
  const late = answers.filter(({ at }) => at > started + MOST_TO_RECOVER)
  expect(late.length).toBeGreaterThan(5)
  expect(late.filter(({ status }) => status !== 200)).toEqual([])
  expect(answers.filter(({ at, took, status }) => at + took < stopped && status !== 200)).toEqual([])
  await office.expectWhole()
}
