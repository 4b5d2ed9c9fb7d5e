import { execFileSync, spawn } from 'node:child_process'
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openEmbedded, startEmbedded } from './open.ts'
import { isRefused } from './refusal.ts'

const folder = mkdtempSync(join(tmpdir(), 'thuoc do embedded '))
const home = join(folder, 'pg')
const cache = join(folder, 'programs')

async function ask(url: string, sql: string): Promise<string> {
  const client = new pg.Client({ connectionString: url })
  client.on('error', () => undefined)
  await client.connect()
  try {
    const result = await client.query<Record<string, unknown>>(sql)
    return Object.values(result.rows[0] ?? {}).join(' ')
  } finally {
    await client.end()
  }
}

function postmaster(): number {
  return Number(readFileSync(join(home, 'data/postmaster.pid'), 'utf8').split('\n')[0])
}

function serverProcesses(): number[] {
  const main = postmaster()
  const children = readFileSync(`/proc/${main}/task/${main}/children`, 'utf8').trim().split(' ').map(Number)
  return [main, ...children]
}

beforeAll(async () => {
  chmodSync(folder, 0o755)
  const server = await startEmbedded(home, cache)
  await ask(server.url, 'create table kept as select 42 as answer')
  await server.stop()
})

afterAll(async () => {
  const server = await startEmbedded(home, cache)
  await server.stop()
  rmSync(folder, { recursive: true, force: true })
})

const KEPT = 'select answer from kept'

test('a later start keeps the data and the promise that what is acknowledged is on disk', async () => {
  const server = await startEmbedded(home, cache)
  expect(server.how).toBe('started')
  expect(await ask(server.url, KEPT)).toBe('42')
  const settings = `select current_setting('fsync'), current_setting('full_page_writes') as f, current_setting('synchronous_commit') as s,
    current_setting('listen_addresses') as l, current_setting('data_checksums') as c`
  expect(await ask(server.url, settings)).toBe('on on on 127.0.0.1 on')
  await server.stop()
  await expect(ask(server.url, KEPT)).rejects.toThrow(/ECONNREFUSED/)
})

test('the password lies in a file nobody else can read, and a connection without it is refused', async () => {
  const server = await startEmbedded(home, cache)
  expect(statSync(join(home, 'state.json')).mode & 0o777).toBe(0o600)
  expect(statSync(home).mode & 0o777).toBe(0o700)
  await expect(ask(server.url.replace(/:[0-9a-f]{48}@/, ':wrong@'), 'select 1')).rejects.toThrow(/password/)
  await server.stop()
})

test('two starts at once share one server', async () => {
  const [a, b] = await Promise.all([startEmbedded(home, cache), startEmbedded(home, cache)])
  expect([a.how, b.how].toSorted()).toEqual(['reused', 'started'])
  expect(a.url).toBe(b.url)
  await a.stop()
})

test('a server left behind by a killed process is reused, and stopped by whoever adopted it', async () => {
  const script = `import { startEmbedded } from ${JSON.stringify(join(import.meta.dirname, 'open.ts'))}
    const server = await startEmbedded(${JSON.stringify(home)}, ${JSON.stringify(cache)})
    console.log(server.how); setInterval(() => {}, 1000)`
  const other = spawn(process.execPath, ['--input-type=module-typescript', '-e', script], { cwd: import.meta.dirname })
  await new Promise((resolve) => {
    other.stdout.once('data', resolve)
  })
  const gone = new Promise((resolve) => {
    other.once('exit', resolve)
  })
  const visitor = await startEmbedded(home, cache)
  expect(visitor.how).toBe('reused')
  await visitor.stop()
  expect(await ask(visitor.url, KEPT), 'the other process still uses it').toBe('42')
  other.kill('SIGKILL')
  await gone
  const heir = await startEmbedded(home, cache)
  expect(heir.how).toBe('reused')
  await heir.stop()
  await expect(ask(heir.url, KEPT)).rejects.toThrow(/ECONNREFUSED/)
})

test('after kill -9 of every server process the data is there again', async () => {
  const server = await startEmbedded(home, cache)
  for (const pid of serverProcesses()) process.kill(pid, 'SIGKILL')
  await sleep(100)
  const again = await startEmbedded(home, cache)
  expect(again.how).toBe('started')
  expect(await ask(again.url, KEPT)).toBe('42')
  expect(again.home).toBe(server.home)
  await again.stop()
})

test('after kill -9 of the postmaster alone its orphans are waited for', async () => {
  await startEmbedded(home, cache)
  process.kill(postmaster(), 'SIGKILL')
  const again = await startEmbedded(home, cache)
  expect(await ask(again.url, KEPT)).toBe('42')
  await again.stop()
})

test('a stale pid file that names a foreign process does not stop the start', async () => {
  const { uid, gid } = statSync(home)
  const foreign = spawn('sleep', ['60'], { stdio: 'ignore', ...(process.getuid?.() === 0 ? { uid, gid } : {}) })
  writeFileSync(join(home, 'data/postmaster.pid'), `${foreign.pid}\n${join(home, 'data')}\n1\n5432\n\n127.0.0.1\n`)
  const server = await startEmbedded(home, cache)
  expect(await ask(server.url, KEPT)).toBe('42')
  await server.stop()
  foreign.kill()
})

test('a lost or damaged state file costs the password, never the data', async () => {
  writeFileSync(join(home, 'state.json'), '{')
  const server = await startEmbedded(home, cache)
  expect(await ask(server.url, KEPT)).toBe('42')
  rmSync(join(home, 'state.json'))
  const again = await startEmbedded(home, cache)
  expect(again.url).not.toBe(server.url)
  expect(await ask(again.url, KEPT)).toBe('42')
  await again.stop()
})

test('an interrupted first start is begun again', async () => {
  const half = join(folder, 'half')
  mkdirSync(join(half, 'data.new'), { recursive: true, mode: 0o755 })
  writeFileSync(join(half, 'data.new/PG_VERSION'), '18\n')
  const server = await startEmbedded(half, cache)
  expect(server.how).toBe('created')
  await server.stop()
})

test('data of another major release, a file in the way and an impossible path are refused with a sentence', async () => {
  const old = join(folder, 'old')
  mkdirSync(join(old, 'data'), { recursive: true })
  writeFileSync(join(old, 'data/PG_VERSION'), '15\n')
  const file = join(folder, 'file')
  writeFileSync(file, '')
  const cases: [string, RegExp][] = [
    [old, /written by PostgreSQL 15/],
    [join(file, 'pg'), /a file stands in its way/],
    [join(folder, 'a$b'), /dollar sign/],
  ]
  for (const [where, sentence] of cases) {
    const opened = await openEmbedded(where, cache)
    expect(isRefused(opened) ? opened.refused.en : 'opened').toMatch(sentence)
  }
  expect(existsSync(join(old, 'data/PG_VERSION'))).toBe(true)
})

test('programs are never run from a folder somebody else can write', async () => {
  if (process.getuid?.() !== 0) return // an ordinary user runs them in place
  const open = join(folder, 'open')
  mkdirSync(open)
  chmodSync(open, 0o777)
  const opened = await openEmbedded(join(folder, 'never'), open)
  expect(isRefused(opened) ? opened.refused.en : 'opened').toMatch(/written by somebody else/)
})

test('the server does not run as root', async () => {
  const server = await startEmbedded(home, cache)
  const owner = execFileSync('stat', ['-c', '%u', `/proc/${postmaster()}`], { encoding: 'utf8' }).trim()
  expect(owner).not.toBe('0')
  await server.stop()
})
