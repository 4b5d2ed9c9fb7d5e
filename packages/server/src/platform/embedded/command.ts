import { spawn } from 'node:child_process'
import type { Account } from './account.ts'

/** How a command ended: its exit code and everything it printed. */
export type Ended = { readonly code: number | null; readonly text: string }

/**
 * Runs one of PostgreSQL's programs to its end. The working folder is `/` because an inherited one may be closed to
 * the account; the locale is C so that messages can be recognised.
 */
export function runCommand(file: string, args: readonly string[], account: Account, input = ''): Promise<Ended> {
  return new Promise((resolve) => {
    const child = spawn(file, args, {
      ...account,
      cwd: '/',
      stdio: ['pipe', 'pipe', 'pipe'],
      env: { PATH: process.env['PATH'] ?? '', LC_ALL: 'C', TZ: 'UTC' },
    })
    let text = ''
    const collect = (chunk: Buffer): void => {
      text += chunk.toString()
    }
    child.stdout.on('data', collect)
    child.stderr.on('data', collect)
    child.stdin.on('error', () => undefined) // a program that ends before reading its input is judged by its exit code
    child.stdin.end(input)
    child.on('error', (error) => {
      resolve({ code: null, text: `${text}${error.message}` })
    })
    // `exit`, not `close`: the server started by pg_ctl keeps the pipes open for as long as it lives
    child.on('exit', (code) => {
      child.stdout.destroy()
      child.stderr.destroy()
      resolve({ code, text })
    })
  })
}
