import { describe, expect, it } from 'vitest'
import type { SubjectFacts } from '../../kernel/index.ts'
import { ruleSets } from '../../rulebook/index.ts'
import { fileSteps } from './file-steps.ts'
import { outputsOf } from './progress.ts'

const person = (leader: boolean): SubjectFacts => ({ kind: 'civil-servant', leader })
const setNamed = (id: string) => {
  const found = ruleSets.find((set) => set.id === id)
  if (found === undefined) throw new Error(id)
  return found
}
const stepsOf = (id: string, leader: boolean): string[] =>
  fileSteps(setNamed(id), person(leader)).map(({ code, leaves }) => `${code}: ${leaves.join(', ')}`)

describe('the steps of one file', () => {
  it('begin under Decree 335 with Mẫu số 02, because the months before were confirmed one by one', () => {
    expect(stepsOf('decree-335-2025', false)).toEqual([
      'self-classify: proposed-level',
      'meeting: minutes',
      'propose: proposed-level, quota-allocation',
      'decide: decision',
      'notify: notice',
    ])
  })

  it('ask for the meeting of leaders and the opinion of the Party committee on heads and deputies', () => {
    expect(stepsOf('decree-335-2025', true).slice(1, 3)).toEqual([
      'leaders-meeting: minutes',
      'party-opinion: party-opinion',
    ])
  })

  it('are those of the seed under 1120', () => {
    expect(stepsOf('hau-giang-1120-2022', false)).toEqual([
      'self-score: self-scores',
      'confirm: confirmed-scores',
      'propose: proposed-level',
      'quota: quota-allocation',
      'decide: decision',
      'notify: notice',
    ])
  })

  it('have two ballots under 366, one before the appraisal and one on the level that the places leave', () => {
    expect(stepsOf('party-366-2025', false)).toEqual([
      'self-rating: self-scores',
      'collective-ballot: minutes, ballot-result',
      'appraise: confirmed-scores, proposed-level',
      'comment: minutes',
      'decide: quota-allocation, ballot-result, decision',
      'publish: notice',
    ])
  })

  it('get a review where a set scores a form and names nobody who confirms it, and say that it is ours', () => {
    const steps = fileSteps(setNamed('decree-90-2020'), person(false))
    expect(steps.map(({ code }) => code)).toEqual([
      'self-appraisal',
      'added-review',
      'meeting',
      'propose',
      'decide',
      'notify',
    ])
    expect(steps.filter(({ added }) => added).map(({ basis }) => basis)).toEqual(['assumption'])
  })

  it('lead every person to a decision, once, under every set that ships', () => {
    for (const set of ruleSets.filter(({ binds }) => binds.some(({ kinds }) => kinds.includes('civil-servant'))))
      for (const leader of [false, true]) {
        const outputs = outputsOf(fileSteps(set, person(leader))).map(({ output }) => output)
        const of = (wanted: string): number => outputs.filter((output) => output === wanted).length
        expect([set.id, leader, of('decision'), of('quota-allocation')]).toEqual([set.id, leader, 1, 1])
        expect(outputs.indexOf('quota-allocation')).toBeLessThan(outputs.indexOf('decision'))
        expect(of('confirmed-scores')).toBe(set.mechanism.kind === 'converted-products' ? 0 : 1)
      }
  })

  it('come to a whole way from a set without any procedure', () => {
    const steps = fileSteps({ ...setNamed('decree-335-2025'), procedure: [] }, person(false))
    expect(steps.map(({ code, added }) => [code, added])).toEqual([
      ['added-self', true],
      ['added-proposal', true],
      ['added-quota', true],
      ['added-decision', true],
    ])
  })
})
