import type { de } from '../de/messages.ts'
import type { Messages } from '../messages.ts'
import { app } from './app.ts'
import { auth } from './auth.ts'
import { problems } from './problems.ts'
import { ui } from './ui.ts'

/** All English texts, of the same form as the German ones. */
export const en = { app, auth, problems, ui } satisfies Messages<typeof de>
