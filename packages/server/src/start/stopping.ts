const PATIENCE = 15_000
/** npm passes a signal on to a child that the terminal has already sent it to: within this time both are one. */
const SAME_KEYSTROKE = 700

/** What has to be undone at the end, in the order it was done. */
export type Stopping = {
  /** Adds something to undo. */
  readonly later: (undo: () => Promise<void>) => void
  /** Undoes everything, the latest first, and never twice. */
  readonly now: () => Promise<void>
}

/** Waits for the work, but not longer than `limit` milliseconds. */
async function within(limit: number, work: Promise<void>): Promise<void> {
  let timer: NodeJS.Timeout | undefined
  const patience = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, limit)
  })
  await Promise.race([work, patience])
  clearTimeout(timer)
}

/** Keeps the list of what to undo. A step that fails or hangs does not keep the next ones from being undone. */
export function createStopping(patience = PATIENCE): Stopping {
  const undos: (() => Promise<void>)[] = []
  let running: Promise<void> | undefined
  const run = async (): Promise<void> => {
    for (let undo = undos.pop(); undo !== undefined; undo = undos.pop()) {
      await within(
        patience,
        undo().catch((error: unknown) => {
          console.error(error)
        }),
      )
    }
  }
  return {
    later: (undo) => void undos.push(undo),
    now: () => (running ??= run()),
  }
}

/** Stops everything at the first Ctrl-C or SIGTERM and ends the process; a second one ends it at once. */
export function stopOnSignals(stopping: Stopping, announce: () => void): void {
  let first: number | undefined
  const onSignal = (signal: NodeJS.Signals): void => {
    const now = performance.now()
    if (first !== undefined) {
      if (now - first > SAME_KEYSTROKE) process.exit(signal === 'SIGINT' ? 130 : 143)
      return
    }
    first = now
    announce()
    void stopping.now().then(() => process.exit(0))
  }
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, onSignal)
}
