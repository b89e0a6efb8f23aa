import type { SettingName } from '@wegmarke/domain/settings/registry'
import { computed, ref } from 'vue'
import { useSettingWords } from './useSettingWords.ts'

/** What is wrong with the box of a setting, said once it has been left: nobody is told off while typing. */
export function useEntryMistake(name: SettingName, entry: () => string | boolean) {
  const { mistakeWords } = useSettingWords()
  const hasLeft = ref(false)
  const mistake = computed(() => (hasLeft.value ? mistakeWords(name, entry()) : undefined))

  function leave(): void {
    hasLeft.value = true
  }

  return { mistake, leave }
}
