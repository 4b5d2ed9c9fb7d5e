// Builds the web application when something it is made from has changed since the last build.
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, globSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'

const SOURCES = ['packages/{web,contract,domain}/**/*', 'package-lock.json', 'tsconfig.json']

/** Fingerprint of everything the web application is made from: names and contents, tests and results left out. */
export function fingerprint(root: string): string {
  const hash = createHash('sha256')
  const files = globSync(SOURCES, {
    cwd: root,
    exclude: (path) => /(^|[/\\])(node_modules|dist)$/.test(path) || /\.test\.tsx?$/.test(path),
  })
  for (const file of files.toSorted()) {
    const path = join(root, file)
    if (statSync(path).isFile()) hash.update(`${file}\0`).update(readFileSync(path)).update('\0')
  }
  return hash.digest('hex')
}

/** Runs Vite and stamps the result; an interrupted build leaves no stamp and is done again. Answers whether it was needed. */
function build(root: string): boolean {
  const web = join(root, 'packages/web')
  const stamp = join(web, 'dist/.stamp')
  const wanted = fingerprint(root)
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return false
  console.log('Đang dựng giao diện… / Building the screens…')
  const vite = join(dirname(createRequire(join(web, 'package.json')).resolve('vite/package.json')), 'bin/vite.js')
  // native: the bundled form of the configuration would be written into node_modules, which may belong to another account
  const ended = spawnSync(process.execPath, [vite, 'build', '--configLoader', 'native', '--logLevel', 'warn'], {
    cwd: web,
    stdio: 'inherit',
  })
  if (ended.status !== 0) {
    console.error(
      'Không dựng được giao diện; nguyên nhân ở trên. / The screens could not be built; the cause is above.',
    )
    process.exit(1)
  }
  writeFileSync(stamp, wanted)
  return true
}

if (import.meta.main) build(join(import.meta.dirname, '..'))
