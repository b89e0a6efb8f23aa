import { createPinia } from 'pinia'
import { createApp } from 'vue'
import App from './App.vue'
import { onSessionEnd } from './api/session-end.ts'
import { i18n, startLanguage } from './i18n/i18n.ts'
import { router } from './router.ts'
import { useSession } from './session.ts'
import { useNotices } from './stores/notices.ts'
import { applyTheme, printInLight } from './styles/theme.ts'
import './styles/main.css'

applyTheme()
printInLight()
startLanguage()

const app = createApp(App)
app.use(createPinia()).use(i18n).use(router)

onSessionEnd(() => {
  const session = useSession()
  if (!session.isSignedIn) return
  session.expire()
  useNotices().show({ tone: 'info', text: i18n.global.t('app.account.sessionEnded') })
  void router.push({ name: 'sign-in', query: { back: router.currentRoute.value.fullPath } })
})

/** A tab that was away may have slept over midnight, or over a change of rights. */
document.addEventListener('visibilitychange', () => {
  const session = useSession()
  if (document.visibilityState === 'visible' && session.isSignedIn) session.load().catch(() => undefined)
})

app.mount('#app')
