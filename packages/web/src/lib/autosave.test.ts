import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { createAutosave, recoverDraft, type Autosave, type SaveOutcome, type SaveStatus } from './autosave.ts'
import { browserDrafts, draftKey } from './draft-store.ts'

type Value = { score: string }
const KEY = draftKey('mai.huong', 'appraisal/7')
const read = (value: unknown): Value | null =>
  typeof value === 'object' && value !== null && 'score' in value && typeof value.score === 'string'
    ? { score: value.score }
    : null

/** A server of one record, with versions as the real one keeps them. */
function recordServer() {
  const state = { value: { score: '' }, version: 1, reachable: true, saves: 0 }
  return {
    state,
    save(value: Value, version: number): Promise<SaveOutcome<Value>> {
      if (!state.reachable) return Promise.reject(new Error('no network'))
      state.saves += 1
      if (version !== state.version) {
        return Promise.resolve({ kind: 'conflict', theirs: state.value, version: state.version })
      }
      state.value = value
      state.version += 1
      return Promise.resolve({ kind: 'saved', version: state.version, at: '2026-11-23T02:41:00Z' })
    },
  }
}

let server: ReturnType<typeof recordServer>
let statuses: SaveStatus[]
let conflicts: [Value, Value][]
let autosave: Autosave<Value>

function begin(version = 1): void {
  autosave = createAutosave<Value>({
    key: KEY,
    version,
    drafts: browserDrafts(),
    save: (value, on) => server.save(value, on),
    onStatus: (status) => statuses.push(status),
    onConflict: (mine, theirs) => conflicts.push([mine, theirs]),
  })
}

const kinds = () => statuses.map(({ kind }) => kind)
const draft = () => recoverDraft(browserDrafts(), KEY, read)

beforeEach(() => {
  vi.useFakeTimers()
  localStorage.clear()
  server = recordServer()
  statuses = []
  conflicts = []
  begin()
})
afterEach(() => {
  autosave.stop()
  vi.useRealTimers()
})

describe('saving while typing', () => {
  it('waits for a pause and sends the newest value once', async () => {
    for (const score of ['4', '4,', '4,5']) autosave.change({ score })
    expect(server.state.saves).toBe(0)
    await vi.advanceTimersByTimeAsync(800)
    expect(server.state).toMatchObject({ value: { score: '4,5' }, version: 2, saves: 1 })
    expect(kinds()).toEqual(['waiting', 'waiting', 'waiting', 'saving', 'clean'])
    expect(draft()).toBeNull()
  })

  it('sends what was typed during a save afterwards, on the new version', async () => {
    autosave.change({ score: '1' })
    const flushing = autosave.flush()
    autosave.change({ score: '2' })
    await flushing
    await vi.advanceTimersByTimeAsync(0)
    expect(server.state).toMatchObject({ value: { score: '2' }, version: 3 })
    expect(conflicts).toEqual([])
    expect(draft()).toBeNull()
  })

  it('keeps each keystroke in the browser before the server has it', () => {
    autosave.change({ score: '3' })
    expect(draft()).toMatchObject({ value: { score: '3' }, version: 1 })
  })

  it('shows every reason of a refusal and does not ask again by itself', async () => {
    server.save = () => Promise.resolve({ kind: 'refused', reasons: ['Đợt đã khóa.', 'Phiếu đã gửi.'] })
    autosave.change({ score: '3' })
    await vi.advanceTimersByTimeAsync(120_000)
    expect(statuses.at(-1)).toEqual({ kind: 'refused', reasons: ['Đợt đã khóa.', 'Phiếu đã gửi.'] })
    expect(kinds().filter((kind) => kind === 'saving')).toHaveLength(1)
  })
})

describe('a lost connection', () => {
  it('loses nothing: tries again by itself and saves when it is back', async () => {
    server.state.reachable = false
    autosave.change({ score: '5' })
    await vi.advanceTimersByTimeAsync(800)
    expect(statuses.at(-1)).toEqual({ kind: 'offline', kept: true })
    autosave.change({ score: '6' })
    await vi.advanceTimersByTimeAsync(10_000)
    expect(draft()?.value).toEqual({ score: '6' })
    server.state.reachable = true
    await vi.advanceTimersByTimeAsync(30_000)
    expect(server.state.value).toEqual({ score: '6' })
    expect(statuses.at(-1)?.kind).toBe('clean')
    expect(draft()).toBeNull()
  })

  it('tries at once when told that the network is back', async () => {
    server.state.reachable = false
    autosave.change({ score: '5' })
    await vi.advanceTimersByTimeAsync(60_000)
    server.state.reachable = true
    autosave.retry()
    await vi.advanceTimersByTimeAsync(0)
    expect(server.state.value).toEqual({ score: '5' })
  })

  it('and a closed tab leave the draft for the next visit', async () => {
    server.state.reachable = false
    autosave.change({ score: '7' })
    await vi.advanceTimersByTimeAsync(800)
    autosave.stop()
    const left = draft()
    expect(left).toMatchObject({ value: { score: '7' }, version: 1 })

    server.state.reachable = true
    begin(left?.version)
    autosave.change({ score: left?.value.score ?? '' })
    await autosave.flush()
    expect(server.state.value).toEqual({ score: '7' })
  })

  it('says so when the browser could keep no draft either', async () => {
    const full = vi.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
      throw new DOMException('full', 'QuotaExceededError')
    })
    server.state.reachable = false
    autosave.change({ score: '7' })
    await vi.advanceTimersByTimeAsync(800)
    expect(statuses.at(-1)).toEqual({ kind: 'offline', kept: false })
    full.mockRestore()
  })
})

describe('a second person saving in between', () => {
  beforeEach(async () => {
    server.state.value = { score: 'theirs' }
    server.state.version = 5
    autosave.change({ score: 'mine' })
    await vi.advanceTimersByTimeAsync(800)
  })

  it('is told with both values, and nothing is overwritten or lost', () => {
    expect(conflicts).toEqual([[{ score: 'mine' }, { score: 'theirs' }]])
    expect(server.state.value).toEqual({ score: 'theirs' })
    expect(draft()?.value).toEqual({ score: 'mine' })
    expect(statuses.at(-1)?.kind).toBe('conflict')
  })

  it('keeps mine, with what was typed since, on their version', async () => {
    autosave.change({ score: 'mine, longer' })
    await vi.advanceTimersByTimeAsync(60_000)
    expect(server.state.value).toEqual({ score: 'theirs' })
    autosave.keepMine()
    await vi.advanceTimersByTimeAsync(0)
    expect(server.state).toMatchObject({ value: { score: 'mine, longer' }, version: 6 })
  })

  it('takes theirs and goes on from there', async () => {
    autosave.takeTheirs()
    expect(draft()).toBeNull()
    autosave.change({ score: 'after' })
    await vi.advanceTimersByTimeAsync(800)
    expect(server.state).toMatchObject({ value: { score: 'after' }, version: 6 })
  })
})

describe('a draft that was found', () => {
  it.each([['not json'], ['null'], ['{"value":{"score":4},"version":1,"at":"x"}'], ['{"value":{"score":"4"}}']])(
    'is dropped when it does not read as the value: %s',
    (text) => {
      localStorage.setItem(`thuoc-do:draft:${KEY}`, text)
      expect(draft()).toBeNull()
    },
  )

  it('never belongs to the next person at the same computer', () => {
    autosave.change({ score: '3' })
    expect(recoverDraft(browserDrafts(), draftKey('van.khai', 'appraisal/7'), read)).toBeNull()
    browserDrafts().removeOwner('mai.huong')
    expect(draft()).toBeNull()
  })
})
