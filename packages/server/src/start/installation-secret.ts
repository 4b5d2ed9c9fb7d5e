import { createHmac, randomBytes } from 'node:crypto'
import { linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** Keys of one installation, both derived from one secret. */
export type InstallationKeys = { readonly rolePassword: string; readonly sessionKey: string }

function readOrMake(file: string): string {
  try {
    return readFileSync(file, 'utf8').trim()
  } catch {
    // Written under another name and linked into place: of two processes that start at once, both read the same one.
    const staging = `${file}.${process.pid}`
    writeFileSync(staging, `${randomBytes(48).toString('base64url')}\n`, { mode: 0o600 })
    try {
      linkSync(staging, file)
    } catch {
      // the other process was first
    }
    rmSync(staging, { force: true })
    return readFileSync(file, 'utf8').trim()
  }
}

/**
 * The keys that sign sessions and open the database to the server's role. Several servers on one database have to
 * share them: give all the same `given` secret (THUOC_DO_SECRET), else each makes its own in `<data>/secret`, mode 0600.
 */
export function installationKeys(dataFolder: string, given: string | undefined): InstallationKeys {
  mkdirSync(dataFolder, { recursive: true })
  const secret = given === undefined || given === '' ? readOrMake(join(dataFolder, 'secret')) : given
  const derive = (purpose: string): string => createHmac('sha256', secret).update(purpose).digest('hex')
  return { rolePassword: derive('database role'), sessionKey: derive('session') }
}
