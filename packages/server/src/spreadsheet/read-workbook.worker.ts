import { parentPort, workerData } from 'node:worker_threads'
import type { TableRow } from '@thuoc-do/domain'
import { parseWorkbook } from './parse-workbook.ts'
import type { ReadMessage, ReadOrder } from './read-protocol.ts'

const BATCH = 500

/** Reads the workbook the thread was started for and posts what it finds. */
async function work(order: ReadOrder, post: (message: ReadMessage) => void): Promise<void> {
  let batch: TableRow[] = []
  const flush = () => {
    if (batch.length > 0) post({ kind: 'rows', rows: batch })
    batch = []
  }
  const problem = await parseWorkbook(Buffer.from(order.bytes.buffer), order.limits, {
    sheet(name) {
      flush()
      post({ kind: 'sheet', name })
    },
    row(row) {
      batch.push(row)
      if (batch.length >= BATCH) flush()
    },
  })
  flush()
  post({ kind: 'end', problem })
}

const port = parentPort
const order: ReadOrder = workerData
if (port !== null) await work(order, (message) => port.postMessage(message))
