import { getCaseFile } from '@wegmarke/contract/case-files'
import { beforeAll, describe, expect, it } from 'vitest'
import { useApi } from '../../support/api/use-api.ts'
import { expectUnprivileged } from './unprivileged.ts'
import { buildWorld, type MatrixWorld } from './world.ts'

const api = useApi()
let world: MatrixWorld

beforeAll(async () => {
  await expectUnprivileged(api.database.app)
  world = await buildWorld(api)
}, 60_000)

/** What a file shows of itself to whoever may open it: + with content, - closed. Typed by hand, heads as in the matrix. */
const SHOWN = `
      identity contact goals entryLevels steps gaps attainments residence entitlements tasks notes evaluation
lead  +        +       +     +           +     +    +           +         +            +     +     +
depu  +        +       +     +           +     +    +           +         +            +     +     +
supe  +        +       +     +           +     +    +           +         +            +     +     +
dpo+  +        +       +     +           +     +    +           +         +            +     +     +
rid   +        -       -     -           -     -    -           -         -            -     -     -
cid   +        -       -     -           -     -    -           -         -            -     -     -
rco   -        +       -     -           -     -    -           -         -            -     -     -
cco   -        +       -     -           -     -    -           -         -            -     -     -
rpa   -        -       +     +           +     +    +           -         -            -     -     -
cpa   -        -       +     +           +     +    +           -         -            -     -     -
rre   -        -       -     -           -     -    -           +         +            -     -     -
cre   -        -       -     -           -     -    -           +         +            -     -     -
rne   -        -       -     -           -     -    -           -         -            -     -     -
cne   -        -       -     -           -     -    -           -         -            -     -     -
rjo   -        -       -     -           -     -    -           -         -            +     -     -
cjo   -        -       -     -           -     -    -           -         -            +     -     -
rme   -        -       -     -           -     -    -           -         -            -     -     -
cme   -        -       -     -           -     -    -           -         -            -     -     -
rdo   -        -       -     -           -     -    -           -         -            -     -     -
cdo   -        -       -     -           -     -    -           -         -            -     -     -
`

const [heads = [], ...lines] = SHOWN.trim()
  .split('\n')
  .map((line) => line.trim().split(/\s+/))

describe('a whole file', () => {
  it.each(lines)('shows %s what its category opens', async (who, ...signs) => {
    expect(signs).toHaveLength(heads.length)
    const file = await world.browsers[who]?.call(getCaseFile, { params: { caseFileId: world.open.file.id } })
    const shown = heads.map((head) => {
      const part: unknown = Object.entries(file ?? {}).find(([name]) => name === head)?.[1]
      if (part === null) return '-'
      return Array.isArray(part) && part.length === 0 ? 'empty' : '+'
    })
    expect(shown).toEqual(signs)
  })

  it('is opened by nobody else', () => {
    const opens = new Set(lines.map(([who]) => who))
    const consents = Object.keys(world.browsers).filter((who) => /^[rc](id|co|pa|re|ne|jo|me|do)$/.test(who))
    expect([...opens].toSorted()).toEqual(['lead', 'depu', 'supe', 'dpo+', ...consents].toSorted())
  })
})
