import { describe, expect, it } from 'vitest'
import {
  GENDER_CHOICES,
  LEADERSHIP_CHOICES,
  PERSON_KIND_CHOICES,
  recogniseGender,
  recogniseLeadership,
  recognisePersonKind,
  recogniseUnitKind,
  UNIT_KIND_CHOICES,
} from './words.ts'

describe('words people type', () => {
  it.each([
    ['CC', 'civil-servant'],
    ['công chức', 'civil-servant'],
    ['CONG CHUC', 'civil-servant'],
    ['Công chức'.normalize('NFD'), 'civil-servant'],
    ['VC', 'public-employee'],
    ['viên\u00A0chức', 'public-employee'],
    ['NLĐ', 'contract-worker'],
    ['N.L.Đ.', 'contract-worker'],
    ['HĐLĐ', 'contract-worker'],
    ['hợp  đồng', 'contract-worker'],
    ['CB', 'cadre'],
    ['cán bộ', 'cadre'],
    ['giáo viên', undefined],
  ])('%s names a kind of person', (typed, kind) => {
    expect(recognisePersonKind(typed)).toBe(kind)
  })

  it.each([
    ['Trưởng', 'head'],
    ['người đứng đầu', 'head'],
    ['Phó', 'deputy'],
    ['cấp phó', 'deputy'],
    ['không', 'none'],
    ['nhân viên', undefined],
  ])('%s says whether a post leads', (typed, leadership) => {
    expect(recogniseLeadership(typed)).toBe(leadership)
  })

  it('recognises every word it prints', () => {
    expect(UNIT_KIND_CHOICES.map(recogniseUnitKind)).toEqual(['root', 'block', 'agency', 'unit'])
    expect(PERSON_KIND_CHOICES.map(recognisePersonKind)).not.toContain(undefined)
    expect(LEADERSHIP_CHOICES.map(recogniseLeadership)).toEqual(['none', 'deputy', 'head'])
    expect(GENDER_CHOICES.map(recogniseGender)).toEqual(['male', 'female'])
  })
})
