import { computed, shallowRef } from 'vue'
import { useDraft } from '../../api/useDraft.ts'
import { useLeaveGuard } from '../../api/useLeaveGuard.ts'
import { useSubmit } from '../../api/useSubmit.ts'

interface Versioned {
  readonly version: number
}

interface Options<Values extends object, Saved extends Versioned> {
  readonly draftKey: string
  /** What the form starts with; must survive JSON. */
  readonly initial: () => Values
  /** The version that was read; null for a new record. */
  readonly version: number | null
  /** The record that was read, where sending or undoing needs it. */
  readonly record?: Saved | null
  readonly validate: (values: Values) => Readonly<Record<string, string | undefined>>
  /** `version` is the one that the values were typed on, `before` the newest record that is known. */
  readonly send: (
    values: Values,
    idempotencyKey: string,
    version: number,
    before: Saved | null,
  ) => Promise<Saved>
  /** The record in the form of this form's values, to lay two versions side by side. */
  readonly valuesOf: (saved: Saved) => Values
  readonly onSaved: (saved: Saved) => void | Promise<void>
}

/** What is kept in the tab: the values, what they started from, and the version they were typed on. */
interface Drafted<Values> {
  version: number | null
  base: Values
  form: Values
}

function useRecordDraft<Values extends object>({
  draftKey,
  initial,
  version,
}: Pick<Options<Values, Versioned>, 'draftKey' | 'initial' | 'version'>) {
  return useDraft<Drafted<Values>>(draftKey, () => {
    const form = initial()
    return { version, base: JSON.parse(JSON.stringify(form)) as Values, form }
  })
}

/**
 * A form about one record: draft, mistakes, one submission at a time, and two versions after a conflict.
 * The draft remembers the version that it was typed on, so that an old draft can never overwrite what is newer.
 */
export function useRecordForm<Values extends object, Saved extends Versioned>(
  options: Options<Values, Saved>,
) {
  const draft = useRecordDraft(options)
  const newest = shallowRef<Saved | null>(options.record ?? null)
  const values = computed<Values>(() => draft.values.form)
  const submission = useSubmit<Saved>({
    draft,
    onto: (saved) => {
      newest.value = saved
      return { version: saved.version, base: options.valuesOf(saved) }
    },
    validate: () => options.validate(values.value),
    send: (key) => options.send(values.value, key, draft.values.version ?? 1, newest.value),
    onDone: (saved) => {
      newest.value = options.record ?? null
      return options.onSaved(saved)
    },
  })
  useLeaveGuard(draft.isDirty)

  const conflict = computed(() => submission.conflict.value as Saved | undefined)
  const theirs = computed(() => (conflict.value === undefined ? null : options.valuesOf(conflict.value)))

  /** The sentence of a field; a date is refused as `name.date`. */
  function errorOf(name: string): string | undefined {
    return submission.errors.value[name] ?? submission.errors.value[`${name}.date`]
  }

  /** Saves what was chosen from both versions, on top of the newer one. */
  async function settle(chosen: Values): Promise<void> {
    newest.value = conflict.value ?? newest.value
    Object.assign(draft.values, { version: newest.value?.version ?? null, base: theirs.value, form: chosen })
    await submission.submit()
  }

  const mistakes = computed(() =>
    submission.mistakes.value.map((mistake) => ({ ...mistake, name: mistake.name.replace(/\.date$/, '') })),
  )
  return {
    values,
    isDirty: draft.isDirty,
    isRestored: draft.isRestored,
    discard: draft.discard,
    submit: submission.submit,
    isSubmitting: submission.isSubmitting,
    sentence: submission.sentence,
    clear: submission.clear,
    mistakes,
    errorOf,
    base: computed<Values>(() => draft.values.base),
    theirs,
    settle,
  }
}
