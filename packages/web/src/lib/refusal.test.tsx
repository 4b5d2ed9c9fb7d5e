import { screen } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { renderScreen } from '../test-screen.tsx'
import { ConnectionLost, RefusedError } from './api.ts'
import { sentenceOfReason, useReasons } from './refusal.ts'

function Reasons({ problem }: { problem: unknown }) {
  return useReasons()(problem).map((reason) => <p key={reason}>{reason}</p>)
}
const conflict = (codes: readonly string[]) =>
  new RefusedError(409, {
    code: 'conflict',
    problems: codes.map((code) => ({ code, path: '' })),
    requestId: 'r1',
  })

describe('a refusal in words', () => {
  it('names every reason that has a sentence', async () => {
    await renderScreen(<Reasons problem={conflict(['wrong-stage', 'review-begun'])} />)
    expect(screen.getByText(/đang ở bước khác/u)).toBeTruthy()
    expect(screen.getByText(/đã bắt đầu chấm/u)).toBeTruthy()
  })

  it('says of a lost connection that nothing changed', async () => {
    await renderScreen(<Reasons problem={new ConnectionLost('x')} />)
    expect(screen.getByText(/Chưa có gì thay đổi/u)).toBeTruthy()
  })

  it('leaves the place to the screen that shows the reason there', () => {
    const found = { code: 'above-maximum', path: 'scores.I.1', params: { value: '9', maximum: '8' } }
    expect(sentenceOfReason(found)).toBe('9 vượt quá điểm tối đa 8.')
    expect(sentenceOfReason({ code: 'something-new', path: '' })).toBeNull()
  })
})
