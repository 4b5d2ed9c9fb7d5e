import { readFileSync } from 'node:fs'
import { monitorEventLoopDelay } from 'node:perf_hooks'
import { readWorkbook } from './read-workbook.ts'

/** What reading one file costs a process that does nothing else. */
export type Load = {
  readonly outcome: string
  readonly rows: number
  readonly seconds: number
  /** Growth of resident memory at its highest, over what it was before the file was read. */
  readonly megabytes: number
  /** Longest time the process could not have answered anybody. */
  readonly pauseMilliseconds: number
}

/** Reads a file as the server would and measures it. The peak is sampled, as the kernel's own would include the start. */
async function measure(file: string): Promise<Load> {
  const bytes = readFileSync(file)
  let peak = 0
  const before = process.memoryUsage.rss()
  const sampling = setInterval(() => (peak = Math.max(peak, process.memoryUsage.rss())), 5)
  const delay = monitorEventLoopDelay({ resolution: 5 })
  delay.enable()
  const started = performance.now()
  const result = await readWorkbook('file.xlsx', bytes)
  const seconds = (performance.now() - started) / 1000
  delay.disable()
  clearInterval(sampling)
  peak = Math.max(peak, process.memoryUsage.rss())
  return {
    outcome: result.ok ? 'read' : result.problem.code,
    rows: result.ok ? result.sheets.reduce((sum, sheet) => sum + sheet.rows.length, 0) : 0,
    seconds,
    megabytes: (peak - before) / 1024 / 1024,
    pauseMilliseconds: delay.max / 1_000_000,
  }
}

const [, , file] = process.argv
if (import.meta.main && file !== undefined) process.stdout.write(JSON.stringify(await measure(file)))
