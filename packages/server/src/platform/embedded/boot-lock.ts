import { createHash } from 'node:crypto'
import { createServer } from 'node:net'
import type { Server } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { rmSync } from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'
import { codeOf, refuse } from './refusal.ts'
import type { Refused } from './refusal.ts'

/**
 * A name the operating system gives to one process at a time and takes back when that process dies, however it dies:
 * an abstract socket on Linux, a named pipe on Windows. Elsewhere a socket file, which a killed process leaves behind.
 */
function lockName(home: string): string {
  const key = `thuoc-do-${createHash('sha256').update(home).digest('hex').slice(0, 24)}`
  if (process.platform === 'linux') return `\0${key}`
  return process.platform === 'win32' ? `\\\\.\\pipe\\${key}` : join(tmpdir(), `${key}.sock`)
}

function tryListen(name: string): Promise<Server | undefined> {
  return new Promise((resolve, reject) => {
    const server = createServer((socket) => socket.destroy())
    server.once('error', (error) => {
      if (codeOf(error) === 'EADDRINUSE') resolve(undefined)
      else reject(error)
    })
    server.listen(name, () => {
      server.unref()
      resolve(server)
    })
  })
}

/**
 * Does the work while no other process of this product starts or stops the database below `home`.
 * A second one waits for its turn; after `patience` milliseconds it gives up with a sentence.
 */
export async function whileAlone<T>(home: string, work: () => Promise<T>, patience = 120_000): Promise<T | Refused> {
  const name = lockName(home)
  const giveUp = performance.now() + patience
  let held = await tryListen(name)
  while (held === undefined) {
    if (performance.now() > giveUp) {
      return refuse(
        `Another process has been starting the database in ${home} for ${Math.round(patience / 1000)} s: end it and start again.`,
        `Một tiến trình khác đang khởi động cơ sở dữ liệu trong ${home} đã ${Math.round(patience / 1000)} giây: hãy dừng nó rồi khởi động lại.`,
      )
    }
    await sleep(25)
    held = await tryListen(name)
  }
  try {
    return await work()
  } finally {
    held.close()
    if (!name.startsWith('\0') && process.platform !== 'win32') rmSync(name, { force: true })
  }
}
