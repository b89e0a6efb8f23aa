import type { Static, TObject } from 'typebox'
import { useNotices } from '../../stores/notices.ts'
import { useCaseFile } from './useCaseFile.ts'

interface Stored {
  readonly id: string
  readonly version: number
}

interface Options<Schema extends TObject, Saved extends Stored> {
  /** What may be sent: the fields of a new record. */
  readonly schema: Schema
  readonly create: (body: Static<Schema>, idempotencyKey: string) => Promise<Saved>
  readonly change: (record: Stored, body: Static<Schema>) => Promise<Saved>
  readonly withdraw: (record: Stored) => Promise<unknown>
  readonly words: (saved: Saved) => { saved: string; changed: string; withdrawn: string }
}

/** Records, corrects and takes back one kind of record; each says what it did and offers the way back. */
export function useRecordCommands<Schema extends TObject, Saved extends Stored>(
  options: Options<Schema, Saved>,
) {
  const { file, reload } = useCaseFile()
  const notices = useNotices()
  const { create, change, withdraw, words } = options

  /** The fields of a stored record that can be sent again. */
  function bodyOf(record: Saved): Static<Schema> {
    const fields = Object.keys(options.schema.properties)
    return Object.fromEntries(
      Object.entries(record).filter(([name]) => fields.includes(name)),
    ) as Static<Schema>
  }

  /** Undo belongs to the file it was done in: after a change of page it still works, but redraws nothing. */
  async function announce(text: string, undo: () => Promise<unknown>): Promise<void> {
    const at = file.value.id
    await reload()
    notices.done(text, async () => {
      await undo()
      if (file.value.id === at) await reload()
    })
  }

  async function record(body: Static<Schema>, idempotencyKey: string): Promise<Saved> {
    const saved = await create(body, idempotencyKey)
    await announce(words(saved).saved, () => withdraw(saved))
    return saved
  }

  async function correct(before: Saved, body: Static<Schema>, version: number): Promise<Saved> {
    const saved = await change({ id: before.id, version }, body)
    await announce(words(saved).changed, () => change(saved, bodyOf(before)))
    return saved
  }

  async function takeBack(record: Saved): Promise<void> {
    try {
      await withdraw(record)
    } catch (thrown) {
      notices.failed(thrown)
      return
    }
    await announce(words(record).withdrawn, () => create(bodyOf(record), crypto.randomUUID()))
  }

  return { record, correct, takeBack }
}
