import { inject, type InjectionKey, type Ref } from 'vue'

/** Today as the application counts it ('YYYY-MM-DD'): "heute" and "+14" must not follow the clock of the device. */
export const TODAY: InjectionKey<Readonly<Ref<string>>> = Symbol('today')

export function useToday(): Readonly<Ref<string>> {
  const today = inject(TODAY)
  if (today === undefined) throw new Error('TODAY is not provided')
  return today
}
