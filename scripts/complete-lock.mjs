// npm writes no lock entry for a foreign-platform binary its registry does not serve, and `npm ci` then refuses the
// whole lock (EUSAGE "Missing: … from lock file"). This adds those entries: version, os, cpu, libc, optional, and no
// integrity, because there was nothing to hash. On a registry that serves every platform it adds nothing.
import { readFileSync, writeFileSync } from 'node:fs'

const OS = {
  linux: 'linux',
  darwin: 'darwin',
  macos: 'darwin',
  win32: 'win32',
  windows: 'win32',
  win: 'win32',
  android: 'android',
  freebsd: 'freebsd',
  openharmony: 'openharmony',
  sunos: 'sunos',
  openbsd: 'openbsd',
  netbsd: 'netbsd',
  aix: 'aix',
}
const CPU = {
  x64: 'x64',
  arm64: 'arm64',
  arm: 'arm',
  armv7: 'arm',
  ia32: 'ia32',
  ppc64: 'ppc64',
  riscv64: 'riscv64',
  s390x: 's390x',
  loong64: 'loong64',
  wasm32: 'wasm32',
}

const lock = JSON.parse(readFileSync('package-lock.json', 'utf8'))

/** Whether `name`, asked for by the package at `path`, has an entry on Node's way up the tree (there may be one of another version). */
function isLocked(path, name) {
  for (let at = path; ; at = at.slice(0, Math.max(0, at.lastIndexOf('/node_modules/')))) {
    if (lock.packages[`${at === '' ? '' : `${at}/`}node_modules/${name}`] !== undefined) return true
    if (at === '') return false
  }
}

function entryFor(name, version, dev) {
  const words = name.toLowerCase().split(/[/\-_]/)
  const os = words.map((w) => OS[w]).find(Boolean)
  const cpu = words
    .map((w) => CPU[w] ?? (w.startsWith('arm') ? (w.includes('64') ? 'arm64' : 'arm') : undefined))
    .find(Boolean)
  if (os === undefined && cpu !== 'wasm32') return undefined
  const libc = words.some((w) => w.startsWith('musl')) ? ['musl'] : words.includes('gnu') ? ['glibc'] : undefined
  return {
    version,
    ...(cpu && { cpu: [cpu] }),
    ...(libc && { libc }),
    ...(dev && { dev: true }),
    optional: true,
    ...(os && { os: [os] }),
  }
}

let added = 0
for (const [path, entry] of Object.entries(lock.packages)) {
  for (const [name, range] of Object.entries(entry.optionalDependencies ?? {})) {
    if (isLocked(path, name)) continue
    const version = range.replace(/^[\^~]/, '')
    const made = /^\d+\.\d+\.\d+/.test(version) ? entryFor(name, version, entry.dev) : undefined
    if (made === undefined) {
      console.error(`cannot complete ${name}@${range}, asked for by ${path || 'the root'}`)
      process.exitCode = 1
      continue
    }
    const nested = path.startsWith('node_modules/') && path.includes('/node_modules/')
    lock.packages[`${nested ? path.slice(0, path.lastIndexOf('node_modules/')) : ''}node_modules/${name}`] = made
    added += 1
  }
}
lock.packages = Object.fromEntries(
  Object.entries(lock.packages).sort(([a], [b]) => (a === b ? 0 : a === '' || (b !== '' && a < b) ? -1 : 1)),
)
writeFileSync('package-lock.json', `${JSON.stringify(lock, null, 2)}\n`)
console.log(`lock completed: ${added} entries added`)
