import { hash, parseOptions, verify } from '@node-rs/argon2'
import { refuse } from '../http/refuse.ts'

/** argon2id (the library's default) with memory and passes of RFC 9106's second choice; one lane, as servers are small. */
const COST = { memoryCost: 65_536, timeCost: 3, parallelism: 1 } as const
const MOST_AT_ONCE = 3
const LONGEST_QUEUE = 12
const SECONDS_TO_RETRY = 2

// Made once per process: verifying against it takes as long as against the hash of an account that exists.
const nobodysHash = hash(crypto.randomUUID(), COST)

let running = 0
const waiting: (() => void)[] = []

/** The PHC string of a password. @throws 503 when too many are being hashed already */
export async function hashPassword(password: string): Promise<string> {
  return await inTurn(() => hash(password, COST))
}

/** Whether the password fits; with no hash, for nobody, it takes the same time and is always false. */
export async function verifyPassword(password: string, phc: string | undefined): Promise<boolean> {
  const fits = await inTurn(async () => verify(phc ?? (await nobodysHash), password))
  return fits && phc !== undefined
}

/** Whether a hash was made when the cost was lower than today's. */
export function isOutdated(phc: string): boolean {
  const { memoryCost, timeCost } = parseOptions(phc)
  return memoryCost < COST.memoryCost || timeCost < COST.timeCost
}

// Hashing runs on the four threads that files and name look-ups need too.
async function inTurn<T>(work: () => Promise<T>): Promise<T> {
  if (running >= MOST_AT_ONCE) {
    if (waiting.length >= LONGEST_QUEUE) throw refuse('busy', { retryAfterSeconds: SECONDS_TO_RETRY })
    await new Promise<void>((resolve) => waiting.push(resolve))
  } else {
    running += 1
  }
  try {
    return await work()
  } finally {
    const next = waiting.shift()
    if (next) next()
    else running -= 1
  }
}
