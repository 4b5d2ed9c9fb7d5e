import type {
  Binding,
  Criterion,
  CriterionGroup,
  FormRule,
  LevelCondition,
  LocalText,
  RollUpStep,
  ScoredCriterion,
  SettledCase,
  Source,
  Stage,
  UseRule,
} from '@thuoc-do/domain'
import { NOTHING_YET } from './condition-model.ts'

/** A label nobody has written yet. */
export const NO_WORDS: LocalText = { vi: '', en: '' }

/** Where a new value comes from: nobody has named an article yet, so it is an assumption until somebody does. */
export function assumed(instrument: string): Source {
  return { citation: { instrument, article: '' }, basis: 'assumption' }
}

const ROMAN = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X', 'XI', 'XII']

/** The number and code of the next line under a heading; a form counts its headings in Roman figures. */
export function nextNumber(
  taken: readonly string[],
  under: string | null,
  lines: number,
): { code: string; number: string } {
  for (let nth = lines + 1; ; nth += 1) {
    const number = under === null ? (ROMAN[nth - 1] ?? String(nth)) : String(nth)
    const code = under === null ? number : `${under}.${number}`
    if (!taken.includes(code)) return { code, number }
  }
}

type Numbered = { code: string; number: string }

/** A criterion that is scored. */
export function newScored(numbered: Numbered, instrument: string): ScoredCriterion {
  return {
    kind: 'scored',
    ...numbered,
    label: NO_WORDS,
    maximum: '',
    audience: 'all',
    scoring: { kind: 'any' },
    mayNotApply: false,
    ...assumed(instrument),
  }
}

/** A heading with nothing under it. */
export function newGroup(numbered: Numbered, instrument: string): CriterionGroup {
  return { kind: 'group', ...numbered, label: NO_WORDS, maximum: '', audience: 'all', of: [], ...assumed(instrument) }
}

/** The codes of a criteria tree. */
export function codesIn(criteria: readonly Criterion[]): readonly string[] {
  return criteria.flatMap((one) => [one.code, ...(one.kind === 'group' ? codesIn(one.of) : [])])
}

/** Whom the set binds; nobody chosen yet. */
export function newBinding(code: string, from: string, instrument: string): Binding {
  return { code, kinds: [], audience: 'all', from, to: null, byDecision: false, ...assumed(instrument) }
}

/** A case that settles the outcome, or what a level asks for besides the points. */
export function newCase(code: string, instrument: string): SettledCase & LevelCondition {
  return { code, label: NO_WORDS, audience: 'all', when: NOTHING_YET, ...assumed(instrument) }
}

/** A stage of the procedure. */
export function newStage(code: string, instrument: string): Stage {
  return {
    code,
    label: NO_WORDS,
    actor: 'head-of-unit',
    leaves: [],
    mayReturnTo: [],
    audience: 'all',
    deadline: null,
    ballot: null,
    ...assumed(instrument),
  }
}

/** A printed form. */
export function newForm(code: string, stage: string, instrument: string): FormRule {
  return { code, stage, label: NO_WORDS, ...assumed(instrument) }
}

/** What a result may be used for. */
export function newUse(code: string, instrument: string): UseRule {
  return { code, label: NO_WORDS, period: 'year', ...assumed(instrument) }
}

/** A step of rolling up over time. */
export function newRollUpStep(instrument: string): RollUpStep {
  return { from: 'month', to: 'year', method: { kind: 'mean' }, ...assumed(instrument) }
}
