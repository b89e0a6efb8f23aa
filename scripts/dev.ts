// pnpm dev: the server, restarted when its sources change, and the application with hot reload.
import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { startServer, untilEnd } from './server-process.ts'

const web = join(import.meta.dirname, '../apps/web')
const vite = spawn(process.execPath, [join(web, 'node_modules/vite/bin/vite.js')], {
  cwd: web,
  stdio: 'inherit',
})
const server = startServer(() => undefined, ['--watch', '--watch-preserve-output'])

const code = await untilEnd(server)
vite.kill()
process.exitCode = code
