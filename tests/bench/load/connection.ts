import { connect as open, type Socket } from 'node:net'
import { once } from 'node:events'

/** One request as it goes over the wire. */
export interface WireRequest {
  readonly method: 'GET' | 'POST'
  readonly path: string
  readonly headers: Readonly<Record<string, string>>
  readonly body?: string
}

const HEAD_END = Buffer.from('\r\n\r\n')
const LENGTH = /content-length: (\d+)/i

/**
 * A connection that is kept alive and carries one request at a time. It reads no more of an answer than status and
 * length, so that the measuring takes as little as possible of the cores that are measured.
 */
export class Connection {
  readonly #socket: Socket
  readonly #host: string
  #received: Buffer[] = []
  #size = 0
  #expected = -1
  #status = 0
  #done: ((answer: { status: number; body: Buffer }) => void) | undefined
  #fail: ((error: Error) => void) | undefined

  private constructor(socket: Socket, host: string) {
    this.#socket = socket
    this.#host = host
    socket.setNoDelay(true)
    socket.on('data', (chunk: Buffer) => this.#receive(chunk))
    socket.on('error', (error) => this.#fail?.(error))
    socket.on('close', () => this.#fail?.(new Error('the server has closed the connection')))
  }

  static async open(port: number): Promise<Connection> {
    const socket = open(port, '127.0.0.1')
    await once(socket, 'connect')
    return new Connection(socket, `127.0.0.1:${port}`)
  }

  /** Sends a request and answers status and body. @throws when the server closes the connection meanwhile */
  request({ method, path, headers, body = '' }: WireRequest): Promise<{ status: number; body: Buffer }> {
    const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`)
    const length = method === 'POST' ? `content-length: ${Buffer.byteLength(body)}\r\n` : ''
    return new Promise((resolve, reject) => {
      this.#done = resolve
      this.#fail = reject
      this.#socket.write(
        `${method} ${path} HTTP/1.1\r\nhost: ${this.#host}\r\n${lines.join('')}${length}\r\n${body}`,
      )
    })
  }

  close(): void {
    this.#fail = undefined
    this.#socket.destroy()
  }

  #receive(chunk: Buffer): void {
    this.#received.push(chunk)
    this.#size += chunk.length
    if (this.#expected < 0) this.#readHead()
    if (this.#expected < 0 || this.#size < this.#expected) return
    const answer = Buffer.concat(this.#received)
    const body = answer.subarray(answer.indexOf(HEAD_END) + HEAD_END.length)
    this.#received = []
    this.#size = 0
    this.#expected = -1
    this.#done?.({ status: this.#status, body })
  }

  #readHead(): void {
    const head = this.#received.length === 1 ? (this.#received[0] as Buffer) : Buffer.concat(this.#received)
    const end = head.indexOf(HEAD_END)
    if (end < 0) return
    const text = head.toString('latin1', 0, end)
    this.#status = Number(text.slice(9, 12))
    const length = LENGTH.exec(text)?.[1]
    if (length === undefined && this.#status !== 204) throw new Error(`an answer without length: ${text}`)
    this.#expected = end + HEAD_END.length + Number(length ?? 0)
  }
}
