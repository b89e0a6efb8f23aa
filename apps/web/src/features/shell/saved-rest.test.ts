import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'

const FEATURES = join(import.meta.dirname, '..')
const DRAFTED = /useSubmit[<(][\s\S]*\bdraft\b|use(?:RecordForm|FileForm)[<(]|from '\.\/use\w+Form\.ts'/

const forms = readdirSync(FEATURES, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.vue'))
  .map((name) => ({ name, text: readFileSync(join(FEATURES, name), 'utf8') }))
  .filter(({ text }) => DRAFTED.test(text) && text.includes('isSubmitting'))

describe('a form that keeps a draft', () => {
  it('says when something was typed while it was saved', () => {
    expect(forms.length).toBeGreaterThan(40)
    const silent = forms.filter(({ text }) => !/<(?:RecordDialog|SavedRestAlert)\b/.test(text))
    expect(silent.map(({ name }) => name)).toEqual([])
  })
})
