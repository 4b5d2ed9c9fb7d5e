import { findRuleSet } from '@thuoc-do/domain'
import { describe, expect, it } from 'vitest'
import { differingCriteria, scoreOf, sheetOf, withScore } from './score-sheet.ts'

const regulation = findRuleSet('hau-giang-1120-2022')
if (!regulation) throw new Error('the regulation is not on the shelf')
const person = { kind: 'civil-servant', leader: false } as const
const FULL = {
  'I.1': '7',
  'I.2': '7.5',
  'I.3': '6',
  'I.4': '6.25',
  'II.1': '18',
  'II.2': '18',
  'II.3': '17',
  'II.4': '9',
}

describe('a form while it is filled', () => {
  it('adds up group by group and all together', () => {
    const sheet = sheetOf(regulation, person, FULL)
    expect([sheet.groupTotal('I'), sheet.groupTotal('II'), sheet.total]).toEqual([2675, 6200, 8875])
    expect(sheet.complete).toBe(true)
    expect(sheet.tally.level).toBe('good')
  })

  it('shows no sum for a group nobody has touched, which is not zero', () => {
    const sheet = sheetOf(regulation, person, { 'I.1': '0' })
    expect([sheet.groupTotal('I'), sheet.groupTotal('II'), sheet.groupTotal(null)]).toEqual([0, null, null])
    expect(sheet.complete).toBe(false)
    expect(sheet.tally.missing).toHaveLength(7)
  })

  it('takes the old score away when the field cannot be read any more', () => {
    expect(withScore(FULL, 'I.1', { ok: false, problem: 'above-maximum' })).not.toHaveProperty('I.1')
    expect(withScore(FULL, 'I.1', { ok: true, hundredths: null })).not.toHaveProperty('I.1')
    expect(withScore(FULL, 'I.1', { ok: true, hundredths: 450 })).toMatchObject({ 'I.1': '4.5', 'II.4': '9' })
  })

  it('keeps zero apart from not scored', () => {
    expect(scoreOf({ 'I.1': '0' }, 'I.1')).toBe(0)
    expect(scoreOf({}, 'I.1')).toBeNull()
    expect(scoreOf({}, 'constructor')).toBeNull()
  })

  it('tells on which lines two versions differ, however they are written', () => {
    const order = Object.keys(FULL)
    expect(differingCriteria(order, FULL, { ...FULL, 'I.2': '7.50' })).toEqual([])
    const { 'II.4': _, ...without } = FULL
    expect(differingCriteria(order, FULL, { ...without, 'I.1': '6' })).toEqual(['I.1', 'II.4'])
  })
})
