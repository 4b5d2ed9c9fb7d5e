import { readFileSync, statSync } from 'node:fs'
import { refuse } from './refusal.ts'
import type { Refused } from './refusal.ts'

/** The account PostgreSQL runs under; empty when that is the account of this process. */
export type Account = { readonly uid?: number; readonly gid?: number }

function fromPasswd(name: string): Account | undefined {
  const line = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .find((l) => l.startsWith(`${name}:`))
  const [, , uid, gid] = line?.split(':') ?? []
  return uid === undefined || gid === undefined ? undefined : { uid: Number(uid), gid: Number(gid) }
}

/** The owner of an existing cluster, so that a folder made by a person's own account keeps working when root starts it. */
function ownerOf(home: string): Account | undefined {
  const found = statSync(home, { throwIfNoEntry: false })
  return found === undefined || found.uid === 0 ? undefined : { uid: found.uid, gid: found.gid }
}

/**
 * Chooses the account of the server below `home`. PostgreSQL refuses to run as root, and initdb needs an account with
 * an /etc/passwd entry: the owner of an existing folder, else `postgres`, else `nobody`.
 */
export function accountFor(home: string): Account | Refused {
  if (process.getuid?.() !== 0) return {}
  const account = ownerOf(home) ?? fromPasswd('postgres') ?? fromPasswd('nobody')
  return (
    account ??
    refuse(
      'PostgreSQL refuses to run as root and this machine has neither a "postgres" nor a "nobody" account: start as an ordinary user or set DATABASE_URL.',
      'PostgreSQL không chạy bằng root và máy này không có tài khoản "postgres" hay "nobody": hãy khởi động bằng người dùng thường hoặc đặt DATABASE_URL.',
    )
  )
}
