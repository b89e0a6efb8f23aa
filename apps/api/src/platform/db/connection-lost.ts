import { Socket } from 'node:net'
import pg from 'pg'
import { NamingClient } from './named-statements.ts'

const NO_ANSWER = 'the database does not answer'

/**
 * There is no connection to the database, it broke, or it did not answer in time. The driver reports this in errors that
 * have nothing but a text; the code is SQLSTATE's for a connection that failed, so that everybody can tell.
 */
export class ConnectionLost extends Error {
  override readonly name = 'ConnectionLost'
  readonly code = '08006'
}

/**
 * A client that knows when its connection is gone, and gives up one that keeps silent.
 * @param mostMilliseconds a statement without an answer for so long closes the connection; undefined = waits
 */
export function watchedClient(mostMilliseconds: number | undefined): typeof pg.Client {
  return class WatchedClient extends NamingClient {
    readonly #socket: Socket
    #isBroken = false

    constructor(config: pg.ClientConfig) {
      const socket = new Socket()
      super({ ...config, keepAlive: true, stream: () => socket })
      this.#socket = socket
      // A client in use has no other listener, and an error that nobody listens to ends the process.
      this.on('error', () => (this.#isBroken = true))
    }

    override query(...args: unknown[]): never {
      const result: unknown = (super.query as (...args: unknown[]) => unknown).apply(this, args)
      return (result instanceof Promise ? this.#watch(result) : result) as never
    }

    async #watch(result: Promise<unknown>): Promise<unknown> {
      const limit =
        mostMilliseconds === undefined
          ? undefined
          : setTimeout(() => this.#socket.destroy(new ConnectionLost('no answer')), mostMilliseconds)
      try {
        return await result
      } catch (error) {
        throw this.#isBroken && !hasCode(error) ? lost(error) : error
      } finally {
        clearTimeout(limit)
      }
    }
  }
}

/** A pool that says so when it has no connection to give, whatever the reason. */
export class WatchedPool extends pg.Pool {
  override connect(...args: unknown[]): never {
    const result: unknown = (super.connect as (...args: unknown[]) => unknown).apply(this, args)
    const watched =
      result instanceof Promise
        ? result.catch((error: unknown) => Promise.reject(lost(error, this.#whyNone())))
        : result
    return watched as never
  }

  #whyNone(): string {
    const isExhausted = this.idleCount === 0 && this.totalCount >= this.options.max
    return isExhausted ? 'every connection is in use' : NO_ANSWER
  }
}

function lost(cause: unknown, why = NO_ANSWER): ConnectionLost {
  return cause instanceof ConnectionLost ? cause : new ConnectionLost(why, { cause })
}

function hasCode(error: unknown): boolean {
  return typeof error === 'object' && error !== null && 'code' in error
}
