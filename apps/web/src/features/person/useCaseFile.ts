import type { CaseFile } from '@wegmarke/contract/case-files'
import type { MeasureType } from '@wegmarke/contract/catalogue'
import { monthIndex } from '@wegmarke/domain/calendar/month'
import { computed, type ComputedRef, inject, type InjectionKey, provide, type Ref } from 'vue'
import { useToday } from '../../ui/today.ts'

type FileAction = CaseFile['abilities'][number]

/** The file that is open on the page, for everything that stands on it. */
export interface OpenCaseFile {
  readonly file: ComputedRef<CaseFile>
  readonly today: Readonly<Ref<string>>
  /** The day up to which the file knows its facts: today, or the end of a source that knows no more. */
  readonly asOf: ComputedRef<string>
  readonly measureTypes: ComputedRef<readonly MeasureType[]>
  /** The server decided this; the page never does. */
  readonly can: (action: FileAction) => boolean
  /** Reads the file again, after every change. */
  readonly reload: () => Promise<void>
}

const CASE_FILE: InjectionKey<OpenCaseFile> = Symbol('case file')

interface Source {
  readonly file: Readonly<Ref<CaseFile | undefined>>
  readonly measureTypes: Readonly<Ref<readonly MeasureType[] | undefined>>
  readonly reload: () => Promise<void>
}

/** Opens a loaded file to the parts of the page; they are only drawn once it is there. */
export function provideCaseFile(source: Source): void {
  const today = useToday()
  const file = computed(() => {
    if (source.file.value === undefined) throw new Error('The case file is not loaded yet')
    return source.file.value
  })
  const asOf = computed(() => {
    const evaluated = file.value.evaluation?.evaluationDay ?? today.value
    return monthIndex(today.value) - monthIndex(evaluated) > 1 ? evaluated : today.value
  })
  provide(CASE_FILE, {
    file,
    today,
    asOf,
    measureTypes: computed(() => source.measureTypes.value ?? []),
    can: (action) => file.value.abilities.includes(action),
    reload: source.reload,
  })
}

/** The file of the page. Throws where no page has opened one. */
export function useCaseFile(): OpenCaseFile {
  const open = inject(CASE_FILE)
  if (open === undefined) throw new Error('No case file is open here')
  return open
}
