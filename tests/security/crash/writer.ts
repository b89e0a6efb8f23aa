import { createClient, type Call } from '@wegmarke/contract/client'
import { writeJournalEntry } from '@wegmarke/contract/journal'
import { ProblemError } from '@wegmarke/contract/problems'
import { signIn } from '@wegmarke/contract/session'

/** A client over the network with its cookies; a broken connection is thrown as it comes. */
export interface RemoteClient {
  readonly call: Call
  /** Follows the server to another address after a restart. */
  moveTo(url: string): void
}

export function remoteClient(firstUrl: string): RemoteClient {
  let url = firstUrl
  const cookies = new Map<string, string>()
  const call = createClient(async (exchange) => {
    const answer = await fetch(url + exchange.url, {
      method: exchange.method,
      headers: {
        ...exchange.headers,
        'sec-fetch-site': 'same-origin',
        cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join('; '),
      },
      ...(exchange.body === undefined ? {} : { body: exchange.body }),
      signal: AbortSignal.timeout(10_000),
    })
    for (const line of answer.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? []
      cookies.set(name, value)
    }
    return { status: answer.status, body: await answer.text() }
  })
  return {
    call,
    moveTo(next) {
      url = next
    },
  }
}

/** Signs the client in. */
export async function signInAs(client: RemoteClient, email: string, password: string): Promise<void> {
  await client.call(signIn, { body: { email, password } })
}

/** Writes one journal entry; true when the server has acknowledged it, false when it could not be reached. */
export async function writeOnce(
  client: RemoteClient,
  caseFileId: string,
  key: string,
  today: string,
): Promise<boolean> {
  try {
    await client.call(writeJournalEntry, {
      params: { caseFileId },
      body: { kind: 'other', happenedOn: today, text: `Eintrag ${key}` },
      idempotencyKey: key,
    })
    return true
  } catch (error) {
    // A refusal by the server is a failure of this test; a connection that breaks is what it is about
    if (error instanceof ProblemError && error.problem.status < 500) throw error
    return false
  }
}
