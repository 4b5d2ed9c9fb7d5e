import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { contentOf, openDatabase } from './database.ts'
import { learnFirstAdministrator } from './first-administrator.ts'
import { installationKeys } from './installation-secret.ts'
import { checkPort } from './port.ts'
import type { Product, Sentence } from './ports.ts'
import { readSettings } from './settings.ts'
import type { Settings } from './settings.ts'
import { createStopping, stopOnSignals } from './stopping.ts'
import type { Stopping } from './stopping.ts'
import { accountLines, progressBar, say } from './terminal.ts'

type World = {
  readonly argv: readonly string[]
  readonly env: Readonly<Record<string, string | undefined>>
  /** Folder of the product. */
  readonly checkout: string
  readonly isTerminal: boolean
}

const isSentence = (outcome: object): outcome is Sentence => 'vi' in outcome

/** Puts the first content into an empty database; says what the database holds then. */
async function fill(
  world: World,
  settings: Settings,
  ownerUrl: string,
  product: Product,
): Promise<'demonstration' | 'own' | Sentence> {
  const content = await contentOf(ownerUrl)
  if (content !== 'nothing') {
    if (settings.isEmptyWanted) {
      say({
        vi: `Bỏ qua --empty: ${settings.dataFolder} đã có dữ liệu; muốn bắt đầu trống, hãy đặt THUOC_DO_DATA là thư mục khác.`,
        en: `--empty is ignored: ${settings.dataFolder} holds data already; to begin empty name another folder in THUOC_DO_DATA.`,
      })
    }
    return content
  }
  if (!settings.isEmptyWanted) {
    say({ vi: 'Nạp tỉnh minh họa (chỉ lần đầu).', en: 'Loading the demonstration province (first time only).' })
    await product.demonstration.load(ownerUrl, progressBar())
    return 'demonstration'
  }
  const first = await learnFirstAdministrator(world.env, world.isTerminal)
  if (isSentence(first)) return first
  await product.createFirstAdministrator(ownerUrl, first)
  return 'own'
}

async function bringUp(
  world: World,
  settings: Settings,
  product: Product,
  stopping: Stopping,
): Promise<Sentence | void> {
  const taken = await checkPort(settings.port)
  if (taken !== undefined) return taken
  const opening = openDatabase(settings)
  stopping.later(async () => {
    const opened = await opening
    if (!isSentence(opened)) await opened.stop()
  })
  const database = await opening
  if (isSentence(database)) return database
  const { ownerUrl } = database
  const keys = installationKeys(settings.dataFolder, world.env['THUOC_DO_SECRET'])
  await product.migrate(ownerUrl)
  const appUrl = await product.appUrlOf(ownerUrl, keys.rolePassword)
  const content = await fill(world, settings, ownerUrl, product)
  if (typeof content !== 'string') return content
  const filesFolder = join(settings.dataFolder, 'files')
  mkdirSync(filesFolder, { recursive: true, mode: 0o700 })
  const accounts = content === 'demonstration' ? await product.demonstration.accounts(ownerUrl) : []
  const server = await product.createServer({
    appUrl,
    origin: `http://127.0.0.1:${settings.port}`,
    secret: keys.sessionKey,
    filesFolder,
    webFolder: join(world.checkout, 'packages/web/dist'),
    demoAccounts: accounts,
    mail: settings.mail,
  })
  stopping.later(server.stop)
  const port = await server.listen(settings.port)
  if (database.isOutside)
    console.log(`Cơ sở dữ liệu / Database: ${database.home} (${settings.dataFolder} is closed to its account)`)
  console.log(`\nThước Đo: http://127.0.0.1:${port}\n`)
  if (accounts.length > 0) {
    say({
      vi: 'Tài khoản minh họa (tên, mật khẩu, người, vai trò):',
      en: 'Demo accounts (name, password, person, role):',
    })
    for (const line of accountLines(accounts)) console.log(line)
  }
  console.log('\nDừng: Ctrl-C / Stop: Ctrl-C')
}

/** Starts the product and keeps it running until a signal. A start that is refused says one sentence and ends with 1. */
export async function start(world: World, product: Product): Promise<void> {
  const settings = readSettings(world.argv, world.env, world.checkout)
  const stopping = createStopping()
  stopOnSignals(stopping, () => {
    console.log('\nĐang dừng… / Stopping…')
  })
  try {
    const refused = isSentence(settings) ? settings : await bringUp(world, settings, product, stopping)
    if (refused === undefined) return
    say(refused, console.error)
  } catch (error) {
    console.error(error)
  }
  await stopping.now()
  process.exit(1)
}
