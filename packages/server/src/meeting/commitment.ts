import { createHmac, randomBytes } from 'node:crypto'

/** A salt that was never used before. */
export const newSalt = (): string => randomBytes(16).toString('hex')

/** A text under a salt of its own: text and salt can be erased, and what holds the commitment still stands. */
export function commit(text: string, salt = newSalt()): { salt: string; commitment: string } {
  return { salt, commitment: createHmac('sha256', salt).update(text.normalize('NFC')).digest('hex') }
}
