import { mkdtempSync, rmSync, statSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { learnFirstAdministrator, problemWith } from './first-administrator.ts'
import { installationKeys } from './installation-secret.ts'
import { checkPort, portSentence } from './port.ts'
import type { Sentence } from './ports.ts'
import { readSettings } from './settings.ts'
import { createStopping } from './stopping.ts'
import { accountLines, progressLine } from './terminal.ts'

const folder = mkdtempSync(join(tmpdir(), 'thuoc-do-start-'))
const MAIL = { THUOC_DO_SMTP_URL: 'smtp://127.0.0.1:25', THUOC_DO_MAIL_FROM: 'thuoc-do@tinh-mau.vn' }
afterAll(() => {
  rmSync(folder, { recursive: true, force: true })
})

test('without any wish it is port 3000, the data folder of the checkout and the embedded database', () => {
  expect(readSettings([], {}, '/srv/thuoc-do')).toEqual({
    isEmptyWanted: false,
    port: 3000,
    dataFolder: '/srv/thuoc-do/data',
    databaseUrl: undefined,
    mail: undefined,
  })
})

test('mail is sent at seven, with links to this machine, unless said otherwise', () => {
  expect(readSettings([], MAIL, '/srv')).toMatchObject({
    mail: { from: 'thuoc-do@tinh-mau.vn', hour: 7, address: 'http://127.0.0.1:3000' },
  })
  const set = { ...MAIL, THUOC_DO_MAIL_HOUR: '0', THUOC_DO_URL: 'https://thuoc-do.tinh-mau.vn/' }
  expect(readSettings([], set, '/srv')).toMatchObject({ mail: { hour: 0, address: 'https://thuoc-do.tinh-mau.vn' } })
})

test('a relative data folder counts from where npm was called', () => {
  expect(readSettings(['--empty'], { THUOC_DO_DATA: 'x', INIT_CWD: '/home/lan' }, '/srv')).toMatchObject({
    isEmptyWanted: true,
    dataFolder: '/home/lan/x',
  })
})

test.each([
  [['--emtpy'], {}, /"--emtpy" is not understood/],
  [[], { PORT: '65536' }, /PORT has to be a number/],
  [[], { PORT: '3000x' }, /PORT has to be a number/],
  [[], { PORT: '-1' }, /PORT has to be a number/],
  [[], { DATABASE_URL: 'mysql://x' }, /postgres:\/\//],
  [[], { THUOC_DO_SMTP_URL: 'mail.example:587' }, /smtp\[s\]:\/\//],
  [[], { ...MAIL, THUOC_DO_MAIL_FROM: 'a@b.vn\r\nBcc: c@d.vn' }, /THUOC_DO_MAIL_FROM/],
  [[], { ...MAIL, THUOC_DO_MAIL_HOUR: '24' }, /THUOC_DO_MAIL_HOUR/],
  [[], { ...MAIL, THUOC_DO_URL: 'javascript:alert(1)' }, /THUOC_DO_URL/],
])('%j with %j is refused with a sentence', (argv, env, sentence) => {
  const outcome = readSettings(argv, env, '/srv')
  expect('en' in outcome ? outcome.en : 'accepted').toMatch(sentence)
})

test('a taken port is noticed before anything is started', async () => {
  const other = createServer((socket) => socket.destroy())
  await new Promise<void>((resolve) => {
    other.listen(0, '127.0.0.1', resolve)
  })
  const address = other.address()
  const port = typeof address === 'object' && address !== null ? address.port : 0
  expect((await checkPort(port))?.en).toBe(
    `Port ${port} is in use by another program: stop that program or choose another port: PORT=${port + 1} npm start`,
  )
  await new Promise((resolve) => {
    other.close(resolve)
  })
  expect(await checkPort(port)).toBeUndefined()
})

test('a port this account may not open and the product itself have sentences of their own', () => {
  expect(portSentence('EACCES', 80, false)?.en).toMatch(/may not open port 80/)
  expect(portSentence('EADDRINUSE', 3000, true)?.en).toMatch(/already running at http:\/\/127.0.0.1:3000/)
  expect(portSentence('EMFILE', 3000, false)).toBeUndefined()
})

test('the secret is made once, closed to others, and a given one wins', () => {
  const first = installationKeys(folder, undefined)
  expect(installationKeys(folder, '')).toEqual(first)
  expect(statSync(join(folder, 'secret')).mode & 0o777).toBe(0o600)
  expect(first.rolePassword).not.toBe(first.sessionKey)
  expect(installationKeys(folder, 'shared by two servers')).not.toEqual(first)
})

test('without a terminal the first administrator comes from the environment, or a sentence says how', async () => {
  const silent = await learnFirstAdministrator({}, false)
  expect('en' in silent ? silent.en : '').toMatch(/THUOC_DO_ADMIN_USERNAME and THUOC_DO_ADMIN_PASSWORD/)
  const env = { THUOC_DO_ADMIN_USERNAME: 'quan.tri', THUOC_DO_ADMIN_PASSWORD: 'mười ký tự', THUOC_DO_BODY: 'Tỉnh A' }
  expect(await learnFirstAdministrator(env, false)).toMatchObject({ username: 'quan.tri', body: 'Tỉnh A', place: '…' })
})

test('at a terminal the password is asked twice and hidden, until name and password are good', async () => {
  const answers = [
    'Sở A',
    'Hà Nội',
    'x',
    'too short',
    'lan.a',
    'long enough 1',
    'long enough 2',
    'lan.a',
    'long enough',
    'long enough',
  ]
  const hidden: string[] = []
  const told: string[] = []
  const asked = (question: string, isHidden = false): Promise<string> => {
    if (isHidden) hidden.push(question)
    return Promise.resolve(answers.shift() ?? '')
  }
  const first = await learnFirstAdministrator({}, true, asked, (sentence: Sentence) => told.push(sentence.en))
  expect(first).toEqual({ username: 'lan.a', password: 'long enough', body: 'Sở A', place: 'Hà Nội' })
  expect(told).toHaveLength(3)
  expect(hidden).toHaveLength(5)
})

test.each([
  ['ab', 'long enough', false],
  ['abc', 'long enough', true],
  ['quản.trị', 'long enough', false],
  ['abc', '123456789', false],
  ['abc', '1234567890', true],
  ['abc', 'x'.repeat(201), false],
])('username %s with password %s is good: %s', (username, password, isGood) => {
  expect(problemWith(username, password) === undefined).toBe(isGood)
})

test('stopping undoes the latest first, once, and neither a failure nor a hanging step keeps the rest', async () => {
  const undone: string[] = []
  const stopping = createStopping(50)
  stopping.later(() => Promise.resolve(void undone.push('database')))
  stopping.later(() => new Promise(() => undefined))
  stopping.later(() => Promise.resolve(void undone.push('http')))
  await Promise.all([stopping.now(), stopping.now()])
  expect(undone).toEqual(['http', 'database'])
})

test('progress is a bar that never passes its end', () => {
  expect(progressLine({ done: 0, total: 0, step: 'a' })).toBe(`[${'·'.repeat(30)}]   0 % a`)
  expect(progressLine({ done: 1, total: 2, step: 'a' })).toBe(`[${'█'.repeat(15)}${'·'.repeat(15)}]  50 % a`)
  expect(progressLine({ done: 3, total: 2, step: 'a' })).toBe(`[${'█'.repeat(30)}] 100 % a`)
})

test('accounts stand in columns', () => {
  const lines = accountLines([
    { username: 'an', password: 'p', fullName: 'Nguyễn An', about: 'tự đánh giá' },
    { username: 'binh', password: 'long', fullName: 'Lê Bình', about: 'trưởng phòng' },
  ])
  expect(lines).toEqual(['  an    p     Nguyễn An  tự đánh giá', '  binh  long  Lê Bình    trưởng phòng'])
})
