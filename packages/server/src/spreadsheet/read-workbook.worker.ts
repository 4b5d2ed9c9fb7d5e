import { parentPort, workerData, type MessagePort } from 'node:worker_threads'
import type { TableRow } from '@thuoc-do/domain'
import { parseWorkbook } from './parse-workbook.ts'
import type { ReadMessage, ReadOrder } from './read-protocol.ts'

const BATCH_CELLS = 2_000
const UNDER_WAY = 3

/** Reads the workbook the thread was started for and posts what it finds. */
async function work(order: ReadOrder, port: MessagePort): Promise<void> {
  let batch: TableRow[] = []
  let cells = 0
  let underWay = 0
  let resume: (() => void) | undefined
  const post = (message: ReadMessage) => port.postMessage(message)
  port.on('message', () => {
    underWay -= 1
    resume?.()
  })
  const flush = () => {
    if (batch.length === 0) return
    post({ kind: 'rows', rows: batch })
    underWay += 1
    batch = []
    cells = 0
  }
  const problem = await parseWorkbook(Buffer.from(order.bytes.buffer), order.limits, {
    sheet(name) {
      flush()
      post({ kind: 'sheet', name })
    },
    row(row) {
      batch.push(row)
      cells += row.cells.length
      if (cells >= BATCH_CELLS) flush()
    },
    async pause() {
      while (underWay > UNDER_WAY) await new Promise<void>((resolve) => (resume = resolve))
    },
  })
  flush()
  post({ kind: 'end', problem })
}

const port = parentPort
const order: ReadOrder = workerData
if (port !== null) await work(order, port)
