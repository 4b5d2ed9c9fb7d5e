import { describe, expect, it } from 'vitest'
import { display, toFraction } from '../../kernel/index.ts'
import { decree335of2025 } from '../sets/decree-335-2025.ts'
import { decree335of2025Bodies as bodies } from '../sets/decree-335-2025-bodies.ts'
import { hauGiang1120of2022 } from '../sets/hau-giang-1120-2022.ts'
import { evaluate } from './evaluate.ts'
import { tally } from './tally.ts'

const official = { kind: 'civil-servant', leader: false } as const

describe('the tally of an unfinished form', () => {
  it('starts at nothing, with everything still to score', () => {
    const empty = tally(hauGiang1120of2022, official, {})
    expect([toFraction(empty.total), toFraction(empty.maximum), empty.scored, empty.of]).toEqual(['0', '100', 0, 8])
    expect(empty.missing).toEqual(['I.1', 'I.2', 'I.3', 'I.4', 'II.1', 'II.2', 'II.3', 'II.4'])
    expect([empty.level, empty.next?.level, empty.next && display(empty.next.needed)]).toEqual([
      'unsatisfactory',
      'satisfactory',
      '50,00',
    ])
  })

  it('adds what is valid per heading, and lists what is not with its place', () => {
    const half = tally(hauGiang1120of2022, official, { 'I.1': '7.5', 'I.2': '8,0', 'II.1': '20', 'II.2': '20.01' })
    expect(half.groups.map(({ code, points, scored, of }) => [code, toFraction(points), scored, of])).toEqual([
      ['I', '15/2', 1, 4],
      ['II', '20', 1, 4],
    ])
    expect(half.problems.map(({ path, code }) => [path, code])).toEqual([
      ['scores.I.2', 'decimal-comma'],
      ['scores.II.2', 'above-maximum'],
    ])
    expect(half.missing).toEqual(['I.3', 'I.4', 'II.3', 'II.4'])
    expect(toFraction(half.total)).toBe('55/2')
  })

  it('shows the headings of a leader with the group inside the group', () => {
    const leading = tally(hauGiang1120of2022, { kind: 'cadre', leader: true }, { 'L.II.1': '25', 'L.II.4.6': '2.5' })
    expect(leading.groups.map(({ code, points, of }) => [code, toFraction(points), of])).toEqual([
      ['I', '0', 4],
      ['II', '55/2', 9],
      ['L.II.4', '5/2', 6],
    ])
  })

  it('claims no level where the form is only a part of the total', () => {
    const general = tally(decree335of2025, official, { 'I.1': '5' })
    expect([general.level, general.next, toFraction(general.maximum), general.of]).toEqual([null, null, '30', 10])
  })
})

describe('a criterion that does not apply', () => {
  it('is neither missing nor counted, and the others count for the heading as `evaluate` has it', () => {
    const body = { kind: 'agency', leader: false } as const
    const whole = tally(bodies, body, {})
    const scores = Object.fromEntries(whole.missing.filter((code) => code !== 'II.h').map((code) => [code, '1']))
    const left = tally(bodies, body, scores, ['II.h'])
    expect([whole.of - left.of, left.missing]).toEqual([1, []])
    const result = evaluate({ document: bodies, hash: 'h' }, { person: body, scores, notApplicable: ['II.h'] })
    expect(result.ok ? result.value.total : null).toEqual(left.total)
  })
})
