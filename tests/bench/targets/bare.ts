// The limit: Node's own http server and pg. One prepared statement for each request, JSON as PostgreSQL has built it, no
// login, no access control, no audit.
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import pg from 'pg'
import type { TargetSettings } from './start-target.ts'

const {
  databaseUrl,
  statements,
  connections,
  context = {},
} = JSON.parse(process.argv[2] ?? '') as TargetSettings
const asText = { getTypeParser: () => (text: string) => text }
const options = Object.entries(context).map(([name, value]) => `-c ${name}=${value}`)
const pool = new pg.Pool({
  connectionString: databaseUrl,
  max: connections,
  types: asText,
  options: options.join(' '),
})

const server = createServer((request, response) => {
  const [path = '', query = ''] = (request.url ?? '').split('?')
  const name = path.slice(1)
  if (request.method === 'GET') void answer(name, JSON.parse(decodeURIComponent(query)) as unknown[])
  else {
    let body = ''
    request.on('data', (chunk) => (body += chunk))
    request.on('end', () => void answer(name, JSON.parse(body) as unknown[]))
  }

  async function answer(name: string, values: unknown[]): Promise<void> {
    const text = statements[name] ?? ''
    try {
      const { rows } = await pool.query<string[]>({ name, text, values, rowMode: 'array' })
      const json = `[${rows.map(([first]) => first ?? 'null').join(',')}]`
      response.setHeader('content-type', 'application/json; charset=utf-8')
      response.setHeader('content-length', Buffer.byteLength(json))
      response.end(json)
    } catch (error) {
      response.statusCode = 500
      const text = String(error)
      response.setHeader('content-length', Buffer.byteLength(text))
      response.end(text)
    }
  }
})
server.listen(0, '127.0.0.1', () => process.send?.({ port: (server.address() as AddressInfo).port }))
process.once('disconnect', () => process.exit())
