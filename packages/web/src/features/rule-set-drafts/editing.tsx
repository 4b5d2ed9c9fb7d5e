import { createContext, use } from 'react'
import { liesIn, placesAround } from './draft-model.ts'

/** What every field of the editor has to know. */
export type Editing = {
  /** Nothing can be changed: somebody else writes, or it has been handed in. */
  readonly readOnly: boolean
  /** Number of the instrument being written, which new values cite. */
  readonly instrument: string
}

/** Sentences by the place they are about. */
export type Sentences = ReadonlyMap<string, readonly string[]>

/** Where to go; `nth` tells two goings to the same place apart. */
export type Jump = { readonly path: string; readonly nth: number }

export const EditingContext = createContext<Editing>({ readOnly: true, instrument: '' })
export const ProblemsContext = createContext<Sentences>(new Map())
export const JumpContext = createContext<Jump | null>(null)

/** See {@link Editing}. */
export function useEditing(): Editing {
  return use(EditingContext)
}

/** What is wrong with the value at a place, in one line; null when nothing is. */
export function useProblem(path: string): string | null {
  return use(ProblemsContext).get(path)?.join(' ') ?? null
}

/** Everything that is wrong at a place and in what lies in it. */
export function useProblemsIn(path: string): readonly string[] {
  return [...use(ProblemsContext)].flatMap(([place, sentences]) => (liesIn(place, path) ? sentences : []))
}

/** {@link useProblemsIn} in one line, for a field that is drawn as one; null when nothing is wrong. */
export function useFieldProblem(path: string): string | null {
  const sentences = useProblemsIn(path)
  return sentences.length === 0 ? null : sentences.join(' ')
}

/** The attribute that names a place on screen, and the one that names the fields of the document a chapter is about. */
export const PLACE = 'data-place'
/** See {@link PLACE}. */
export const CHAPTER = 'data-chapter'

/**
 * Goes to a place of the document: the field itself, or the nearest thing on screen it lies in. Answers whether there
 * was one.
 */
export function goToPlace(path: string): boolean {
  const [chapter = ''] = placesAround(path).slice(-1)
  const wanted = [...placesAround(path).map((place) => `[${PLACE}="${place}"]`), `[${CHAPTER}~="${chapter}"]`]
  const found = wanted.map((one) => document.querySelector<HTMLElement>(one)).find((one) => one !== null)
  if (!found) return false
  const target = found.querySelector<HTMLElement>(FOCUSABLE) ?? found
  target.focus({ preventScroll: true })
  target.scrollIntoView({ block: 'center' })
  return true
}

const FOCUSABLE = 'input:not([type=hidden]):not(:disabled), textarea:not(:disabled), button:not(:disabled)'
