import type { FirstAdministrator, Sentence } from './ports.ts'
import { ask, say } from './terminal.ts'

type Environment = Readonly<Record<string, string | undefined>>
type Asked = (question: string, isHidden?: boolean) => Promise<string>

const NAMELESS = 'Cơ quan chưa đặt tên'

/** What is wrong with a name and password for the first account; undefined when nothing is. */
export function problemWith(username: string, password: string): Sentence | undefined {
  if (!/^[A-Za-z0-9_.]{3,60}$/.test(username)) {
    return {
      vi: 'Tên đăng nhập gồm 3 đến 60 chữ cái không dấu, chữ số, dấu chấm hoặc gạch dưới.',
      en: 'A username has 3 to 60 letters a–z, digits, dots or underscores.',
    }
  }
  if (password.length >= 10 && password.length <= 200) return undefined
  return { vi: 'Mật khẩu phải có từ 10 đến 200 ký tự.', en: 'A password has 10 to 200 characters.' }
}

async function askUntilGood(asked: Asked, tell: (sentence: Sentence) => void): Promise<FirstAdministrator> {
  tell({ vi: 'Tạo người quản trị đầu tiên.', en: 'Create the first administrator.' })
  const body = await asked('Tên cơ quan, địa phương / Name of the body: ')
  const place = await asked('Địa danh ghi trên văn bản / Place written on documents: ')
  for (;;) {
    const username = await asked('Tên đăng nhập / Username: ')
    const password = await asked('Mật khẩu / Password: ', true)
    const problem = problemWith(username, password)
    if (problem !== undefined) {
      tell(problem)
      continue
    }
    if ((await asked('Nhập lại mật khẩu / Password again: ', true)) === password) {
      return { username, password, body: body === '' ? NAMELESS : body, place: place === '' ? '…' : place }
    }
    tell({ vi: 'Hai mật khẩu không giống nhau.', en: 'The two passwords differ.' })
  }
}

/**
 * Learns who the first administrator is: from the environment when THUOC_DO_ADMIN_USERNAME is set, else by asking at
 * the terminal. Without either there is a sentence saying how.
 */
export async function learnFirstAdministrator(
  env: Environment,
  isTerminal: boolean,
  asked: Asked = ask,
  tell: (sentence: Sentence) => void = say,
): Promise<FirstAdministrator | Sentence> {
  const username = env['THUOC_DO_ADMIN_USERNAME'] ?? ''
  const password = (env['THUOC_DO_ADMIN_PASSWORD'] ?? '').normalize('NFC')
  if (username !== '' || password !== '') {
    const [body, place] = [env['THUOC_DO_BODY'] ?? '', env['THUOC_DO_PLACE'] ?? '']
    return (
      problemWith(username, password) ?? {
        username,
        password,
        body: body === '' ? NAMELESS : body,
        place: place === '' ? '…' : place,
      }
    )
  }
  if (isTerminal) return askUntilGood(asked, tell)
  return {
    vi: 'Chưa có người quản trị và không có bàn phím để hỏi: hãy đặt THUOC_DO_ADMIN_USERNAME và THUOC_DO_ADMIN_PASSWORD (ít nhất 10 ký tự) rồi chạy lại "npm start -- --empty".',
    en: 'There is no administrator yet and no terminal to ask at: set THUOC_DO_ADMIN_USERNAME and THUOC_DO_ADMIN_PASSWORD (10 characters or more) and run "npm start -- --empty" again.',
  }
}
