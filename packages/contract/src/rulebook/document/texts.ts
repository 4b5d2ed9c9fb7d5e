import { z } from 'zod'

const LONGEST = 4_000
const MOST = 500

/**
 * A text of the document, trimmed and in NFC. What no database and no form can hold is refused: half a character, and
 * control characters other than line break and tab.
 */
export const textSchema = z
  .string()
  .max(LONGEST)
  .trim()
  .normalize('NFC')
  .refine((text) => text.isWellFormed() && !/[^\P{Cc}\n\t]/u.test(text))

/** A label in both languages. */
export const labelSchema = z.strictObject({ vi: textSchema, en: textSchema })

/** How far a value is to be trusted: read in the instrument, told by others, or ours. */
export const basisSchema = z.enum(['text', 'reported', 'assumption'])

/** Where a value was read and how far to trust it; spread into whatever carries a source. */
export const source = {
  citation: z.strictObject({ instrument: textSchema, article: textSchema }),
  basis: basisSchema,
}

/** A label with its source. */
export const named = { label: labelSchema, ...source }

/** Whom something is for. */
export const audienceSchema = z.enum(['all', 'people', 'leaders', 'non-leaders', 'collectives'])

/** A single value with its source. */
export function cited<T extends z.ZodType>(value: T) {
  return z.strictObject({ value, ...source })
}

/** A list of the document. */
export function list<T extends z.ZodType>(of: T) {
  return z.array(of).max(MOST)
}
