import { createServer } from 'node:net'
import type { Sentence } from './ports.ts'

/** The sentence for a port that cannot be opened; undefined when the code says something else. */
export function portSentence(code: string | undefined, port: number, isOurs: boolean): Sentence | undefined {
  const other = port === 65_535 ? 3000 : port + 1
  if (code === 'EADDRINUSE' && isOurs) {
    return {
      vi: `Thước Đo đang chạy tại http://127.0.0.1:${port}: hãy mở địa chỉ ấy, hoặc dừng bản đang chạy, hoặc dùng cổng khác: PORT=${other} npm start`,
      en: `Thước Đo is already running at http://127.0.0.1:${port}: open that address, or stop it, or choose another port: PORT=${other} npm start`,
    }
  }
  if (code === 'EADDRINUSE') {
    return {
      vi: `Cổng ${port} đang được chương trình khác sử dụng: hãy dừng chương trình ấy hoặc dùng cổng khác: PORT=${other} npm start`,
      en: `Port ${port} is in use by another program: stop that program or choose another port: PORT=${other} npm start`,
    }
  }
  if (code !== 'EACCES') return undefined
  return {
    vi: `Tài khoản này không được mở cổng ${port}: hãy dùng cổng từ 1024 trở lên: PORT=3000 npm start`,
    en: `This account may not open port ${port}: choose one from 1024 up: PORT=3000 npm start`,
  }
}

async function isOurs(port: number): Promise<boolean> {
  try {
    const answer = await fetch(`http://127.0.0.1:${port}/api/sign-in`, { signal: AbortSignal.timeout(1000) })
    return 'tenantName' in ((await answer.json()) as object)
  } catch {
    return false
  }
}

/** Looks whether the port can be opened before anything else is started; the sentence says what to do when not. */
export async function checkPort(port: number): Promise<Sentence | undefined> {
  const code = await new Promise<string | undefined>((resolve) => {
    const probe = createServer()
    probe.once('error', (error: NodeJS.ErrnoException) => {
      resolve(error.code)
    })
    probe.listen(port, '127.0.0.1', () => {
      probe.close(() => {
        resolve(undefined)
      })
    })
  })
  return code === undefined ? undefined : portSentence(code, port, await isOurs(port))
}
