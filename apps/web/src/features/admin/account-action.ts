/** What the menu of an account offers. */
export type AccountAction = 'rename' | 'grant' | 'link' | 'withdraw' | 'endSessions' | 'disable' | 'enable'
