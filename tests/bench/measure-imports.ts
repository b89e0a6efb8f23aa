import { randomUUID } from 'node:crypto'
import { type Call, createClient } from '@wegmarke/contract/client'
import { checkImport, commitImport, uploadImport } from '@wegmarke/contract/imports'
import { PEOPLE_AND_STEPS, proposeMapping } from '@wegmarke/domain/import/profiles'
import type { BenchDatabase } from './database/open-database.ts'
import { nameParts } from './database/names.ts'
import { readWorld } from './operations/world.ts'
import { createSigner } from './targets/sign-tokens.ts'
import { startTarget } from './targets/start-target.ts'

const PEOPLE = 250
const STEPS_EACH = 4

/** One list of people and steps, uploaded, checked and taken over by a caseworker. */
export interface ImportRun {
  readonly rows: number
  readonly rowsPerSecond: number
  /** Rows a second while checking: reading, look-alikes, contradictions. */
  readonly checkedPerSecond: number
}

/** Imports a list through the interface of the product, as the browser does. */
export async function measureImport(
  { urls }: BenchDatabase,
  today: string,
  tell: (line: string) => void,
): Promise<ImportRun> {
  const [who] = (await readWorld(urls.superuser)).caseworkers
  if (who === undefined) throw new Error('nobody works here')
  const signer = await createSigner()
  const { privateKey } = signer
  const settings = { databaseUrl: urls.app, today, privateKey, statements: {}, connections: 0 }
  const server = await startTarget('wegmarke', settings)
  const cookie = `wegmarke-at=${signer.token({ sub: who.accountId, sid: who.sessionId })}`
  try {
    const run = await importList(clientOf(server.port, cookie), Number(who.caseloads[0]))
    tell(`${run.rows} rows imported, ${run.rowsPerSecond.toFixed(0)} a second`)
    return run
  } finally {
    server.stop()
    await signer.close()
  }
}

function clientOf(port: number, cookie: string): Call {
  return createClient(async ({ method, url, headers, body = null }) => {
    const own = { ...headers, cookie, 'sec-fetch-site': 'same-origin' }
    const answer = await fetch(`http://127.0.0.1:${port}${url}`, { method, headers: own, body })
    return { status: answer.status, body: await answer.text() }
  })
}

async function importList(call: Call, caseloadId: number): Promise<ImportRun> {
  const start = performance.now()
  const body = { fileName: 'Liste.csv', contentBase64: Buffer.from(list()).toString('base64') }
  const batch = await call(uploadImport, { body, idempotencyKey: randomUUID() })
  const { kind, columns } = proposeMapping(batch.header)
  const params = { batchId: batch.id }
  const checked = await call(checkImport, {
    params,
    version: batch.version,
    body: { mapping: { kind, columns: { ...columns } }, profileId: null, caseloadId },
  })
  const afterCheck = performance.now()
  await call(commitImport, { params, version: checked.version, body: { mode: 'valid-rows' } })
  const rows = PEOPLE * STEPS_EACH
  return {
    rows,
    rowsPerSecond: (rows * 1000) / (performance.now() - start),
    checkedPerSecond: (rows * 1000) / (afterCheck - start),
  }
}

/** The template with people who have not been there before, four steps each. */
function list(): string {
  const headings = Object.keys(PEOPLE_AND_STEPS.columns)
  const run = randomUUID().slice(0, 8)
  const { surnames } = nameParts()
  const lines = Array.from({ length: PEOPLE * STEPS_EACH }, (_, index) => {
    const person = Math.floor(index / STEPS_EACH)
    const step = index % STEPS_EACH
    const surname = surnames[(person * 17) % surnames.length]?.name
    const row: Readonly<Record<string, string>> = {
      'Nr.': `${run}-${person}`,
      'Name (wie gewünscht)': `${run.replaceAll(/\d/g, 'x')} ${surname}`,
      'Akte seit': '01.02.2024',
      Maßnahme: 'IK',
      Beginn: `01.${String(step * 3 + 1).padStart(2, '0')}.2025`,
      Ende: `28.${String(step * 3 + 2).padStart(2, '0')}.2025`,
      Stand: 'beendet',
    }
    return headings.map((heading) => row[heading] ?? '').join(';')
  })
  return [headings.join(';'), ...lines].join('\r\n')
}
