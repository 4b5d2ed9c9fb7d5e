/** The languages of the product; Vietnamese is the first. */
export type Language = 'vi' | 'en'

/** The values a problem carries, ready to be put into a sentence. */
export type Values = (name: string) => string

/** A sentence in both languages; without one of them it does not compile. */
export type Sentence = { readonly vi: (value: Values) => string; readonly en: (value: Values) => string }

/** One sentence for every code of a room. */
export type Wording<Code extends string> = Readonly<Record<Code, Sentence>>

/** A sentence without values. */
export function plain(vi: string, en: string): Sentence {
  return { vi: () => vi, en: () => en }
}
