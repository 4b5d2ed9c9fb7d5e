import { spawn } from 'node:child_process'
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'

const checkout = join(import.meta.dirname, '../../../..')

/** The first administrator of a product that was started empty. */
export const ADMINISTRATOR = { username: 'quan.tri', password: 'mot mat khau dai' }

/** A running product of this checkout with a data folder of its own. */
export type Served = { readonly origin: string; readonly stop: () => Promise<void> }

/**
 * Starts the product in a folder that is removed afterwards, on a free port.
 * @param content the demonstration province, or nothing but the first administrator
 * @param ahead by how many milliseconds its clock differs from the true time
 */
export async function serve(content: 'demonstration' | 'empty', ahead = 0): Promise<Served> {
  const data = mkdtempSync(join(tmpdir(), 'thuoc-do-acceptance-'))
  chmodSync(data, 0o755) // the embedded database runs under an account of its own when started by root
  const server = spawn(
    process.execPath,
    [
      ...(ahead === 0 ? [] : ['--import', pathToFileURL(join(import.meta.dirname, 'moved-clock.ts')).href]),
      join(checkout, 'packages/server/src/main.ts'),
      ...(content === 'empty' ? ['--empty'] : []),
    ],
    {
      cwd: checkout,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: {
        ...process.env,
        PORT: '0',
        DATABASE_URL: '',
        INIT_CWD: checkout,
        THUOC_DO_DATA: data,
        THUOC_DO_ADMIN_USERNAME: ADMINISTRATOR.username,
        THUOC_DO_ADMIN_PASSWORD: ADMINISTRATOR.password,
        THUOC_DO_BODY: 'Ủy ban nhân dân tỉnh Mẫu',
        THUOC_DO_PLACE: 'Mẫu',
        ...(ahead === 0 ? {} : { THUOC_DO_TEST_CLOCK_AHEAD: String(ahead) }),
      },
    },
  )
  let text = ''
  const ended = new Promise<void>((resolve) => {
    server.on('close', () => resolve())
  })
  const address = new Promise<string>((resolve, reject) => {
    const hear = (chunk: Buffer): void => {
      text += chunk.toString()
      const found = /Thước Đo: (http:\/\/127\.0\.0\.1:\d+)\n.*Ctrl-C/su.exec(text)?.[1]
      if (found !== undefined) resolve(found)
    }
    server.stdout.on('data', hear)
    server.stderr.on('data', hear)
    void ended.then(() => reject(new Error(`the product ended:\n${text}`)))
  })
  const stop = async (): Promise<void> => {
    server.kill('SIGINT')
    await ended
    const elsewhere = join(data, 'postgres-location')
    if (existsSync(elsewhere)) rmSync(readFileSync(elsewhere, 'utf8').trim(), { recursive: true, force: true })
    rmSync(data, { recursive: true, force: true })
  }
  return { origin: await address, stop }
}
