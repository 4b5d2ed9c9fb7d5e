import type { Basis, Citation } from '../../kernel/index.ts'

/** A label in both languages. Vietnamese is the text of the instrument; English is a reading aid. */
export type LocalText = { readonly vi: string; readonly en: string }

/** Where a value was read, and how far to trust it. Every value of a rule set carries one. */
export type Source = { readonly citation: Citation; readonly basis: Basis }

/** A single value together with its source. */
export type Cited<T> = Source & { readonly value: T }
