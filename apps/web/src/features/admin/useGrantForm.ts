import type { Organisation } from '@wegmarke/contract/organisations'
import { type Role, ROLES } from '@wegmarke/domain/access/roles'
import { useI18n } from 'vue-i18n'
import { mistakeInDate } from '../../ui/date-entry.ts'
import type { Option } from '../../ui/options.ts'
import { type GrantValues, isBarred } from './grant-values.ts'

/** Choices and sentences of the fields of a role. */
export function useGrantForm() {
  const { t } = useI18n()

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

  function endMistake({ from, to }: GrantValues): string | undefined {
    const key = mistakeInDate(to)
    if (key !== undefined) return t(key)
    const isBefore = from.date !== null && to.date !== null && to.date < from.date
    return isBefore ? t('admin.grant.endBeforeStart') : undefined
  }

  /** Sentences by field name; `prefix` is the path of the role in the form. */
  function mistakesIn(
    values: GrantValues,
    organisations: readonly Organisation[],
    prefix = '',
  ): Record<string, string | undefined> {
    const chosen = organisations.find((one) => one.id === values.organisationId)
    const wrongStart = mistakeInDate(values.from, { isRequired: true })
    const isMissing = chosen === undefined || isBarred(chosen, values.role)
    return {
      [`${prefix}role`]: values.role === null ? t('admin.grant.missing.role') : undefined,
      [`${prefix}organisationId`]: isMissing ? t('admin.grant.missing.organisation') : undefined,
      [`${prefix}from`]: wrongStart && t(wrongStart),
      [`${prefix}to`]: endMistake(values),
    }
  }

  return { roleOptions, organisationOptions, mistakesIn }
}
