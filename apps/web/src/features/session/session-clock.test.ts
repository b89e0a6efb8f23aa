import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { createSessionClock } from './session-clock.ts'

const MINUTE = 60_000
const HALF_HOUR = { idleSeconds: 1800, idleSecondsLeft: 1800, secondsLeft: 12 * 3600 }
const onEnd = vi.fn<() => void>()
const server = { isAway: false, renewals: 0 }
const clock = createSessionClock({
  renew: async () => {
    server.renewals += 1
    if (server.isAway) return false
    clock.renewed()
    return true
  },
  onEnd,
})
const pass = (minutes: number) => vi.advanceTimersByTimeAsync(minutes * MINUTE)

beforeEach(() => {
  vi.useFakeTimers()
  onEnd.mockClear()
  Object.assign(server, { isAway: false, renewals: 0 })
})
afterEach(() => {
  clock.stop()
  vi.useRealTimers()
})

describe('the clock of a session', () => {
  it('warns five minutes before nobody has done anything for half an hour, and ends on time', async () => {
    clock.start(HALF_HOUR)
    await pass(24.9)
    expect(clock.warning.value).toBeUndefined()
    await pass(0.1)
    const endsAt = Date.now() + 5 * MINUTE
    expect(clock.warning.value).toEqual({ endsAt, minutesLeft: 5, canRenew: true })
    await pass(3)
    expect(clock.warning.value).toEqual({ endsAt, minutesLeft: 2, canRenew: true })
    expect(onEnd).not.toHaveBeenCalled()
    await pass(2)
    expect(onEnd).toHaveBeenCalledOnce()
    expect([clock.warning.value, server.renewals]).toEqual([undefined, 0])
  })

  it('lets somebody stay who says so, or who goes on working', async () => {
    for (const goOn of [clock.stay, clock.act]) {
      clock.start(HALF_HOUR)
      await pass(27)
      expect(clock.warning.value?.minutesLeft).toBe(3)
      await goOn()
      expect(clock.warning.value).toBeUndefined()
      await pass(24.9)
      expect(clock.warning.value).toBeUndefined()
      await pass(0.2)
      expect(clock.warning.value?.minutesLeft).toBe(5)
    }
    expect(server.renewals).toBe(2)
  })

  it('never warns who types a long text, and asks the server at most every five minutes', async () => {
    clock.start(HALF_HOUR)
    for (let minute = 0; minute < 120; minute += 1) {
      await pass(1)
      await clock.act()
      expect(clock.warning.value).toBeUndefined()
    }
    expect(server.renewals).toBe(24)
    expect(onEnd).not.toHaveBeenCalled()
  })

  it('says that staying has failed, and tries again', async () => {
    clock.start(HALF_HOUR)
    await pass(26)
    server.isAway = true
    await clock.stay()
    expect([clock.hasFailed.value, clock.warning.value?.minutesLeft]).toEqual([true, 4])
    server.isAway = false
    await clock.stay()
    expect([clock.hasFailed.value, clock.warning.value]).toEqual([false, undefined])
  })

  it('follows a renewal by a request, or in another tab', async () => {
    clock.start(HALF_HOUR)
    await pass(28)
    clock.renewed()
    expect(clock.warning.value).toBeUndefined()
    await pass(29)
    expect(onEnd).not.toHaveBeenCalled()
  })

  it('warns once when the hours of the session are over: work does not make it longer', async () => {
    clock.start({ ...HALF_HOUR, secondsLeft: 1500 })
    await pass(20)
    expect(clock.warning.value).toMatchObject({ minutesLeft: 5, canRenew: false })
    clock.dismiss()
    await clock.act()
    await pass(1)
    expect([clock.warning.value, server.renewals]).toEqual([undefined, 0])
    await pass(4)
    expect(onEnd).toHaveBeenCalledOnce()
  })

  it('of a machine that slept past the end ends it at once', async () => {
    clock.start(HALF_HOUR)
    vi.setSystemTime(Date.now() + 90 * MINUTE)
    await pass(25)
    expect(onEnd).toHaveBeenCalledOnce()
    expect(clock.warning.value).toBeUndefined()
  })
})
