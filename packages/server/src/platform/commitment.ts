import { createHmac, randomBytes } from 'node:crypto'

/** A text that lies apart from the record that speaks of it, so that it can be erased and the record still stands. */
export type Committed = { readonly salt: string; readonly content: string; readonly commitment: string }

/** Commits to a text: HMAC-SHA-256 of its NFC form under a salt of its own, in hexadecimal. */
export function commitTo(content: string): Committed {
  const salt = randomBytes(16).toString('hex')
  return { salt, content, commitment: createHmac('sha256', salt).update(content.normalize('NFC')).digest('hex') }
}
