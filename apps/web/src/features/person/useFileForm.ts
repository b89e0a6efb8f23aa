import { useDraft } from '../../api/useDraft.ts'
import { useLeaveGuard } from '../../api/useLeaveGuard.ts'
import { useSubmit } from '../../api/useSubmit.ts'
import { useCaseFile } from './useCaseFile.ts'

interface Options<Values extends object> {
  readonly draftKey: string
  readonly initial: () => Values
  readonly validate: (values: Values) => Readonly<Record<string, string | undefined>>
  /** Sends on top of the version of the file that is shown now. */
  readonly send: (values: Values, version: number, idempotencyKey: string) => Promise<unknown>
  readonly onSaved: () => void | Promise<void>
}

/** A short form about the file as a whole. When somebody else was faster the file is read again; what was typed stays. */
export function useFileForm<Values extends object>(options: Options<Values>) {
  const { file, reload } = useCaseFile()
  const draft = useDraft(options.draftKey, options.initial)
  const submission = useSubmit({
    draft,
    validate: () => options.validate(draft.values),
    send: (key) => options.send(draft.values, file.value.version, key),
    onDone: options.onSaved,
  })
  useLeaveGuard(draft.isDirty)

  async function save(): Promise<void> {
    await submission.submit()
    const status = submission.problem.value?.status
    if (status === 409 || status === 412) await reload()
  }
  return { ...submission, ...draft, save }
}
