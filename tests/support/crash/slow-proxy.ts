import { once } from 'node:events'
import { connect, createServer, type Socket } from 'node:net'

/** A network between the server and its database that can be made worse. */
export interface SlowProxy {
  readonly port: number
  /** Milliseconds that everything from the database takes longer. */
  delay: number
  /** Whether what is sent simply disappears. */
  isSilent: boolean
  /** Cuts every connection. */
  readonly cut: () => void
  readonly close: () => Promise<void>
}

/** Listens on a free port and passes everything on to another one of this machine. */
export async function openSlowProxy(target: number): Promise<SlowProxy> {
  const sockets = new Set<Socket>()
  const state = { delay: 0, isSilent: false }
  const keep = (socket: Socket): void => {
    sockets.add(socket)
    socket.on('error', () => socket.destroy())
    socket.on('close', () => sockets.delete(socket))
  }
  const server = createServer((near) => {
    const far = connect(target, '127.0.0.1')
    keep(near)
    keep(far)
    near.on('close', () => far.destroy())
    far.on('close', () => near.destroy())
    near.on('data', (bytes) => !state.isSilent && far.write(bytes))
    far.on('data', (bytes) => {
      if (state.isSilent) return
      if (state.delay === 0) near.write(bytes)
      else setTimeout(() => near.destroyed || near.write(bytes), state.delay)
    })
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  const cut = () => sockets.forEach((socket) => socket.destroy())
  return Object.assign(state, {
    port: typeof address === 'object' && address !== null ? address.port : 0,
    cut,
    async close() {
      cut()
      server.close()
      await once(server, 'close')
    },
  })
}
