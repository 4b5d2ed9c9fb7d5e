import { createInterface } from 'node:readline'
import { Writable } from 'node:stream'
import type { DemoAccount, Progress, Sentence } from './ports.ts'

/** Prints a sentence, Vietnamese first. */
export function say({ vi, en }: Sentence, print: (line: string) => void = console.log): void {
  print(vi)
  print(en)
}

const BAR = 30

/** What the steps of a load are called. */
const STEPS: Readonly<Record<string, string>> = {
  organisation: 'tổ chức và con người / organisation and people',
  appraisals: 'phiếu đánh giá / appraisals',
  done: 'xong / done',
}

/** One line of progress: bar, percentage, step. */
export function progressLine({ done, total, step }: Progress): string {
  const share = total === 0 ? 0 : Math.min(done / total, 1)
  const full = Math.floor(share * BAR)
  return `[${'█'.repeat(full)}${'·'.repeat(BAR - full)}] ${String(Math.floor(share * 100)).padStart(3)} % ${STEPS[step] ?? step}`
}

/** Shows progress: one moving line on a terminal, a line for every new tenth or step elsewhere. */
export function progressBar(output: NodeJS.WriteStream = process.stdout): (progress: Progress) => void {
  let last = ''
  return (progress) => {
    const isOver = progress.done >= progress.total
    if (output.isTTY) {
      output.write(`\r\u001B[2K${progressLine(progress)}${isOver ? '\n' : ''}`)
      return
    }
    const tenth = `${progress.step} ${Math.floor((10 * progress.done) / Math.max(progress.total, 1))}`
    if (tenth === last) return
    last = tenth
    output.write(`${progressLine(progress)}\n`)
  }
}

/** The demonstration's accounts as aligned lines: account, password, person, role. */
export function accountLines(accounts: readonly DemoAccount[]): string[] {
  const width = (of: (account: DemoAccount) => string): number => Math.max(...accounts.map((a) => of(a).length))
  const [user, word, name] = [width((a) => a.username), width((a) => a.password), width((a) => a.fullName)]
  return accounts.map(
    (a) => `  ${a.username.padEnd(user)}  ${a.password.padEnd(word)}  ${a.fullName.padEnd(name)}  ${a.about}`,
  )
}

/** Asks one question; a hidden answer is not echoed. */
export function ask(question: string, isHidden = false): Promise<string> {
  let isMuted = false
  const output = new Writable({
    write(chunk: Buffer, _encoding, done) {
      if (!isMuted) process.stdout.write(chunk)
      done()
    },
  })
  const reader = createInterface({ input: process.stdin, output, terminal: true })
  // In raw mode Ctrl-C is a key, not a signal: pass it on.
  reader.on('SIGINT', () => {
    reader.close()
    process.kill(process.pid, 'SIGINT')
  })
  return new Promise((resolve) => {
    reader.question(question, (answer) => {
      reader.close()
      if (isHidden) process.stdout.write('\n')
      resolve(answer.normalize('NFC').trim())
    })
    isMuted = isHidden
  })
}
