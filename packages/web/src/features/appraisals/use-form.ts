import type { Appraisal } from '@thuoc-do/contract'
import { useSuspenseQuery } from '@tanstack/react-query'
import type { PersonFacts, RuleSet } from '@thuoc-do/domain'
import { currentLanguage, personFactsOf, ruleSetQuery } from '../../lib/index.ts'
import { rulerBands, type Band } from '../../ui/index.ts'
import { useMemo } from 'react'
import { scoreGroups, type ScoreGroup } from './form-model.tsx'

/** The rules an appraisal is made by, ready for drawing. */
export type Form = {
  ruleSet: RuleSet
  person: PersonFacts
  groups: readonly ScoreGroup[]
  bands: readonly Band[]
  /** Whether the rules at hand are those the appraisal was opened with. */
  sameRules: boolean
}

/** The form of an appraisal, drawn from its rule set. */
export function useForm(appraisal: Appraisal): Form {
  const { data: published } = useSuspenseQuery(ruleSetQuery(appraisal.ruleSet.id, appraisal.ruleSet.version))
  const { kind, leadership } = appraisal
  const language = currentLanguage()
  return useMemo(() => {
    const person = personFactsOf({ kind, leadership })
    return {
      ruleSet: published.document,
      person,
      // The labels are in the language on screen, so another language is another form.
      groups: scoreGroups(published.document, person, language),
      bands: rulerBands(published.document),
      sameRules: published.hash === appraisal.ruleSet.hash,
    }
  }, [published, kind, leadership, language, appraisal.ruleSet.hash])
}
