import { resolve } from 'node:path'
import { readMailSettings } from './mail-settings.ts'
import type { MailSettings, Sentence } from './ports.ts'

/** What was asked for on the command line and in the environment. */
export type Settings = {
  readonly isEmptyWanted: boolean
  readonly port: number
  readonly dataFolder: string
  readonly databaseUrl: string | undefined
  readonly mail: MailSettings | undefined
}

type Environment = Readonly<Record<string, string | undefined>>

/** The folder npm was started in, so that a relative THUOC_DO_DATA means what the person sees. */
function startFolder(env: Environment): string {
  return env['INIT_CWD'] ?? process.cwd()
}

/**
 * Reads `--empty`, PORT (0 lets the system choose), THUOC_DO_DATA, DATABASE_URL and the mail settings; a mistake comes back as a sentence.
 * @param checkout folder of the product: the default data folder is `data` in it
 */
export function readSettings(argv: readonly string[], env: Environment, checkout: string): Settings | Sentence {
  const unknown = argv.find((word) => word !== '--empty')
  if (unknown !== undefined) {
    return {
      vi: `Không hiểu "${unknown}": chỉ có "npm start" và "npm start -- --empty".`,
      en: `"${unknown}" is not understood: there is "npm start" and "npm start -- --empty".`,
    }
  }
  const wanted = env['PORT'] ?? ''
  const port = wanted === '' ? 3000 : Number(wanted)
  if (!/^\d*$/.test(wanted) || port > 65_535) {
    return {
      vi: `PORT phải là số từ 0 đến 65535, không phải "${wanted}".`,
      en: `PORT has to be a number from 0 to 65535, not "${wanted}".`,
    }
  }
  const databaseUrl = env['DATABASE_URL'] === '' ? undefined : env['DATABASE_URL']
  if (databaseUrl !== undefined && !/^postgres(ql)?:\/\//.test(databaseUrl)) {
    return {
      vi: 'DATABASE_URL phải có dạng postgres://tài-khoản:mật-khẩu@máy:cổng/cơ-sở-dữ-liệu.',
      en: 'DATABASE_URL has to look like postgres://user:password@host:port/database.',
    }
  }
  const mail = readMailSettings(env, port)
  if (mail !== undefined && 'vi' in mail) return mail
  const data = env['THUOC_DO_DATA'] ?? ''
  const dataFolder = data === '' ? resolve(checkout, 'data') : resolve(startFolder(env), data)
  return { isEmptyWanted: argv.includes('--empty'), port, dataFolder, databaseUrl, mail }
}
