import { createClient } from '@wegmarke/contract/client'
import type { Page } from 'playwright-core'
import type { Client } from '../api/client.ts'

/** Arranges what a test looks at with the session of a window, past its screens. */
export function clientOf(page: Page): Pick<Client, 'call'> {
  const call = createClient(async ({ method, url, headers, body }) => {
    const origin = new URL(page.url()).origin
    const answer = await page.request.fetch(`${origin}${url}`, {
      method,
      headers: { ...headers, origin },
      ...(body === undefined ? {} : { data: body }),
    })
    return { status: answer.status(), body: await answer.text() }
  })
  return { call }
}
