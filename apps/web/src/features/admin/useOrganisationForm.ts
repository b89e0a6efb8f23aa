import {
  addOrganisation,
  changeOrganisation,
  type NewOrganisation,
  type Organisation,
} from '@wegmarke/contract/organisations'
import { useI18n } from 'vue-i18n'
import { call } from '../../api/client.ts'
import { useNotices } from '../../stores/notices.ts'
import { useRecordForm } from '../person/useRecordForm.ts'

export interface OrganisationValues {
  name: string
  kind: Organisation['kind'] | null
  field: Organisation['field'] | null
  parentId: string | null
  municipality: string | null
}

const valuesOf = ({ name, kind, field, parentId, municipality }: Organisation): OrganisationValues => ({
  name,
  kind,
  field,
  parentId,
  municipality,
})

function bodyOf({ name, kind, field, parentId, municipality }: OrganisationValues): NewOrganisation {
  if (kind === null || field === null) throw new Error('the organisation is not complete')
  return { name: name.trim(), kind, field, parentId, municipality }
}

/** The form of a new organisation (null) or of a known one; both ways back stand in the notice. */
export function useOrganisationForm(known: Organisation | null, onSaved: () => void) {
  const { t } = useI18n()
  const notices = useNotices()

  const change = ({ id }: Organisation, body: NewOrganisation, version: number): Promise<Organisation> =>
    call(changeOrganisation, { params: { organisationId: id }, body, version })

  function announce(saved: Organisation): void {
    if (known === null) notices.done(t('admin.organisations.added'))
    else
      notices.done(t('admin.organisations.changed'), async () => {
        await change(saved, bodyOf(valuesOf(known)), saved.version)
        onSaved()
      })
    onSaved()
  }

  return useRecordForm<OrganisationValues, Organisation>({
    draftKey: known === null ? 'organisation.new' : `organisation:${known.id}`,
    initial: () =>
      known === null
        ? { name: '', kind: null, field: null, parentId: null, municipality: null }
        : valuesOf(known),
    version: known?.version ?? null,
    validate: ({ name, kind, field }) => ({
      name: name.trim() === '' ? t('admin.organisations.missing.name') : undefined,
      kind: kind === null ? t('admin.organisations.missing.kind') : undefined,
      field: field === null ? t('admin.organisations.missing.field') : undefined,
    }),
    record: known,
    send: (values, idempotencyKey, version, before) =>
      before === null
        ? call(addOrganisation, { body: bodyOf(values), idempotencyKey })
        : change(before, bodyOf(values), version),
    valuesOf,
    onSaved: announce,
  })
}
