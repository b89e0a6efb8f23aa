import { once } from 'node:events'
import { connect, createServer, type AddressInfo, type Socket } from 'node:net'
import { answerUnreadableRequest } from '@wegmarke/api/platform/http/unreadable-request'
import { expect, it } from 'vitest'

/** What a browser reads from a connection whose time is over, after it has sent so much. */
async function readAfter(sent: string): Promise<string> {
  const server = createServer({ allowHalfOpen: true })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const accepted = once(server, 'connection') as Promise<[Socket]>
  const browser = connect((server.address() as AddressInfo).port, '127.0.0.1')
  const [socket] = await accepted
  if (sent !== '') {
    browser.write(sent)
    await once(socket, 'data')
  }
  let read = ''
  browser.on('data', (bytes) => (read += bytes.toString()))
  const closed = once(browser, 'close')
  answerUnreadableRequest(Object.assign(new Error('late'), { code: 'ERR_HTTP_REQUEST_TIMEOUT' }), socket)
  browser.resume()
  browser.on('end', () => browser.end())
  await closed
  server.close()
  return read
}

it('closes a connection on which nothing was asked without a word', async () => {
  expect(await readAfter('')).toBe('')
})

it('says of a request that has begun that it did not arrive in time', async () => {
  expect(await readAfter('GET / HT')).toContain('The request did not arrive in time')
})
