import { describe, expect, it } from 'vitest'
import { actOf, newDraft, readDraft, wanting } from './act-model.ts'
import { DELAY } from './work.test-data.ts'

const filled = newDraft({
  quantity: '1,5',
  deadline: '2026-11-30',
  reason: ' Chờ số liệu ',
  note: 'x',
  objective: true,
  toPerson: '7',
  evidence: [{ ref: { kind: 'document', number: '12/BC' }, name: '12/BC' }],
})

describe('an act on a line', () => {
  it('is sent with its own fields and no others', () => {
    expect(actOf('handed-over', filled, null)).toEqual({
      kind: 'handed-over',
      quantity: '1.5',
      toPerson: 7,
      deadline: '2026-11-30',
      reason: 'Chờ số liệu',
    })
    expect(actOf('cause-answered', filled, DELAY)).toEqual({
      kind: 'cause-answered',
      of: DELAY,
      objective: true,
      reason: 'Chờ số liệu',
    })
    expect(actOf('accepted', filled, null)).toEqual({ kind: 'accepted' })
  })
  it('can be made of every kind once everything is filled in', () => {
    const kinds = [
      'objected',
      'amended',
      'withdrawn',
      'completed',
      'evidence-added',
      'delayed',
      'failed-review',
    ] as const
    for (const kind of kinds) expect(actOf(kind, filled, null)?.kind).toBe(kind)
    for (const kind of ['corrected', 'upheld', 'reversed', 'cause-claimed'] as const)
      expect(actOf(kind, filled, DELAY)?.kind).toBe(kind)
  })
  it('names every field that is wanting', () => {
    expect(wanting('amended', newDraft())).toEqual(['quantity', 'deadline', 'reason'])
    expect(wanting('cause-answered', newDraft())).toEqual(['objective', 'reason'])
    expect(wanting('completed', newDraft({ quantity: '0' }))).toEqual(['quantity'])
    expect(wanting('corrected', newDraft({ quantity: '0', reason: 'sai' }))).toEqual([])
    expect(wanting('evidence-added', newDraft())).toEqual(['evidence'])
    expect(actOf('withdrawn', newDraft(), null)).toBeNull()
  })
  it('is found again as it was typed, with the same key', () => {
    expect(readDraft(JSON.parse(JSON.stringify(filled)))).toEqual(filled)
    expect([readDraft(null), readDraft({}), readDraft('x')]).toEqual([null, null, null])
  })
})
