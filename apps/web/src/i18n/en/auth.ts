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
  sessionEnd: {
    title: 'Your session ends soon',
    idle: 'Nothing has happened here for a while. At {time} you will be signed out. Anything you type keeps you signed in; what you have typed is kept.',
    whole:
      'At {time} your session ends because it has lasted its full time. Please sign in again afterwards; what you have typed is kept.',
    left: 'About one minute left. | About {count} minutes left.',
    stay: 'Stay signed in',
    seen: 'Understood',
    failed: 'That did not work just now. Please try again.',
  },
  account: {
    title: 'My sessions',
    lead: 'Where you are signed in. End what you do not know or no longer need, and tell your administration.',
    caption: 'Devices on which you are signed in',
    device: 'Device',
    unknownDevice: 'unknown device',
    deviceOf: '{browser} on {system}',
    otherBrowser: 'another browser',
    otherSystem: 'another system',
    startedAt: 'Signed in since',
    lastUsedAt: 'Last used',
    present: 'this device',
    end: 'End',
    endOf: 'End the session: {device}',
    ended: 'The session has ended. The device is signed out.',
    actions: 'Actions',
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
    repeatMissing: 'Type the new password once more.',
    notEqual: 'The two passwords differ.',
    missing: 'The part of the address after the # is missing. Please open the whole link.',
    done: 'The password is saved. You can sign in now.',
  },
} satisfies Messages<typeof german>
