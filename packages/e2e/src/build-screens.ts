import { spawnSync } from 'node:child_process'
import { join } from 'node:path'

const checkout = join(import.meta.dirname, '../../..')

/** Brings the screens up to date with their source, as `npm start` does before it starts: once, for all browser stories. */
export function setup(): void {
  const built = spawnSync(process.execPath, [join(checkout, 'scripts/build-web.ts')], { encoding: 'utf8' })
  if (built.status !== 0) throw new Error(`the screens could not be built:\n${built.stdout}${built.stderr}`)
}
