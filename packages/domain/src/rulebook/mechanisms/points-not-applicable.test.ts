import { describe, expect, it } from 'vitest'
import {
  collective,
  group,
  leaf,
  official,
  parts,
  pointsSet,
  problemsOf,
  resultOf,
  smallSet,
  text,
} from '../small-sets.test-data.ts'

const full = { 'G.1': '5', 'G.2': '5', 'G.3': '10', H: '10', 'R.1': '40', 'R.3': '30' }

/** The full form with changes; what is changed to undefined is not there. */
function form(change: Record<string, string | undefined>): Record<string, string> {
  const entries = Object.entries({ ...full, ...change })
  return Object.fromEntries(entries.flatMap(([code, points]) => (points === undefined ? [] : [[code, points]])))
}

function scored(change: Record<string, string | undefined>, ...notApplicable: string[]): string {
  const { general, result, total, level } = resultOf(pointsSet, {
    person: official,
    scores: form(change),
    notApplicable,
  })
  return `${text(general)} ${text(result)} ${text(total)} ${level}`
}

describe('criteria that may not apply', () => {
  it.each([
    ['nothing left out', {}, [], '30 70 100 outstanding'],
    ['the others count for the heading', { 'G.3': undefined }, ['G.3'], '30 70 100 outstanding'],
    ['scaled within the heading only', { 'G.1': '3', 'G.3': undefined }, ['G.3'], '26 70 96 outstanding'],
    ['two left out', { 'G.1': '1', 'G.2': undefined, 'G.3': undefined }, ['G.2', 'G.3'], '14 70 84 good'],
    ['scaled within a part', { 'R.1': '20', 'R.3': undefined }, ['R.3'], '30 35 65 satisfactory'],
    ['exactly 90 after scaling', { 'G.1': '0', 'G.3': undefined }, ['G.3'], '20 70 90 outstanding'],
    ['a hundredth less', { 'G.1': '0', 'G.3': undefined, H: '9.99' }, ['G.3'], '1999/100 70 8999/100 good'],
    ['a hundredth more', { 'G.1': '0.01', 'G.3': undefined }, ['G.3'], '1001/50 70 4501/50 outstanding'],
    ['a third is kept exactly', { 'G.1': '5', 'G.2': undefined, 'G.3': '0' }, ['G.2'], '50/3 70 260/3 good'],
  ])('%s', (_, change, notApplicable, wanted) => {
    expect(scored(change, ...notApplicable)).toBe(wanted)
  })

  it.each<[string, string[], Record<string, string>, string[]]>([
    ['one that has to apply', ['G.1'], { 'G.1': '5' }, ['notApplicable must-apply']],
    ['a heading', ['G'], {}, ['notApplicable must-apply']],
    ['one of another form', ['R.2'], {}, ['notApplicable must-apply']],
    ['one that does not exist', ['Z'], {}, ['notApplicable must-apply']],
    ['one that is scored as well', ['G.2'], { 'G.2': '5' }, ['scores.G.2 given-twice']],
  ])('do not include %s', (_, notApplicable, scores, problems) => {
    expect(problemsOf(pointsSet, { person: official, scores, notApplicable })).toEqual(problems)
  })

  it('leave a part missing when nothing of it applies, and drop a heading under which nothing does', () => {
    const may = { mayNotApply: true }
    const document = smallSet(
      { kind: 'points' },
      {
        parts: parts(
          [group('A', '10', leaf('A.1', '10', may)), group('B', '20', leaf('B.1', '20', may))],
          [leaf('R', '70')],
        ),
      },
    )
    const nothing = resultOf(document, { person: official, scores: { R: '70' }, notApplicable: ['A.1', 'B.1'] })
    expect([nothing.general, nothing.total, nothing.level, nothing.missing]).toEqual([
      null,
      null,
      'insufficient-data',
      ['scores'],
    ])
    const half = resultOf(document, { person: official, scores: { R: '70', 'B.1': '10' }, notApplicable: ['A.1'] })
    expect([text(half.general), text(half.total)]).toEqual(['15', '85'])
    expect(half.steps.map(({ formula }) => formula)).toContain('C = (B) × 30 / 20')
  })

  it('are still asked for while nobody said that they do not apply', () => {
    expect(resultOf(pointsSet, { person: official, scores: form({ 'G.3': undefined }) }).missing).toEqual([
      'scores.G.3',
    ])
  })
})

describe('graded criteria', () => {
  it.each([
    ['9', []],
    ['8.99', []],
    ['0', []],
    ['10', []],
    ['10.01', ['scores.H above-maximum']],
    ['8.995', ['scores.H finer-than-hundredths']],
    ['-0.01', ['scores.H negative']],
  ])('take any points within their maximum: %s', (points, problems) => {
    expect(problemsOf(pointsSet, { person: official, scores: form({ H: points }) })).toEqual(problems)
    const resultPart = problems.length === 0 ? scored({ H: points }).split(' ')[1] : '70'
    expect(resultPart).toBe('70')
  })
})

describe('a collective', () => {
  it('is scored on its own form', () => {
    const { 'R.1': _, ...rest } = full
    const input = { person: collective, scores: { ...rest, 'R.2': '40' } }
    expect(text(resultOf(pointsSet, input).total)).toBe('100')
    expect(problemsOf(pointsSet, { person: collective, scores: full })).toEqual(['scores.R.1 criterion-unknown'])
    expect(resultOf(pointsSet, { person: collective, scores: rest }).missing).toEqual(['scores.R.2'])
  })
})
