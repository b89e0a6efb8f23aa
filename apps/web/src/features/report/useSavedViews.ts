import type { ReportQuery } from '@wegmarke/contract/report'
import {
  changeSavedView,
  deleteSavedView,
  listSavedViews,
  type NewSavedView,
  type SavedView,
  saveView,
} from '@wegmarke/contract/saved-views'
import { computed } from 'vue'
import { useI18n } from 'vue-i18n'
import { call } from '../../api/client.ts'
import { useLoad } from '../../api/useLoad.ts'
import { useNotices } from '../../stores/notices.ts'

/** My saved views, and what can be done to them; a deleted one comes back by "undo". What fails shows how they stand now. */
export function useSavedViews() {
  const { t } = useI18n()
  const notices = useNotices()
  const { data, reload } = useLoad(() => call(listSavedViews, {}))

  /** Shows the views as they stand after an attempt, whether or not it went well. */
  async function thenReload<T>(attempt: Promise<T>): Promise<T> {
    try {
      return await attempt
    } finally {
      await reload()
    }
  }

  async function save(view: NewSavedView, idempotencyKey: string): Promise<void> {
    const saved = await call(saveView, { body: view, idempotencyKey })
    await reload()
    notices.done(t('report.views.saved', { name: saved.name }))
  }

  async function change({ id, version, name, query }: SavedView, body: NewSavedView): Promise<void> {
    const params = { viewId: id }
    const changed = await thenReload(call(changeSavedView, { params, version, body }))
    notices.done(t('report.views.changed', { name: changed.name }), async () => {
      await call(changeSavedView, { params, version: changed.version, body: { name, query } })
      await reload()
    })
  }

  /** From how it stands now: the choice that another window has given it meanwhile stays. */
  async function rename(view: SavedView, name: string): Promise<void> {
    const present = data.value?.find(({ id }) => id === view.id) ?? view
    await change(present, { name, query: present.query })
  }

  /** The view keeps its name and shows another choice. */
  async function replace(view: SavedView, query: ReportQuery): Promise<void> {
    try {
      await change(view, { name: view.name, query })
    } catch (thrown) {
      notices.failed(thrown)
    }
  }

  async function remove({ id, name, query }: SavedView): Promise<void> {
    try {
      await thenReload(call(deleteSavedView, { params: { viewId: id } }))
      notices.done(t('report.views.removed', { name }), async () => {
        await call(saveView, { body: { name, query }, idempotencyKey: crypto.randomUUID() })
        await reload()
      })
    } catch (thrown) {
      notices.failed(thrown)
    }
  }

  return { views: computed(() => data.value ?? []), save, rename, replace, remove }
}
