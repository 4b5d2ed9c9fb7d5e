import { execFileSync } from 'node:child_process'
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'

const checkout = join(import.meta.dirname, '../../../..')

/** A clean clone of this checkout's HEAD, in a folder with a space in its path. */
export type Clone = {
  readonly folder: string
  readonly data: string
  readonly remove: () => void
}

/** Hard links where the file system allows it, copies elsewhere. */
function copyTree(from: string, to: string): void {
  mkdirSync(dirname(to), { recursive: true })
  try {
    execFileSync('cp', ['-al', from, to], { stdio: 'ignore' })
  } catch {
    rmSync(to, { recursive: true, force: true })
    execFileSync('cp', ['-a', from, to])
  }
}

/**
 * Clones HEAD. Dependencies come from the checkout when it was installed by scripts/install.mjs and the locks are
 * equal: the fresh stamp then spares the clone the download, and everything else happens as on a new machine.
 * @param parentMode mode of the folder above the clone: 0o700 is as closed as /root
 * @param uid account the clone belongs to
 */
export function cleanClone(parentMode = 0o755, uid?: number): Clone {
  const parent = mkdtempSync(join(tmpdir(), 'thuoc do clone '))
  const folder = join(parent, 'thuoc do')
  execFileSync('git', ['clone', '--quiet', '--no-hardlinks', checkout, folder])
  if (uid !== undefined) execFileSync('chown', ['-R', `${uid}:${uid}`, parent])
  const isSame = ['package-lock.json', 'runtime/package-lock.json'].every(
    (lock) => readFileSync(join(checkout, lock), 'utf8') === readFileSync(join(folder, lock), 'utf8'),
  )
  if (isSame && existsSync(join(checkout, 'node_modules/.stamp'))) {
    const trees = ['node_modules', 'runtime/node_modules', 'packages/server/node_modules', 'packages/web/node_modules']
    for (const tree of trees) if (existsSync(join(checkout, tree))) copyTree(join(checkout, tree), join(folder, tree))
  }
  chmodSync(parent, parentMode)
  return { folder, data: join(folder, 'data'), remove: () => rmSync(parent, { recursive: true, force: true }) }
}
