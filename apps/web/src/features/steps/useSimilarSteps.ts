import { findSimilarSteps, type Step } from '@wegmarke/contract/steps'
import { onScopeDispose, type Ref, shallowRef, watch } from 'vue'
import { call } from '../../api/client.ts'
import { useCaseFile } from '../person/useCaseFile.ts'
import { promiseOf, type StepValues } from './step-values.ts'

const TYPING_PAUSE_MS = 300

export interface SimilarTry {
  readonly step: Step
  readonly likeness: 'same-type' | 'same-promise'
}

/** The déjà-vu check while a step is being written: what has been tried before? A failing check disturbs nobody. */
export function useSimilarSteps(values: Readonly<Ref<StepValues>>, ownId: string | undefined) {
  const { file } = useCaseFile()
  const similar = shallowRef<readonly SimilarTry[]>([])
  let timer: ReturnType<typeof setTimeout> | undefined
  let latest = 0

  async function ask(typeCode: string): Promise<void> {
    const mine = ++latest
    const occupation = values.value.occupation.trim() || null
    const body = { typeCode, promise: promiseOf(values.value), occupation }
    try {
      const found = await call(findSimilarSteps, { params: { caseFileId: file.value.id }, body })
      if (mine !== latest) return
      similar.value = found.flatMap(({ stepId, likeness }) => {
        const step = file.value.steps?.find((one) => one.id === stepId && one.id !== ownId)
        return step === undefined ? [] : [{ step, likeness }]
      })
    } catch {
      if (mine === latest) similar.value = []
    }
  }

  watch(
    () => [values.value.typeCode, promiseOf(values.value), values.value.occupation],
    () => {
      clearTimeout(timer)
      latest += 1
      const { typeCode } = values.value
      if (typeCode === null) similar.value = []
      else timer = setTimeout(() => void ask(typeCode), TYPING_PAUSE_MS)
    },
    { deep: true, immediate: true },
  )
  onScopeDispose(() => {
    clearTimeout(timer)
    latest += 1
  })
  return { similar }
}
