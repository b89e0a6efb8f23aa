// npm start: build what changed, start the server, say where it is.
import type { Announcement, StartStage } from '../apps/api/src/announcement.ts'
import type { DemoAccount } from '../packages/contract/src/session.ts'
import { startServer, untilEnd } from './server-process.ts'
import { buildWeb, webIsBuilt } from './web-build.ts'

const started = performance.now()

const stageLines: Readonly<Record<StartStage, string>> = {
  database: '3/5 Starting the database …',
  schema: '4/5 Preparing the tables …',
  demo: '    Loading the demo alliance …',
  listen: '5/5 Starting the server …',
}

if (await prepareWeb()) process.exitCode = await untilEnd(startServer(report))
else process.exitCode = 1

async function prepareWeb(): Promise<boolean> {
  say('1/5 The packages are installed')
  if (webIsBuilt()) {
    say('2/5 The application is built')
    return true
  }
  say('2/5 Building the application …')
  const failure = await buildWeb()
  if (failure === undefined) return true
  process.stderr.write(`${failure}\n\nThe application could not be built; the lines above say where.\n`)
  return false
}

function report(announcement: Announcement): void {
  if (announcement.kind === 'stage') say(stageLines[announcement.stage])
  else welcome(announcement.url, announcement.demoAccounts)
}

function welcome(url: string, accounts: readonly DemoAccount[]): void {
  say('    Ready')
  const widest = Math.max(0, ...accounts.map((account) => account.role.length))
  const lines = [
    '',
    `  Wegmarke is running:  ${url}`,
    ...(accounts.length > 0 ? ['', '  Demo accounts (invented people, for trying out only):'] : []),
    ...accounts.map(({ role, email, password }) => `    ${role.padEnd(widest)}  ${email}  ${password}`),
    '',
    '  Stop:   Ctrl+C',
    '  Reset:  npm run reset   (deletes the data of this folder, the next start begins anew)',
    '',
  ]
  process.stdout.write(`${lines.join('\n')}\n`)
}

function say(line: string): void {
  const seconds = ((performance.now() - started) / 1000).toFixed(1)
  process.stdout.write(`${line.padEnd(44)} ${seconds.padStart(5)} s\n`)
}
