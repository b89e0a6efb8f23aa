import { createClient, type Call } from '../../packages/contract/src/client.ts'
import { getCaseFile } from '../../packages/contract/src/case-files.ts'
import { listCaseFiles } from '../../packages/contract/src/case-list.ts'
import { getSession, signIn } from '../../packages/contract/src/session.ts'
import { SAMPLE_ACCOUNTS, SAMPLE_PASSWORD } from '../../packages/sample-data/src/world.ts'

/** A client over the network with its cookies; a broken connection is thrown as it comes. */
export interface RemoteClient {
  readonly call: Call
  /** Follows the server to another address after a restart. */
  moveTo(url: string): void
}

const MOST_MILLISECONDS = 10_000

export function remoteClient(firstUrl: string, mostMilliseconds = MOST_MILLISECONDS): RemoteClient {
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
      signal: AbortSignal.timeout(mostMilliseconds),
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

export type Caseworker = Awaited<ReturnType<typeof signedInCaseworker>>

/** A signed-in caseworker of the demo with two of the files: one to write into, one to look at. */
export async function signedInCaseworker(url: string, mostMilliseconds = MOST_MILLISECONDS) {
  const client = remoteClient(url, mostMilliseconds)
  const caseworker = SAMPLE_ACCOUNTS.find(({ role }) => role === 'caseworker')
  const signInAgain = () => signInAs(client, caseworker?.email ?? '', SAMPLE_PASSWORD)
  await signInAgain()
  const { today } = await client.call(getSession, {})
  const { items } = await client.call(listCaseFiles, { query: { limit: 2 } })
  const [written, read] = items.map(({ id }) => id)
  if (written === undefined || read === undefined) throw new Error('the demo shows no files')
  return {
    client,
    file: { caseFileId: written, today },
    signInAgain,
    /** Everything that the page of the other person shows. */
    personPage: async () => JSON.stringify(await client.call(getCaseFile, { params: { caseFileId: read } })),
  }
}
