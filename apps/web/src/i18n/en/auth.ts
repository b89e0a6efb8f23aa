import type { auth as german } from '../de/auth.ts'
import type { Messages } from '../messages.ts'

export const auth = {
  signIn: {
    title: 'Sign in',
    email: 'E-mail address',
    password: 'Password',
    showPassword: 'Show password',
    submit: 'Sign in',
    forgotten: 'Password forgotten? Your administrator issues a new link.',
    emailMissing: 'Enter your e-mail address.',
    passwordMissing: 'Enter your password.',
  },
  demo: {
    title: 'Accounts to try',
    hint: 'One click fills in the form.',
  },
  link: {
    title: 'Set a password',
    intro: 'Set the password that you will sign in with from now on.',
    password: 'New password',
    passwordHint: 'At least 10 characters. Three or four unrelated words are easy to remember.',
    repeat: 'Repeat the new password',
    submit: 'Save password',
    tooShort: 'The password needs at least 10 characters.',
    notEqual: 'The two passwords differ.',
    missing: 'The part of the address after the # is missing. Please open the whole link.',
    done: 'The password is saved. You can sign in now.',
  },
} satisfies Messages<typeof german>
