import { ref } from 'vue'

const STORED_AT = 'wegmarke.shortcuts'

/** Single-key shortcuts can fire by speech input: everybody can switch them off (WCAG 2.1.4). */
export const areShortcutsOn = ref(localStorage.getItem(STORED_AT) !== 'off')

export function setShortcuts(on: boolean): void {
  areShortcutsOn.value = on
  localStorage.setItem(STORED_AT, on ? 'on' : 'off')
}
