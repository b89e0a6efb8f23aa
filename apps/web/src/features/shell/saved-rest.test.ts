import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'

const FEATURES = join(import.meta.dirname, '..')
const DRAFTED = /useSubmit[<(][\s\S]*\bdraft\b|use(?:RecordForm|FileForm)[<(]|from '\.\/use\w+Form\.ts'/

const forms = readdirSync(FEATURES, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.vue'))
  .map((name) => ({ name, text: readFileSync(join(FEATURES, name), 'utf8') }))
  .filter(({ text }) => DRAFTED.test(text) && text.includes('isSubmitting'))

/** Forms that keep nothing in the tab, and why they must not or cannot. */
const KEEP_NOTHING = {
  'session/SignInForm.vue': 'a password',
  'session/SetPasswordForm.vue': 'a password',
  'imports/UploadCard.vue': 'a file, which the browser hands out only once',
  'admin/NewLinkDialog.vue': 'nothing to fill in',
}

describe('a form', () => {
  it('keeps what was filled in over a reload and a lost session', () => {
    const sending = readdirSync(FEATURES, { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.(?:vue|ts)$/.test(name) && !name.endsWith('.test.ts'))
      .map((name) => ({ name, text: readFileSync(join(FEATURES, name), 'utf8') }))
      .filter(({ text }) => /useSubmit[<(]/.test(text))
    const forgetful = sending.filter(({ text }) => !text.includes('useDraft'))
    expect(sending.length).toBeGreaterThan(20)
    expect(forgetful.map(({ name }) => name).toSorted()).toEqual(Object.keys(KEEP_NOTHING).toSorted())
  })
})

describe('a form that keeps a draft', () => {
  it('says when something was typed while it was saved', () => {
    expect(forms.length).toBeGreaterThan(40)
    const silent = forms.filter(({ text }) => !/<(?:RecordDialog|SavedRestAlert)\b/.test(text))
    expect(silent.map(({ name }) => name)).toEqual([])
  })
})
