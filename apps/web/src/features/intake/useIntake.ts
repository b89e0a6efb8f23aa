import {
  decideAdmission,
  getIntake,
  type Intake,
  type IntakeStatement,
  markMistake,
  type NewAdmissionDecision,
  type NewAnswers,
  recordAnswers,
} from '@wegmarke/contract/intake'
import type { Problem } from '@wegmarke/contract/problems'
import { answersByField, type FieldAnswers } from '@wegmarke/domain/intake/answers'
import type { IntakeField } from '@wegmarke/domain/intake/fields'
import { computed, type ComputedRef, inject, type InjectionKey, provide, type Ref } from 'vue'
import { call } from '../../api/client.ts'
import { useLoad } from '../../api/useLoad.ts'
import { useCaseFile } from '../person/useCaseFile.ts'

/** The intake of the open file, for everything that stands on its sheet. */
export interface OpenIntake {
  readonly intake: Readonly<Ref<Intake | undefined>>
  readonly problem: Readonly<Ref<Problem | undefined>>
  readonly isSlow: Readonly<Ref<boolean>>
  readonly reload: () => Promise<void>
  readonly answers: ComputedRef<ReadonlyMap<IntakeField, FieldAnswers<IntakeStatement>>>
  readonly record: (body: NewAnswers, idempotencyKey: string) => Promise<void>
  readonly mark: (statementId: string) => Promise<void>
  readonly decide: (body: NewAdmissionDecision, idempotencyKey: string) => Promise<void>
}

const INTAKE: InjectionKey<OpenIntake> = Symbol('intake')

/** Loads the intake and opens it to the parts of the sheet. */
export function provideIntake(): OpenIntake {
  const { file } = useCaseFile()
  const params = { caseFileId: file.value.id }
  const { data, problem, isSlow, reload } = useLoad(() => call(getIntake, { params }))
  const open: OpenIntake = {
    intake: data,
    problem,
    isSlow,
    reload,
    answers: computed(() => answersByField(data.value?.statements ?? [])),
    record: async (body, idempotencyKey) => {
      data.value = await call(recordAnswers, { params, body, idempotencyKey })
    },
    mark: async (statementId) => {
      const idempotencyKey = crypto.randomUUID()
      data.value = await call(markMistake, { params, body: { statementId }, idempotencyKey })
    },
    decide: async (body, idempotencyKey) => {
      await call(decideAdmission, { params, body, idempotencyKey })
      await reload()
    },
  }
  provide(INTAKE, open)
  return open
}

/** The intake of the sheet. Throws where no sheet has opened one. */
export function useIntake(): OpenIntake {
  const open = inject(INTAKE)
  if (open === undefined) throw new Error('No intake is open here')
  return open
}
