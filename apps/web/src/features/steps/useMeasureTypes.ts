import { listMeasureTypes, type MeasureType } from '@wegmarke/contract/catalogue'
import { defineStore } from 'pinia'
import { computed, shallowRef } from 'vue'
import { call } from '../../api/client.ts'

/** The types of measures as the alliance calls them, read once for all pages; until then the shared names serve. */
export const useMeasureTypes = defineStore('measureTypes', () => {
  const types = shallowRef<readonly MeasureType[]>([])
  const byCode = computed(() => new Map(types.value.map((type) => [type.code, type])))
  let isAsked = false

  async function reload(): Promise<void> {
    isAsked = true
    try {
      types.value = await call(listMeasureTypes, {})
    } catch {
      // The shared names stay, and the next page asks again.
      isAsked = false
    }
  }

  function ensureLoaded(): void {
    if (!isAsked) void reload()
  }

  return { types, byCode, reload, ensureLoaded }
})
