import { readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'

/** A process, told apart from a later one with the same number by its start time (Linux only; empty elsewhere). */
export type LiveProcess = { readonly pid: number; readonly started: string }

function read(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return undefined
  }
}

/** When a process began, in clock ticks since boot: the 22nd field of /proc/<pid>/stat, counted after the name in brackets. */
function startTime(pid: number): string {
  const stat = read(`/proc/${pid}/stat`)
  return stat?.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? ''
}

/** This process. */
export function thisProcess(): LiveProcess {
  return { pid: process.pid, started: startTime(process.pid) }
}

/** Whether the process is still there. Somebody else's process also counts: signalling it is refused, not missing. */
export function isAlive({ pid, started }: LiveProcess): boolean {
  try {
    process.kill(pid, 0)
  } catch (thrown) {
    if (!(thrown instanceof Error && 'code' in thrown && thrown.code === 'EPERM')) return false
  }
  return startTime(pid) === started
}

/** The number in a cluster's postmaster.pid; undefined when there is none. */
export function postmasterPid(data: string): number | undefined {
  const pid = Number(read(join(data, 'postmaster.pid'))?.split('\n')[0])
  return Number.isInteger(pid) && pid > 0 ? pid : undefined
}

/**
 * Removes a postmaster.pid whose number now belongs to a process that is no server of this cluster. PostgreSQL itself
 * forgives a number nobody has, but takes any live process of the same account for itself and refuses to start.
 */
export function dropStalePid(data: string): void {
  const pid = postmasterPid(data)
  if (pid === undefined || process.platform !== 'linux') return
  const words = read(`/proc/${pid}/cmdline`)?.split('\0') ?? []
  const isOurs = words[0]?.includes('postgres') === true && (words.includes(data) || words[0].startsWith('postgres:'))
  if (!isOurs) rmSync(join(data, 'postmaster.pid'), { force: true })
}
