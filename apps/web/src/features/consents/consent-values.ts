import type { NewConsents, Signature } from '@wegmarke/contract/consents'
import type { Category } from '@wegmarke/domain/access/roles'
import { addDays } from '@wegmarke/domain/calendar/civil-date'
import type { PaperLanguage } from '@wegmarke/domain/printing/paper-languages'
import { type DateEntry, dateEntry, mistakeInDate } from '../../ui/date-entry.ts'

/** A signature as a form holds it. */
export interface SignatureValues {
  signedOn: DateEntry
  evidence: string
  interpreter: string
}

/** A new consent as a form holds it. */
export interface ConsentValues {
  recipientId: string | null
  categories: Category[]
  purpose: string
  language: PaperLanguage | null
  from: DateEntry
  to: DateEntry
  signing: 'print' | 'signed' | null
  signature: SignatureValues
}

const USUAL_DAYS = 365

/** A consent lasts a year unless something else is agreed: long enough to work by, short enough to be asked again. */
export function newConsentValues(today: string): ConsentValues {
  return {
    recipientId: null,
    categories: [],
    purpose: '',
    language: 'de',
    from: dateEntry(today),
    to: dateEntry(addDays(today, USUAL_DAYS)),
    signing: 'print',
    signature: newSignatureValues(today),
  }
}

export function newSignatureValues(today: string): SignatureValues {
  return { signedOn: dateEntry(today), evidence: '', interpreter: '' }
}

const orNull = (text: string) => (text.trim() === '' ? null : text.trim())

/** What is sent; the form has made sure that everything needed is there. */
export function consentBody(values: ConsentValues, today: string): NewConsents {
  const { recipientId, categories, purpose, language, from, to, signing, signature } = values
  const signed = signing === 'signed' ? signatureBody(signature, today) : null
  return {
    recipientId: recipientId ?? '',
    categories,
    purpose: purpose.trim(),
    language: language ?? 'de',
    from: from.date ?? today,
    to: to.date,
    ...(signed ?? { signedOn: null, evidence: null, interpreter: null }),
  }
}

export function signatureBody(
  { signedOn, evidence, interpreter }: SignatureValues,
  today: string,
): Signature {
  return {
    signedOn: signedOn.date ?? today,
    evidence: evidence.trim(),
    interpreter: orNull(interpreter),
  }
}

/** Keys of sentences by field. */
export function consentMistakes(values: ConsentValues): Record<string, string | undefined> {
  return {
    recipientId: values.recipientId === null ? 'consents.missing.recipient' : undefined,
    categories: values.categories.length === 0 ? 'consents.missing.categories' : undefined,
    purpose: values.purpose.trim() === '' ? 'consents.missing.purpose' : undefined,
    from: mistakeInDate(values.from, { isRequired: true }),
    to: mistakeInDate(values.to),
    ...(values.signing === 'signed' ? signatureMistakes(values.signature) : {}),
  }
}

export function signatureMistakes({
  signedOn,
  evidence,
}: SignatureValues): Record<string, string | undefined> {
  return {
    signedOn: mistakeInDate(signedOn, { isRequired: true }),
    evidence: evidence.trim() === '' ? 'consents.missing.evidence' : undefined,
  }
}
