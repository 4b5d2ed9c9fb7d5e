import type { Job } from '@thuoc-do/contract'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { followJob } from './job-progress.ts'

const ID = '0192f0c4-0000-7000-8000-000000000001'
function job(state: Job['state'], done: number): Job {
  return {
    id: ID,
    kind: 'open-round',
    state,
    done,
    total: 10,
    step: 'opening',
    problems: [],
    result: {},
    file: null,
    createdAt: '2026-11-23T02:41:00Z',
    finishedAt: null,
  }
}

/** The browser's event stream, opened and cut by the test. */
class Stream extends EventTarget {
  static opened: Stream[] = []
  closed = false
  readonly url: string
  constructor(url: string) {
    super()
    this.url = url
    Stream.opened.push(this)
  }
  close(): void {
    this.closed = true
  }
  say(told: Job): void {
    this.dispatchEvent(new MessageEvent('message', { data: JSON.stringify(told) }))
  }
}

let heard: string[]
let stop: () => void
const answers: Job[] = []

beforeEach(() => {
  vi.useFakeTimers()
  Stream.opened = []
  heard = []
  answers.length = 0
  vi.stubGlobal('EventSource', Stream)
  vi.stubGlobal('fetch', () => {
    const next = answers.shift()
    return next ? Promise.resolve(new Response(JSON.stringify(next))) : Promise.reject(new TypeError('no network'))
  })
})
afterEach(() => {
  stop()
  vi.unstubAllGlobals()
  vi.useRealTimers()
})
const follow = () => {
  stop = followJob(ID, ({ state, done }) => heard.push(`${state} ${done}`))
}

describe('following a long piece of work', () => {
  it('hears each step by events and closes the stream at the end', () => {
    follow()
    const [stream] = Stream.opened
    expect(stream?.url).toBe(`/api/jobs/${ID}/events`)
    stream?.say(job('running', 3))
    stream?.say(job('done', 10))
    stream?.say(job('running', 4))
    expect(heard).toEqual(['running 3', 'done 10'])
    expect(stream?.closed).toBe(true)
  })

  it('asks again and again where events are cut off, through a lost connection too', async () => {
    follow()
    answers.push(job('running', 5))
    Stream.opened[0]?.dispatchEvent(new Event('error'))
    await vi.advanceTimersByTimeAsync(0)
    await vi.advanceTimersByTimeAsync(1_500)
    answers.push(job('failed', 6))
    await vi.advanceTimersByTimeAsync(1_500)
    expect(heard).toEqual(['running 5', 'failed 6'])
    answers.push(job('running', 7))
    await vi.advanceTimersByTimeAsync(10_000)
    expect(heard).toHaveLength(2)
  })

  it('stops when the screen is left', async () => {
    follow()
    const [stream] = Stream.opened
    stop()
    stream?.say(job('running', 3))
    await vi.advanceTimersByTimeAsync(5_000)
    expect(heard).toEqual([])
    expect(stream?.closed).toBe(true)
  })
})
