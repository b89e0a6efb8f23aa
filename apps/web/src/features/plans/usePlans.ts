import * as contract from '@wegmarke/contract/plans'
import type { Problem } from '@wegmarke/contract/problems'
import { computed, type ComputedRef, inject, type InjectionKey, provide, type Ref } from 'vue'
import { useI18n } from 'vue-i18n'
import { call } from '../../api/client.ts'
import { useLoad } from '../../api/useLoad.ts'
import { useNotices } from '../../stores/notices.ts'
import { useCaseFile } from '../person/useCaseFile.ts'
import { inState } from './plan-values.ts'

/** The versions of the file's plan, the current one first, and what can be done with it. */
export interface Plans {
  readonly plans: ComputedRef<readonly contract.Plan[] | undefined>
  readonly current: ComputedRef<contract.Plan | undefined>
  readonly problem: Readonly<Ref<Problem | undefined>>
  readonly isSlow: Readonly<Ref<boolean>>
  readonly reload: () => Promise<void>
  readonly change: (
    item: Pick<contract.PlanItem, 'id' | 'version'>,
    body: contract.ChangedPlanItem,
  ) => Promise<contract.PlanItem>
  /** Ticks an open item off, or opens one that is done. */
  readonly tick: (item: contract.PlanItem) => Promise<void>
}

const PLANS: InjectionKey<Plans> = Symbol('plans')

/** Opens the plan of the file to the parts of the sheet. */
export function providePlans(): Plans {
  const { file } = useCaseFile()
  const { t } = useI18n()
  const notices = useNotices()
  const params = () => ({ caseFileId: file.value.id })
  const { data, problem, isSlow, reload } = useLoad(() => call(contract.listPlans, { params: params() }))
  const current = computed(() => data.value?.[0])

  const change: Plans['change'] = ({ id, version }, body) =>
    call(contract.changePlanItem, {
      params: { ...params(), planId: current.value?.id ?? '', itemId: id },
      body,
      version,
    })

  async function tick(item: contract.PlanItem): Promise<void> {
    const isDone = item.state === 'open'
    try {
      const saved = await change(item, inState(item, isDone ? 'done' : 'open'))
      await reload()
      const { what } = item
      notices.done(t(isDone ? 'plans.markedDone' : 'plans.markedOpen', { what }), async () => {
        await change(saved, inState(saved, item.state))
        await reload()
      })
    } catch (thrown) {
      notices.failed(thrown)
      await reload()
    }
  }

  const plans: Plans = { plans: computed(() => data.value), current, problem, isSlow, reload, change, tick }
  provide(PLANS, plans)
  return plans
}

/** The plan of the sheet. Throws where none has opened it. */
export function usePlans(): Plans {
  const plans = inject(PLANS)
  if (plans === undefined) throw new Error('No plan is open here')
  return plans
}
