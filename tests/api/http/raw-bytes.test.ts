import { type AddressInfo, connect } from 'node:net'
import { gzipSync } from 'node:zlib'
import { beforeAll, describe, expect, it } from 'vitest'
import { useOffice } from '../../support/api/office.ts'
import { useApi } from '../../support/api/use-api.ts'
import { contentPrint } from '../../support/database/content-print.ts'

const api = useApi()
const office = useOffice(api)
/** How long a busy machine may take for one answer. */
const PATIENCE_MS = 30_000
let port = 0
let cookie = ''

beforeAll(async () => {
  await api.app.listen({ host: '127.0.0.1', port: 0 })
  port = (api.app.server.address() as AddressInfo).port
  cookie = office.as('lead').cookies.header
})

/** What came back on the wire, until the server was silent for a while or closed. */
async function send(bytes: string | Buffer, silence = 400): Promise<string> {
  const socket = connect(port, '127.0.0.1')
  const chunks: Buffer[] = []
  await new Promise<void>((resolve) => {
    let timer = setTimeout(resolve, silence)
    const wait = () => {
      clearTimeout(timer)
      timer = setTimeout(resolve, silence)
    }
    socket.on('data', (chunk) => (chunks.push(chunk), wait()))
    socket.on('close', () => resolve())
    socket.on('error', () => resolve())
    socket.write(bytes)
  })
  socket.destroy()
  return Buffer.concat(chunks).toString('utf8')
}

const PATH = '/api/v1/case-files/search'
const BODY = '{"text":"Amina"}'
const head = (lines: readonly string[], line = `POST ${PATH} HTTP/1.1`) =>
  [line, 'Host: 127.0.0.1', 'Sec-Fetch-Site: same-origin', `Cookie: ${cookie}`, ...lines, '', ''].join('\r\n')
const json = 'Content-Type: application/json'
const length = (body: string | Buffer) => `Content-Length: ${Buffer.byteLength(body)}`

/** Requests as no library sends them, by name; each is made when the port and the session are known. */
const REQUESTS: Readonly<Record<string, () => string | Buffer>> = {
  'a tab in the content type': () => head(['Content-Type: application/json\ttext/html', length(BODY)]) + BODY,
  'two content types': () => head([json, 'Content-Type: text/plain', length(BODY)]) + BODY,
  'a charset that is not one': () => head([`${json}; charset=utf-32`, length(BODY)]) + BODY,
  'a compressed bomb': () => {
    const bomb = gzipSync(Buffer.alloc(20_000_000, 'x'))
    return Buffer.concat([Buffer.from(head([json, 'Content-Encoding: gzip', length(bomb)])), bomb])
  },
  'chunks that are none': () => head([json, 'Transfer-Encoding: chunked']) + 'zz\r\ngarbage\r\n0\r\n\r\n',
  'a chunk larger than memory': () => head([json, 'Transfer-Encoding: chunked']) + 'ffffffffffffffff\r\n{}',
  'a length and chunks': () =>
    head([json, 'Content-Length: 4', 'Transfer-Encoding: chunked']) + '0\r\n\r\nGET',
  'two lengths': () => head([json, length(BODY), 'Content-Length: 5']) + BODY,
  'a negative length': () => head([json, 'Content-Length: -1']) + BODY,
  'a length that is text': () => head([json, 'Content-Length: many']) + BODY,
  'a body that is too long': () => head([json, 'Content-Length: 300000']) + 'x'.repeat(300_000),
  'a head that is too long': () => head([`X-Much: ${'x'.repeat(40_000)}`]),
  'a path that is too long': () => head([], `GET /api/v1/case-files/${'a'.repeat(20_000)} HTTP/1.1`),
  'a NUL in the path': () => head([], 'GET /api/v1/case-files/\0 HTTP/1.1'),
  'half of a percent sign': () => head([], 'GET /api/v1/case-files/%f HTTP/1.1'),
  'bytes that are no text in the path': () => head([], 'GET /api/v1/case-files/%ff%fe HTTP/1.1'),
  'a path that climbs': () => head([], 'GET /../../etc/passwd HTTP/1.1'),
  'an address of another server': () => head([], 'GET http://example.org/api/v1/session HTTP/1.1'),
  'a method that nobody knows': () => head([], 'BREW /api/v1/session HTTP/1.1'),
  'a method that traces': () => head([], 'TRACE /api/v1/session HTTP/1.1'),
  'a method that is not declared': () => head([json, length(BODY)], 'PATCH /api/v1/session HTTP/1.1') + BODY,
  'an upgrade': () => head(['Connection: Upgrade', 'Upgrade: websocket'], 'GET /api/v1/session HTTP/1.1'),
  'lines that end too early': () => `GET /api/v1/session HTTP/1.1\nHost: x\n\n`,
  'no host': () => 'GET /api/v1/session HTTP/1.1\r\n\r\n',
  'the protocol of 1991': () => 'GET /\r\n\r\n',
  'no HTTP at all': () => Buffer.from([0x16, 0x03, 0x01, 0x02, 0x00, 0x01]),
  'a body that is announced and never comes': () => head([json, 'Content-Length: 17']),
}

describe('bytes on the wire', () => {
  it.each(Object.keys(REQUESTS))(
    'that are %s bring no failure of the server, and change nothing',
    async (name) => {
      const before = await contentPrint(api.database.arrange)
      const answer = await send(REQUESTS[name]?.() ?? '')
      const [first = '', ...lines] = answer.split('\r\n')
      if (answer !== '') expect(first).toMatch(/^HTTP\/1\.1 ([234]\d\d|505) /)
      expect(answer).not.toMatch(/node:|\.ts:\d|at \w+ \(/)
      const type = lines.find((line) => /^content-type:/i.test(line)) ?? ''
      // Node refuses a request without a host by itself, with an empty body.
      if (first.startsWith('HTTP/1.1 4') && name !== 'no host')
        expect(type).toMatch(/application\/problem\+json/i)
      expect(await contentPrint(api.database.arrange)).toEqual(before)
    },
  )

  it('leave the server able to answer the next one', async () => {
    const response = await fetch(`http://127.0.0.1:${port}/api/v1/session`, { headers: { cookie } })
    expect(response.status).toBe(200)
  })

  it('of a sound request are answered, so that the others were refused for what is wrong with them', async () => {
    const sound = head([json, length(BODY), 'Connection: close']) + BODY
    expect(await send(sound, PATIENCE_MS)).toMatch(/^HTTP\/1\.1 200 /)
  })
})
