import { describe, expect, it } from 'vitest'
import type { IsoDate } from '../organisation/index.ts'
import { mayFile, type FilingFacts, type FilingProblemCode } from './filing.ts'
import {
  PETITION_ACTIONS,
  PETITION_PARTS,
  PETITION_STAGES,
  type PetitionAction,
  type PetitionPart,
  type PetitionStage,
} from './stage.ts'
import { petitionActionsFor, petitionTransition } from './transitions.ts'

/** Everything that is allowed, written out by hand; all the rest is forbidden. */
const ALLOWED: readonly (readonly [PetitionStage, PetitionAction, PetitionPart, PetitionStage])[] = (
  ['filed', 'dialogue'] as const
).flatMap(
  (stage) =>
    [
      [stage, 'say', 'petitioner', 'dialogue'],
      [stage, 'say', 'competent', 'dialogue'],
      [stage, 'say', 'personnel', 'dialogue'],
      [stage, 'withdraw', 'petitioner', 'withdrawn'],
      [stage, 'uphold', 'competent', 'upheld'],
      [stage, 'replace', 'competent', 'replaced'],
    ] as const,
)
const everySetOfParts = Array.from(
  { length: 2 ** PETITION_PARTS.length },
  (_, bits) => new Set(PETITION_PARTS.filter((_part, at) => (bits >> at) % 2 === 1)),
)

describe('what may be done to a petition', () => {
  it('is exactly what is written out, for every stage, action and mixture of parts', () => {
    const wrong = PETITION_STAGES.flatMap((stage) =>
      PETITION_ACTIONS.flatMap((action) =>
        everySetOfParts.flatMap((parts) => {
          const row = ALLOWED.find(([from, what, by]) => from === stage && what === action && parts.has(by))
          const own = parts.has('petitioner') && (action === 'uphold' || action === 'replace')
          const next = own ? undefined : row?.[3]
          const answer = petitionTransition(stage, action, parts)
          const found = answer.ok ? answer.value : undefined
          const offered = petitionActionsFor(stage, parts).has(action)
          return found === next && offered === (next !== undefined) ? [] : [{ stage, action, parts: [...parts], found }]
        }),
      ),
    )
    expect(wrong).toEqual([])
  })

  it('gives every reason of a refusal', () => {
    const codes = (stage: PetitionStage, action: PetitionAction, parts: PetitionPart[]): string[] => {
      const answer = petitionTransition(stage, action, new Set(parts))
      return answer.ok ? [] : answer.problems.map(({ code }) => code)
    }
    expect(codes('filed', 'replace', ['petitioner', 'competent'])).toEqual(['petition-own'])
    expect(codes('upheld', 'uphold', ['petitioner', 'competent'])).toEqual(['petition-own', 'petition-over'])
    expect(codes('replaced', 'withdraw', ['personnel'])).toEqual(['petition-not-your-part', 'petition-over'])
    expect(codes('withdrawn', 'say', ['petitioner'])).toEqual(['petition-over'])
  })
})

describe('filing a petition', () => {
  const deadline = {
    on: '2026-03-09' as IsoDate,
    workingDays: 5,
    citation: { instrument: 'Luật Viên chức', article: 'Điều 27' },
    unkeptYears: [],
  }
  const fits: FilingFacts = { own: true, decided: true, deadline, today: '2026-03-09' as IsoDate, earlier: [] }
  const reasons = (change: Partial<FilingFacts>): FilingProblemCode[] => {
    const answer = mayFile({ ...fits, ...change })
    return answer.ok ? [] : answer.problems.map(({ code }) => code)
  }

  it('is allowed on the last day, and without end where the instrument sets no limit', () => {
    expect(reasons({})).toEqual([])
    expect(reasons({ deadline: null, today: '2030-01-01' as IsoDate })).toEqual([])
    expect(reasons({ earlier: ['withdrawn'] })).toEqual([])
  })

  it('is refused with every reason', () => {
    expect(reasons({ today: '2026-03-10' as IsoDate })).toEqual(['petition-too-late'])
    expect(reasons({ own: false, decided: false })).toEqual(['petition-not-own-result', 'petition-no-decision'])
    expect(reasons({ earlier: ['withdrawn', 'dialogue'] })).toEqual(['petition-open-already'])
    for (const answered of ['upheld', 'replaced'] as const)
      expect(reasons({ earlier: [answered] })).toEqual(['petition-answered-already'])
  })
})
