import { answerNote, contestReason, type Note, seeNote } from '@wegmarke/contract/notes'
import { useI18n } from 'vue-i18n'
import { call } from '../../api/client.ts'
import { useNotices } from '../../stores/notices.ts'
import { useCaseFile } from '../person/useCaseFile.ts'

type Signal = Note['reasons'][number]['signal']['code']
export interface Answer {
  readonly kind: Note['answers'][number]['kind']
  readonly text: string
  readonly until: string | null
}

/** What can be done about a Prüfhinweis of the open file. */
export function useNoteCommands() {
  const { file, reload } = useCaseFile()
  const { t } = useI18n()
  const notices = useNotices()
  const params = (note: Note) => ({ caseFileId: file.value.id, noteId: note.id })

  /** Whoever may answer has now seen it; that this fails disturbs nobody. */
  async function see(note: Note): Promise<void> {
    try {
      await call(seeNote, { params: params(note) })
      await reload()
    } catch {
      return
    }
  }

  async function answer(note: Note, body: Answer, idempotencyKey: string): Promise<Note> {
    const input = { params: params(note), body, idempotencyKey, version: note.version }
    const answered = await call(answerNote, input)
    await reload()
    notices.done(t('notes.answer.saved'))
    return answered
  }

  async function contest(note: Note, signal: Signal, text: string | null): Promise<Note> {
    const before = note.reasons.find((reason) => reason.signal.code === signal)?.objection?.text ?? null
    const put = (version: number, words: string | null) =>
      call(contestReason, { params: { ...params(note), signal }, body: { text: words }, version })
    const contested = await put(note.version, text)
    await reload()
    notices.done(t(text === null ? 'notes.objection.withdrawn' : 'notes.objection.saved'), async () => {
      await put(contested.version, before)
      await reload()
    })
    return contested
  }

  return { see, answer, contest }
}
