import { type MaybeRefOrGetter, ref, toValue, watchEffect } from 'vue'
import { i18n } from './i18n/i18n.ts'

const titleKey = ref('app.name')

/** The title that the route names, as a key of the language files. */
export function setPageTitle(key: string): void {
  titleKey.value = key
}

function write(title: string): void {
  document.title = i18n.global.t('app.titleOf', { page: title })
}

watchEffect(() => write(i18n.global.t(titleKey.value)))

/** A page with a name of its own, e.g. of a person, sets the title once it knows it. Empty leaves the route's title. */
export function usePageTitle(title: MaybeRefOrGetter<string>): void {
  watchEffect(() => {
    const words = toValue(title)
    if (words !== '') write(words)
  })
}
