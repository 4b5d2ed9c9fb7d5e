import type { WorkLineDetail } from '@thuoc-do/contract'
import { useEffect, useRef, useState } from 'react'
import { useLineAct, type Act } from './use-line-act.ts'

const TRY_AGAIN_EVERY = 5_000

/** What a form that sends an act is told. */
export type Sending =
  | { kind: 'idle' }
  | { kind: 'sending' }
  /** Not reached: what was typed is kept here and is sent again by itself. */
  | { kind: 'offline' }
  | { kind: 'refused'; reasons: readonly string[] }
  | { kind: 'conflict'; now: WorkLineDetail }

type Wanted = { line: { id: number; version: number }; key: string; onDay: string; act: Act }

/** Sends an act and keeps trying while the server cannot be reached; the key makes that harmless. */
export function useSending(onDone: () => void): {
  state: Sending
  send: (wanted: Wanted) => Promise<void>
  reset: () => void
} {
  const act = useLineAct()
  const [state, setState] = useState<Sending>({ kind: 'idle' })
  const wanted = useRef<Wanted | null>(null)
  const newest = useRef({ act, onDone })
  useEffect(() => {
    newest.current = { act, onDone }
  })

  async function attempt(again: boolean): Promise<void> {
    const sent = wanted.current
    if (sent === null) return
    if (!again) setState({ kind: 'sending' })
    const outcome = await newest.current.act(sent)
    if (outcome.kind === 'done') {
      wanted.current = null
      setState({ kind: 'idle' })
      newest.current.onDone()
    } else setState(outcome)
  }
  const trying = useRef(attempt)
  useEffect(() => {
    trying.current = attempt
  })
  const offline = state.kind === 'offline'
  useEffect(() => {
    if (!offline) return
    const again = () => void trying.current(true)
    const timer = setInterval(again, TRY_AGAIN_EVERY)
    window.addEventListener('online', again)
    return () => {
      clearInterval(timer)
      window.removeEventListener('online', again)
    }
  }, [offline])

  return {
    state,
    send(next) {
      wanted.current = next
      return attempt(false)
    },
    reset() {
      wanted.current = null
      setState({ kind: 'idle' })
    },
  }
}
