import { createHash } from 'node:crypto'

/** A key for one part of an act that the sender gave one key: the same every time, as a UUID (RFC 9562, version 8). */
export function partKey(key: string, part: string | number): string {
  const hex = createHash('sha256').update(`${key} ${part}`).digest('hex')
  const variant = ((Number.parseInt(hex.charAt(16), 16) & 0x3) | 0x8).toString(16)
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-${variant}${hex.slice(17, 20)}-${hex.slice(20, 32)}`
}
