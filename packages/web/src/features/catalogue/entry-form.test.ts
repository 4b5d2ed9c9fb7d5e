import { describe, expect, it } from 'vitest'
import { emptyForm, formOf, readForm, type EntryForm } from './entry-form.ts'

const form = (change: Partial<EntryForm> = {}): EntryForm => ({
  ...emptyForm('10'),
  code: 'A-1',
  name: 'Công văn',
  productUnit: 'văn bản',
  weight: '1,5',
  ...change,
})
const problems = (change: Partial<EntryForm>, codeToCome = false) =>
  [...readForm(form(change), '10', codeToCome).problems].map(([field, { code }]) => `${field} ${code}`)

describe('the form of a product', () => {
  it('sends the number machines read, and shows what it comes to', () => {
    const { written, entry } = readForm(form(), '10')
    expect(written).toMatchObject({ points: '1.5', coefficient: null })
    expect(entry?.coefficient).toBe('3/20')
    expect(readForm(form({ weighedBy: 'coefficient', weight: '2/3' }), null).entry?.coefficient).toBe('2/3')
  })

  it('says at the number what is wrong with it', () => {
    expect(problems({ weight: '' })).toEqual(['weight catalogue-weight-missing'])
    expect(problems({ weight: '1.500' })).toEqual(['weight catalogue-number-ambiguous'])
    expect(problems({ weight: 'hai' })).toEqual(['weight catalogue-number-unreadable'])
    expect(problems({ weight: '0' })).toEqual(['weight catalogue-number-not-positive'])
    expect(problems({ weighedBy: 'coefficient', weight: '1,0000001' })).toEqual(['weight catalogue-number-too-long'])
  })

  it('asks for a code, but not where one is to come', () => {
    expect(problems({ code: '' })).toEqual(['code catalogue-code-missing'])
    expect(problems({ code: '' }, true)).toEqual([])
    expect(readForm(form({ code: '' }), '10', true).written.code).toBe('')
  })

  it('begins with what is written, number by number', () => {
    const { entry } = readForm(form({ complexity: 3, note: 'x' }), '10')
    if (entry === null) throw new Error('readable')
    expect(formOf(entry)).toEqual(form({ complexity: 3, note: 'x' }))
    expect(formOf({ ...entry, points: null, coefficient: '1/3' })).toMatchObject({
      weighedBy: 'coefficient',
      weight: '1/3',
    })
  })
})
