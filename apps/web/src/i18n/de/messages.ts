import { app } from './app.ts'
import { auth } from './auth.ts'
import { problems } from './problems.ts'
import { ui } from './ui.ts'

/** All German texts: one area per feature. A new area is added here and in `en/messages.ts`. */
export const de = { app, auth, problems, ui }
