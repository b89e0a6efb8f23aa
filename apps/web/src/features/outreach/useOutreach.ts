import {
  countOutreach,
  listOutreach,
  type OutreachCount,
  type OutreachPlace,
  takeBackOutreach,
} from '@wegmarke/contract/outreach'
import { computed, type Ref, ref } from 'vue'
import { useI18n } from 'vue-i18n'
import { call } from '../../api/client.ts'
import { useLoad } from '../../api/useLoad.ts'
import { useNotices } from '../../stores/notices.ts'

/** The counts of one organisation in one month; one tap counts one, and one at a time. */
export function useOutreach(organisationId: Ref<string>, month: Ref<string>) {
  const { t } = useI18n()
  const notices = useNotices()
  const { data, problem, isSlow, reload } = useLoad(() =>
    call(listOutreach, { query: { month: month.value } }),
  )
  const isBusy = ref(false)
  const counts = computed<OutreachCount[]>(() =>
    (data.value ?? []).filter((one) => one.organisationId === organisationId.value),
  )
  const total = computed(() => counts.value.reduce((sum, { number }) => sum + number, 0))

  async function send(endpoint: typeof countOutreach | typeof takeBackOutreach, body: OutreachPlace) {
    if (isBusy.value) return false
    isBusy.value = true
    try {
      await call(endpoint, { body, idempotencyKey: crypto.randomUUID() })
      await reload()
      return true
    } catch (thrown) {
      notices.failed(thrown)
      return false
    } finally {
      isBusy.value = false
    }
  }

  async function count(place: OutreachPlace): Promise<void> {
    const isCounted = await send(countOutreach, place)
    if (!isCounted) return
    notices.done(t('outreach.counted', { reason: t(`outreach.reason.${place.reason}`) }), async () => {
      await call(takeBackOutreach, { body: place, idempotencyKey: crypto.randomUUID() })
      await reload()
    })
  }

  async function takeBack({ id: _id, number: _number, ...place }: OutreachCount): Promise<void> {
    if (await send(takeBackOutreach, place)) notices.done(t('outreach.takenBack'))
  }

  return {
    counts,
    total,
    problem,
    isSlow,
    hasLoaded: computed(() => data.value !== undefined),
    isBusy,
    reload,
    count,
    takeBack,
  }
}
