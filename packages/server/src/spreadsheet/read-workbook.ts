import { Worker } from 'node:worker_threads'
import type { Table, TableRow } from '@thuoc-do/domain'
import type { ReadMessage, ReadOrder } from './read-protocol.ts'
import { READ_LIMITS, type ReadLimits, type ReadResult, type WorkbookProblem } from './workbook.ts'

const MEGABYTE = 1024 * 1024

// One workbook at a time in the whole process: memory stays within what one costs, whoever uploads what.
let previous: Promise<unknown> = Promise.resolve()

/**
 * Reads an uploaded .xlsx in a thread of its own with bounded heap, time and content, and never lets it keep the server
 * from answering. Whatever is wrong with the file comes back as one coded problem. The bytes are copied, not changed.
 */
export function readWorkbook(
  fileName: string,
  bytes: Uint8Array,
  limits: ReadLimits = READ_LIMITS,
): Promise<ReadResult> {
  const problem = refuseUnread(fileName, bytes, limits)
  if (problem !== undefined) return Promise.resolve({ ok: false, problem })
  const result = previous.then(() => readInWorker(new Uint8Array(bytes), limits))
  previous = result.catch(() => undefined)
  return result
}

function refuseUnread(fileName: string, bytes: Uint8Array, limits: ReadLimits): WorkbookProblem | undefined {
  if (!/\.xlsx$/i.test(fileName.trim()))
    return { code: 'workbook-wrong-extension', params: { found: fileName.slice(0, 200) } }
  if (bytes.length < 4) return { code: 'workbook-empty', params: {} }
  if (bytes.length > limits.fileBytes)
    return { code: 'workbook-too-large', params: { limit: String(Math.floor(limits.fileBytes / MEGABYTE)) } }
  return undefined
}

function readInWorker(bytes: Uint8Array<ArrayBuffer>, limits: ReadLimits): Promise<ReadResult> {
  const order: ReadOrder = { bytes, limits }
  const worker = new Worker(new URL('./read-workbook.worker.ts', import.meta.url), {
    workerData: order,
    transferList: [bytes.buffer],
    resourceLimits: { maxOldGenerationSizeMb: limits.heapMegabytes, maxYoungGenerationSizeMb: 16, stackSizeMb: 2 },
    execArgv: [],
    env: {},
  })
  return new Promise<ReadResult>((resolve, reject) => {
    const sheets: { name: string; rows: TableRow[] }[] = []
    const end = (settle: () => void) => {
      clearTimeout(timer)
      void worker.terminate().then(settle, reject)
    }
    const refuse = (problem: WorkbookProblem) => end(() => resolve({ ok: false, problem }))
    const timer = setTimeout(() => {
      refuse({ code: 'workbook-took-too-long', params: { limit: String(Math.ceil(limits.milliseconds / 1000)) } })
    }, limits.milliseconds)
    worker.on('message', (message: ReadMessage) => {
      switch (message.kind) {
        case 'sheet':
          sheets.push({ name: message.name, rows: [] })
          return
        case 'rows':
          sheets.at(-1)?.rows.push(...message.rows)
          worker.postMessage('next')
          return
        case 'end':
          if (message.problem !== undefined) refuse(message.problem)
          else end(() => resolve({ ok: true, sheets: sheets satisfies Table[] }))
          return
        default:
          message satisfies never
      }
    })
    worker.on('error', (error) => {
      const full = 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY'
      if (full) refuse({ code: 'workbook-took-too-much-memory', params: {} })
      else end(() => reject(error))
    })
  })
}
