import type { AppraisalRow } from '@thuoc-do/contract'
import { useSuspenseQuery } from '@tanstack/react-query'
import { formAsked, type FormAsked, type KnownOfPerson, type PersonFacts, type RuleSet } from '@thuoc-do/domain'
import { currentLanguage, personFactsOf, ruleSetQuery } from '../lib/index.ts'
import { useMemo } from 'react'
import { rulerBands } from './ruler-bands.ts'
import { scoreGroups, type ScoreGroup } from './score-groups.tsx'
import type { Band } from './yardstick.tsx'

/** The rules a form is filled in by, ready for drawing. */
export type Form = {
  ruleSet: RuleSet
  person: PersonFacts
  groups: readonly ScoreGroup[]
  bands: readonly Band[]
  /** What the office knows of the person, and everything his form asks for. */
  facts: KnownOfPerson
  asked: FormAsked
  /** Whether the rules at hand are those the form was opened with. */
  sameRules: boolean
}

/** What of a record decides which form it is filled in on. */
type Scored = Pick<AppraisalRow, 'kind' | 'leadership'> & {
  ruleSet: { id: string; version: number; hash: string }
  facts?: KnownOfPerson
}

const NOTHING_KNOWN: KnownOfPerson = {}

/** The form of an appraisal or of a period score, drawn from its rule set. */
export function useForm(appraisal: Scored): Form {
  const { data: published } = useSuspenseQuery(ruleSetQuery(appraisal.ruleSet.id, appraisal.ruleSet.version))
  const { kind, leadership, facts = NOTHING_KNOWN } = appraisal
  const language = currentLanguage()
  return useMemo(() => {
    const person = personFactsOf({ kind, leadership })
    return {
      ruleSet: published.document,
      person,
      // The labels are in the language on screen, so another language is another form.
      groups: scoreGroups(published.document, person, language),
      bands: rulerBands(published.document),
      facts,
      asked: formAsked(published.document, person, facts),
      sameRules: published.hash === appraisal.ruleSet.hash,
    }
  }, [published, kind, leadership, facts, language, appraisal.ruleSet.hash])
}
