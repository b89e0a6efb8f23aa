import * as contract from '@wegmarke/contract/consents'
import type { Problem } from '@wegmarke/contract/problems'
import { computed, type ComputedRef, inject, type InjectionKey, provide, type Ref } from 'vue'
import { useI18n } from 'vue-i18n'
import { call } from '../../api/client.ts'
import { useLoad } from '../../api/useLoad.ts'
import { useNotices } from '../../stores/notices.ts'
import { useCaseFile } from '../person/useCaseFile.ts'
import { type FormOfConsents, formsOf } from './consent-forms.ts'

/** The consents of the open file, and what can be done with them. Each command reads them again. */
export interface Consents {
  /** Undefined while they are loaded for the first time. */
  readonly forms: ComputedRef<readonly FormOfConsents[] | undefined>
  readonly problem: Readonly<Ref<Problem | undefined>>
  readonly isSlow: Readonly<Ref<boolean>>
  readonly reload: () => Promise<void>
  readonly end: (participation: contract.Participation, consent: contract.Consent) => Promise<void>
}

const CONSENTS: InjectionKey<Consents> = Symbol('consents')

/** Opens the consents of the file to the parts of the sheet. */
export function provideConsents(): Consents {
  const { file } = useCaseFile()
  const { t } = useI18n()
  const notices = useNotices()
  const params = () => ({ caseFileId: file.value.id })
  const { data, problem, isSlow, reload } = useLoad(() => call(contract.listConsents, { params: params() }))

  /** A slip can be mended: the same account is named again, from today. */
  async function end(
    { id, account, level, to }: contract.Participation,
    consent: contract.Consent,
  ): Promise<void> {
    const at = params()
    try {
      await call(contract.endParticipation, { params: { ...at, participationId: id } })
    } catch (thrown) {
      notices.failed(thrown)
      return
    }
    await reload()
    notices.done(t('consents.participants.endedNotice', { name: account.name }), async () => {
      await call(contract.nameParticipant, {
        params: { ...at, consentId: consent.id },
        body: { accountId: account.id, level, from: consent.from, to },
        idempotencyKey: crypto.randomUUID(),
      })
      await reload()
    })
  }

  const consents: Consents = {
    forms: computed(() => data.value && formsOf(data.value)),
    problem,
    isSlow,
    reload,
    end,
  }
  provide(CONSENTS, consents)
  return consents
}

/** The consents of the sheet. Throws where none has opened them. */
export function useConsents(): Consents {
  const consents = inject(CONSENTS)
  if (consents === undefined) throw new Error('No consents are open here')
  return consents
}
