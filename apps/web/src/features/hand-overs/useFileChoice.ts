import { nameMatches } from '@wegmarke/domain/names/name-matches'
import { computed, ref } from 'vue'
import { useLoad } from '../../api/useLoad.ts'
import { openFiles } from './open-files.ts'

/** What of the form the choice of files is about. */
interface Chosen {
  from: string | null
  fileIds: string[]
}

/** The open files of the chosen caseload, found by name or code, chosen one by one or all that are shown. */
export function useFileChoice(values: Chosen) {
  const filter = ref('')
  const listed = useLoad(() => openFiles(values.from === null ? null : Number(values.from)))
  const files = computed(() => listed.data.value?.files ?? [])
  const shown = computed(() =>
    files.value.filter(({ name, code }) => nameMatches(`${name} ${code}`, filter.value)),
  )
  /** A draft may name files that have gone elsewhere meanwhile. */
  const chosen = computed(() => {
    const there = new Set(files.value.map(({ id }) => id))
    return values.fileIds.filter((id) => there.has(id))
  })

  function choose(id: string, isChosen: boolean): void {
    const others = values.fileIds.filter((one) => one !== id)
    values.fileIds = isChosen ? [...others, id] : others
  }
  /** All that are shown, beside what was chosen before. */
  function chooseAll(): void {
    values.fileIds = [...new Set([...values.fileIds, ...shown.value.map(({ id }) => id)])]
  }
  function chooseNone(): void {
    values.fileIds = []
  }

  return { filter, listed, files, shown, chosen, choose, chooseAll, chooseNone }
}
