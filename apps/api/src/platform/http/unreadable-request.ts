import type { Socket } from 'node:net'
import { type Problem, problem } from '@wegmarke/contract/problems'

/** What Node's parser found, by its error code. */
const PROBLEMS_OF_PARSER: Readonly<Record<string, Problem>> = {
  HPE_HEADER_OVERFLOW: problem('too-large', { detail: 'The head of the request is too large' }),
  HPE_CHUNK_EXTENSIONS_OVERFLOW: problem('too-large'),
  ERR_HTTP_REQUEST_TIMEOUT: problem('malformed-request', { detail: 'The request did not arrive in time' }),
}

/**
 * Answers bytes that are no request of HTTP, which reach neither a route nor the error handler: a problem like any other,
 * then the connection is closed, since nobody knows where the next request would begin.
 */
export function answerUnreadableRequest(error: NodeJS.ErrnoException, socket: Socket): void {
  if (error.code === 'ECONNRESET' || !socket.writable || isSpare(error, socket)) {
    socket.destroy()
    return
  }
  const found = PROBLEMS_OF_PARSER[error.code ?? ''] ?? problem('malformed-request')
  const body = JSON.stringify(found)
  socket.end(
    [
      `HTTP/1.1 ${found.status} ${found.status === 413 ? 'Payload Too Large' : 'Bad Request'}`,
      'Content-Type: application/problem+json; charset=utf-8',
      `Content-Length: ${Buffer.byteLength(body)}`,
      'Cache-Control: no-store',
      'X-Content-Type-Options: nosniff',
      'Connection: close',
      '',
      body,
    ].join('\r\n'),
  )
}

/**
 * Browsers open connections ahead, for what somebody may ask next. One that has waited too long is closed without a
 * word: an answer in it would be taken for the answer to the next request, and be shown instead of the page.
 */
function isSpare(error: NodeJS.ErrnoException, socket: Socket): boolean {
  return error.code === 'ERR_HTTP_REQUEST_TIMEOUT' && socket.bytesRead === 0
}
