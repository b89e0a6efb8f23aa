import { problem, ProblemError } from '@wegmarke/contract/problems'
import { afterEach, expect, it, vi } from 'vitest'
import { createSSRApp, h, inject, reactive } from 'vue'
import { renderToString } from 'vue/server-renderer'
import { FIELD_CHANGED } from '../ui/field-context.ts'
import { useSubmit } from './useSubmit.ts'

vi.hoisted(() => vi.stubGlobal('localStorage', { getItem: () => null }))
afterEach(() => vi.unstubAllGlobals())

/** A form of three fields, of which the end depends on the begin; its server refuses two of them. */
async function form() {
  const values = reactive({ name: '', begin: 5, end: 3 })
  let submission: ReturnType<typeof useSubmit> | undefined
  let change: ((name: string) => void) | undefined
  const field = {
    setup() {
      change = inject(FIELD_CHANGED)
      return () => null
    },
  }
  const page = createSSRApp({
    setup() {
      submission = useSubmit({
        validate: () => ({
          name: values.name === '' ? 'missing' : undefined,
          end: values.end < values.begin ? 'too early' : undefined,
        }),
        send: async () => {
          const errors = ['name', 'begin'].map((name) => ({ pointer: `/${name}`, code: 'required' }))
          throw new ProblemError(problem('validation-failed', { errors }))
        },
      })
      return () => h(field)
    },
  })
  await renderToString(page)
  const { submit, mistakes, sentence } = submission!
  return { values, change: change!, submit, sentence, wrong: () => mistakes.value.map(({ name }) => name) }
}

it('a mistake goes when its field is changed, and the others stay', async () => {
  const { values, change, submit, wrong } = await form()
  await submit()
  expect(wrong()).toEqual(['name', 'end'])
  values.name = 'S'
  change('name')
  expect(wrong()).toEqual(['end'])
})

it('a mistake between two fields goes when the other one is mended', async () => {
  const { values, change, submit, wrong } = await form()
  await submit()
  values.begin = 1
  change('begin')
  expect(wrong()).toEqual(['name'])
})

it('what the server has refused goes field by field, and the refusal with the last one', async () => {
  const { values, change, submit, wrong, sentence } = await form()
  Object.assign(values, { name: 'Samira', begin: 1 })
  await submit()
  expect(wrong()).toEqual(['name', 'begin'])
  change('begin')
  expect([wrong(), sentence.value === undefined]).toEqual([['name'], false])
  change('name')
  expect([wrong(), sentence.value === undefined]).toEqual([[], true])
})
