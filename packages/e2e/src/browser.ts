import { existsSync, lstatSync, mkdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import sparticuz from '@sparticuz/chromium'
import { chromium } from 'playwright-core'
import type { Browser } from 'playwright-core'

const INSTALLED = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
]

function packagedVersion(): string {
  const entry = createRequire(import.meta.url).resolve('@sparticuz/chromium')
  for (let folder = dirname(entry); folder !== dirname(folder); folder = dirname(folder)) {
    const manifest = join(folder, 'package.json')
    if (!existsSync(manifest)) continue
    const { name, version } = JSON.parse(readFileSync(manifest, 'utf8')) as { name?: string; version?: string }
    if (name === '@sparticuz/chromium' && version !== undefined) return version
  }
  return 'unknown'
}

/**
 * A folder for the unpacked browser that only this account can enter, one per version: the package takes whatever
 * program already lies in the temporary folder under its name, however old and whoever put it there.
 */
function privateFolder(): string {
  const uid = process.getuid?.() ?? 0
  const folder = join(tmpdir(), `thuoc-do-chromium-${uid}-${packagedVersion()}`)
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const found = lstatSync(folder)
  const isPrivate = found.isDirectory() && found.uid === uid && (found.mode & 0o077) === 0
  if (!isPrivate && process.platform !== 'win32') throw new Error(`${folder} belongs to somebody else: remove it`)
  return folder
}

async function unpack(): Promise<string> {
  const before = process.env['TMPDIR']
  process.env['TMPDIR'] = privateFolder()
  try {
    return await sparticuz.executablePath()
  } finally {
    if (before === undefined) delete process.env['TMPDIR']
    else process.env['TMPDIR'] = before
  }
}

/** The browser to test with: CHROMIUM_PATH, else one installed on the machine, else the packaged one (Linux). */
async function browserPath(): Promise<string> {
  const wanted = process.env['CHROMIUM_PATH'] ?? ''
  if (wanted !== '' && !existsSync(wanted)) throw new Error(`CHROMIUM_PATH names no file: ${wanted}`)
  const found = wanted === '' ? INSTALLED.find((path) => existsSync(path)) : wanted
  if (found !== undefined) return found
  if (process.platform === 'linux') return unpack()
  throw new Error('No browser was found: install Chrome or Chromium, or set CHROMIUM_PATH to one.')
}

/** Opens the browser, without a window. As root it runs without its sandbox, which refuses root. */
export async function openBrowser(): Promise<Browser> {
  const executablePath = await browserPath()
  const packaged = executablePath.includes('thuoc-do-chromium-')
  const asRoot = process.getuid?.() === 0 ? ['--no-sandbox', '--disable-setuid-sandbox'] : []
  // In one process the packaged browser dies when a second page is opened.
  const packagedArgs = sparticuz.args.filter((arg) => arg !== '--single-process')
  return chromium.launch({
    executablePath,
    headless: true,
    args: packaged ? [...packagedArgs, ...asRoot] : [...asRoot, '--disable-dev-shm-usage'],
  })
}
