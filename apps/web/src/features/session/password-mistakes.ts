const MIN_LENGTH = 10

interface NewPassword {
  readonly password: string
  readonly repeat: string
}

/** What is wrong with a new password before it is sent; an empty form is wrong in both fields. */
export function passwordMistakes({ password, repeat }: NewPassword): {
  readonly password: 'tooShort' | undefined
  readonly repeat: 'repeatMissing' | 'notEqual' | undefined
} {
  const isEqual = password === repeat
  return {
    password: password.length < MIN_LENGTH ? 'tooShort' : undefined,
    repeat: repeat === '' ? 'repeatMissing' : isEqual ? undefined : 'notEqual',
  }
}
