import { describe, expect, it } from 'vitest'
import { findRuleSet } from '../../rulebook/index.ts'
import { fileSteps } from './file-steps.ts'
import { leftOnLevel, stepFor } from './progress.ts'

const stepsUnder = (id: string) => {
  const document = findRuleSet(id)
  if (document === undefined) throw new Error(`${id} is on the shelf`)
  return fileSteps(document, { kind: 'civil-servant', leader: true })
}
const before = ['collective-ballot/minutes', 'collective-ballot/ballot-result', 'comment/minutes']

describe('the ballot of the Party committee under 366', () => {
  it('is left on the level that the places leave, and is void with it', () => {
    expect(leftOnLevel(stepsUnder('party-366-2025'))).toEqual(['decide/ballot-result'])
    expect(leftOnLevel(stepsUnder('decree-90-2020'))).toEqual([])
  })

  it('is taken once the places were given, not before, and never for the ballot of the leadership collective', () => {
    const steps = stepsUnder('party-366-2025')
    const at = (stage: 'proposed' | 'allocated', left: readonly string[], code?: string) => {
      const found = stepFor('ballot-result', steps, { stage, left: new Set(left) }, code)
      return found === null ? null : 'first' in found ? `first ${found.first.output}` : found.step.code
    }
    expect(at('proposed', before)).toBe('first quota-allocation')
    expect(at('allocated', before)).toBe('decide')
    expect(at('allocated', ['collective-ballot/minutes'])).toBe('collective-ballot')
    expect(at('allocated', ['collective-ballot/minutes'], 'decide')).toBe('first ballot-result')
    expect(at('allocated', [...before, 'decide/ballot-result'])).toBeNull()
  })
})
