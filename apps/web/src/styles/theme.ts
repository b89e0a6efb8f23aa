import { ref } from 'vue'

export const THEMES = ['system', 'light', 'dark'] as const
export type Theme = (typeof THEMES)[number]

const STORED_AT = 'wegmarke.theme'

function isTheme(value: string | null): value is Theme {
  return THEMES.some((theme) => theme === value)
}

function remembered(): Theme {
  const stored = localStorage.getItem(STORED_AT)
  return isTheme(stored) ? stored : 'system'
}

export const theme = ref<Theme>(remembered())

/** KERN reads the attribute; without it the media query of the system decides. */
export function applyTheme(): void {
  if (theme.value === 'system') delete document.documentElement.dataset['kernTheme']
  else document.documentElement.dataset['kernTheme'] = theme.value
}

export function setTheme(chosen: Theme): void {
  theme.value = chosen
  localStorage.setItem(STORED_AT, chosen)
  applyTheme()
}

/** Paper is white: while printing the light theme holds, whatever the screen shows. */
export function printInLight(): void {
  window.matchMedia('print').addEventListener('change', ({ matches }) => {
    if (matches) document.documentElement.dataset['kernTheme'] = 'light'
    else applyTheme()
  })
}
