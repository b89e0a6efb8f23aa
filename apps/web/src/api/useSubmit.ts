import type { Problem } from '@wegmarke/contract/problems'
import { computed, getCurrentInstance, provide, ref, shallowRef } from 'vue'
import { FIELD_CHANGED } from '../ui/field-context.ts'
import type { FieldMistake } from '../ui/field-mistake.ts'
import type { Draft } from './useDraft.ts'
import { nameOfPointer } from './field-pointer.ts'
import { fieldSentenceOf, problemOf, sentenceOf } from './problems.ts'
import { SAVED_REST, type SavedRest } from './saved-rest.ts'

interface Submission<Result> {
  /** Sends; the key belongs to the draft and stays the same until an attempt has succeeded. */
  readonly send: (idempotencyKey: string) => Promise<Result>
  /** What can be seen without the server: sentences by the field's name. Empty or undefined entries count as right. */
  readonly validate?: () => Readonly<Record<string, string | undefined>>
  readonly onDone?: (result: Result) => void | Promise<void>
  readonly draft?: Pick<Draft<object>, 'idempotencyKey' | 'discard' | 'print' | 'settle'>
  /**
   * What was typed while the save was under way stands on top of the record that was saved: these values of the draft
   * say so, and a second submission changes that record. Without, it makes another one.
   */
  readonly onto?: (result: Result) => object
}

function mistakesOfProblem(problem: Problem): FieldMistake[] {
  return (problem.errors ?? []).map((error) => ({
    name: nameOfPointer(error.pointer),
    message: fieldSentenceOf(error),
  }))
}

function mistakesOf(found: Readonly<Record<string, string | undefined>>): FieldMistake[] {
  return Object.entries(found).flatMap(([name, message]) => (message ? [{ name, message }] : []))
}

/** What comes after a save: the form is done, unless something was typed while the save was under way. */
function useSavedResult<Result>({ draft, onDone, onto }: Submission<Result>) {
  const hasRest = ref(false)
  let last: Result | undefined

  async function take(sent: string, result: Result): Promise<void> {
    last = result
    hasRest.value = draft !== undefined && !draft.settle(sent, () => onto?.(result))
    if (!hasRest.value) await onDone?.(result)
  }

  async function leave(): Promise<void> {
    hasRest.value = false
    await onDone?.(last as Result)
  }

  async function drop(): Promise<void> {
    draft?.discard()
    await leave()
  }

  const rest: SavedRest = { hasRest, isSameRecord: onto !== undefined, leave, drop }
  if (draft !== undefined && getCurrentInstance() !== null) provide(SAVED_REST, rest)
  return { take, rest }
}

/** What is wrong with a form; a mistake goes as soon as its field is changed, or when it is none any more. */
function useMistakes<Result>({ validate, draft }: Submission<Result>) {
  const mistakes = shallowRef<readonly FieldMistake[]>([])
  const problem = shallowRef<Problem>()

  function clear(): void {
    mistakes.value = []
    problem.value = undefined
  }

  function findOwn(): void {
    mistakes.value = mistakesOf(validate?.() ?? {})
  }

  function take(thrown: unknown): void {
    problem.value = problemOf(thrown)
    mistakes.value = mistakesOfProblem(problem.value)
  }

  /** What the server has found it alone can find again; the form's own mistakes depend on other fields, too. */
  function forget(changed: string): void {
    const own = problem.value === undefined ? (validate?.() ?? {}) : undefined
    const left = mistakes.value.filter(
      ({ name, message }) => name !== changed && (own === undefined || own[name] === message),
    )
    if (left.length === mistakes.value.length) return
    mistakes.value = left
    if (left.length === 0) problem.value = undefined
  }

  const hasFields = validate !== undefined || draft !== undefined
  if (hasFields && getCurrentInstance() !== null) provide(FIELD_CHANGED, forget)
  return { mistakes, problem, clear, findOwn, take }
}

/**
 * One submission at a time: a second click while one runs does nothing. Mistakes come from `validate`, then from
 * the server; a refusal never touches what was typed, nor does a save touch what was typed since it was sent.
 * `conflict` holds the present record after a 412.
 */
export function useSubmit<Result>(submission: Submission<Result>) {
  const { send, draft } = submission
  const isSubmitting = ref(false)
  const { mistakes, problem, clear, findOwn, take } = useMistakes(submission)
  const ownKey = ref(crypto.randomUUID() as string)

  const errors = computed<Readonly<Record<string, string>>>(() =>
    Object.fromEntries(mistakes.value.map((mistake) => [mistake.name, mistake.message])),
  )
  const sentence = computed(() => (problem.value === undefined ? undefined : sentenceOf(problem.value)))
  const conflict = computed(() => (problem.value?.status === 412 ? problem.value.current : undefined))

  const saved = useSavedResult(submission)

  async function attempt(): Promise<void> {
    const sent = draft?.print() ?? ''
    const result = await send(draft?.idempotencyKey.value ?? ownKey.value)
    ownKey.value = crypto.randomUUID()
    await saved.take(sent, result)
  }

  async function submit(): Promise<void> {
    if (isSubmitting.value) return
    clear()
    findOwn()
    if (mistakes.value.length > 0) return
    isSubmitting.value = true
    try {
      await attempt()
    } catch (thrown) {
      take(thrown)
    } finally {
      isSubmitting.value = false
    }
  }
  return { submit, isSubmitting, errors, mistakes, problem, sentence, conflict, clear, rest: saved.rest }
}
