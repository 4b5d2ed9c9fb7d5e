import { act, fireEvent, screen } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { renderScreen } from '../test-screen.tsx'
import { ConflictNotice, SaveState } from '../ui/index.ts'
import type { SaveOutcome } from './autosave.ts'
import { browserDrafts, draftKey } from './draft-store.ts'
import { useAutosave } from './use-autosave.ts'

const KEY = draftKey('mai.huong', 'appraisal/7')
const server = { value: '', version: 1, reachable: true }

function save(value: string, version: number): Promise<SaveOutcome<string>> {
  if (!server.reachable) return Promise.reject(new TypeError('no network'))
  if (version !== server.version) {
    return Promise.resolve({ kind: 'conflict', theirs: server.value, version: server.version })
  }
  Object.assign(server, { value, version: version + 1 })
  return Promise.resolve({ kind: 'saved', version: server.version, at: '2026-11-23T02:41:00Z' })
}

function Form() {
  const { recovered, status, conflict, change, retry } = useAutosave({
    key: KEY,
    version: server.version,
    save,
    read: (value) => (typeof value === 'string' ? value : null),
  })
  return (
    <>
      <input
        aria-label="Ưu điểm"
        defaultValue={recovered ?? server.value}
        onChange={(event) => change(event.target.value)}
      />
      <SaveState status={status} onRetry={retry} />
      {conflict ? (
        <ConflictNotice conflict={conflict}>
          {conflict.mine} | {conflict.theirs}
        </ConflictNotice>
      ) : null}
    </>
  )
}

const field = () => screen.getByRole<HTMLInputElement>('textbox')
const type = (value: string) => fireEvent.change(field(), { target: { value } })
const pause = () => act(() => vi.advanceTimersByTimeAsync(1_000))

beforeEach(() => {
  vi.useFakeTimers()
  localStorage.clear()
  Object.assign(server, { value: 'cũ', version: 1, reachable: true })
})
afterEach(() => vi.useRealTimers())

describe('a form that saves itself', () => {
  it('says what is saved and when', async () => {
    await renderScreen(<Form />)
    expect(screen.getByRole('status').textContent).toBe('Chưa có thay đổi')
    type('mới')
    expect(screen.getByRole('status').textContent).toBe('Đang lưu…')
    await pause()
    expect(screen.getByRole('status').textContent).toBe('Đã lưu lúc 09:41')
    expect(server.value).toBe('mới')
  })

  it('sends what waits when the person goes to another screen', async () => {
    const { unmount } = await renderScreen(<Form />)
    type('vội')
    unmount()
    await pause()
    expect(server.value).toBe('vội')
    expect(browserDrafts().read(KEY)).toBeNull()
  })

  it('sends what waits when the tab goes to the background', async () => {
    await renderScreen(<Form />)
    type('nền')
    vi.spyOn(document, 'visibilityState', 'get').mockReturnValue('hidden')
    fireEvent(document, new Event('visibilitychange'))
    await act(() => vi.advanceTimersByTimeAsync(0))
    expect(server.value).toBe('nền')
    vi.restoreAllMocks()
  })

  it('says that the connection is lost and saves when it is back', async () => {
    server.reachable = false
    await renderScreen(<Form />)
    type('giữ lại')
    await pause()
    expect(screen.getByRole('status').textContent).toContain('Mất kết nối, chưa lưu.')
    server.reachable = true
    fireEvent(window, new Event('online'))
    await pause()
    expect(server.value).toBe('giữ lại')
  })

  it('brings back what an earlier visit could not send', async () => {
    browserDrafts().write(KEY, { value: 'còn dở', version: 1, at: '2026-11-23T02:00:00Z' })
    await renderScreen(<Form />)
    expect(field().value).toBe('còn dở')
    await pause()
    expect(server.value).toBe('còn dở')
  })

  it.each([
    ['Giữ bản của tôi', 'của tôi'],
    ['Dùng bản của người kia', 'của họ'],
  ])('asks when an old draft meets a newer record: %s', async (button, left) => {
    browserDrafts().write(KEY, { value: 'của tôi', version: 1, at: '2026-11-23T02:00:00Z' })
    Object.assign(server, { value: 'của họ', version: 4 })
    await renderScreen(<Form />)
    await pause()
    expect(screen.getByText(/của tôi \| của họ/u)).toBeTruthy()
    expect(server.value).toBe('của họ')
    fireEvent.click(screen.getByRole('button', { name: button }))
    await pause()
    expect(server.value).toBe(left)
    expect(screen.queryByText('Có người khác vừa sửa phiếu này')).toBeNull()
    expect(browserDrafts().read(KEY)).toBeNull()
  })
})
