import type { Organisation } from '@wegmarke/contract/organisations'
import { checkGrantPeriod } from '@wegmarke/domain/access/grant-check'
import { type Role, ROLES } from '@wegmarke/domain/access/roles'
import { useI18n } from 'vue-i18n'
import { fieldSentenceOf } from '../../api/problems.ts'
import { useSession } from '../../session.ts'
import { mistakeInDate } from '../../ui/date-entry.ts'
import type { Option } from '../../ui/options.ts'
import { type GrantValues, isBarred } from './grant-values.ts'

/** Choices and sentences of the fields of a role. */
export function useGrantForm() {
  const { t } = useI18n()
  const session = useSession()

  function roleOptions(): Option<Role>[] {
    return ROLES.map((role) => ({ value: role, label: t(`app.role.${role}`) }))
  }

  /** Organisations that may not hold files stay in sight, with the reason, where the role opens files. */
  function organisationOptions(organisations: readonly Organisation[], role: Role | null): Option[] {
    return organisations.map((one) => {
      const isDisabled = isBarred(one, role)
      const label = isDisabled ? t('admin.grant.noContent', { name: one.name }) : one.name
      return { value: one.id, label, isDisabled }
    })
  }

  /** What is wrong with the days: first how they are written, then what they say. */
  function mistakesInPeriod({ from, to }: GrantValues): { from: string | undefined; to: string | undefined } {
    const written = { from: mistakeInDate(from, { isRequired: true }), to: mistakeInDate(to) }
    const refused =
      from.date === null ? [] : checkGrantPeriod({ from: from.date, to: to.date }, session.today)
    const sentence = (field: 'from' | 'to') => {
      const key = written[field]
      const found = refused.find(({ pointer }) => pointer === `/${field}`)
      if (key !== undefined) return t(key)
      return found && fieldSentenceOf({ ...found, params: { ...found.params } })
    }
    return { from: sentence('from'), to: sentence('to') }
  }

  /** Sentences by field name; `prefix` is the path of the role in the form. */
  function mistakesIn(
    values: GrantValues,
    organisations: readonly Organisation[],
    prefix = '',
  ): Record<string, string | undefined> {
    const chosen = organisations.find((one) => one.id === values.organisationId)
    const { from, to } = mistakesInPeriod(values)
    const isMissing = chosen === undefined || isBarred(chosen, values.role)
    return {
      [`${prefix}role`]: values.role === null ? t('admin.grant.missing.role') : undefined,
      [`${prefix}organisationId`]: isMissing ? t('admin.grant.missing.organisation') : undefined,
      [`${prefix}from`]: from,
      [`${prefix}to`]: to,
    }
  }

  return { roleOptions, organisationOptions, mistakesIn }
}
