import { SMTPServer } from 'smtp-server'

/** A mail as it came over the wire, with whom it was for. */
export type ReceivedMail = { readonly to: readonly string[]; readonly raw: string; readonly text: string }

/** A real SMTP server on this machine that keeps what it receives. */
export type MailReceiver = {
  readonly url: string
  readonly mails: ReceivedMail[]
  /** How it treats what comes: takes it, is not there, or refuses every receiver for good. */
  behave: (how: 'take' | 'fail' | 'refuse') => void
  readonly close: () => Promise<void>
}

/** The words of a mail, whatever they were wrapped in. */
function decoded(raw: string): string {
  const parts = raw.split(/\r\n\r\n/)
  const quoted = raw.replaceAll('=\r\n', '').replaceAll(/((?:=[0-9A-F]{2})+)/g, (run) => {
    return Buffer.from(run.replaceAll('=', ''), 'hex').toString('utf8')
  })
  const based = parts
    .filter((part) => /^[A-Za-z0-9+/=\r\n]{40,}$/.test(part.split('\r\n--')[0] ?? ''))
    .map((part) => Buffer.from(part.split('\r\n--')[0] ?? '', 'base64').toString('utf8'))
  const words = raw.replaceAll(/=\?UTF-8\?([BQ])\?([^?]*)\?=\s*/gi, (_all, kind: string, text: string) =>
    kind.toUpperCase() === 'B'
      ? Buffer.from(text, 'base64').toString('utf8')
      : text.replaceAll('_', ' ').replaceAll(/((?:=[0-9A-F]{2})+)/g, (run) => {
          return Buffer.from(run.replaceAll('=', ''), 'hex').toString('utf8')
        }),
  )
  return [words, quoted, ...based].join('\n')
}

/** Starts it on a free port of the loopback. */
export async function mailReceiver(): Promise<MailReceiver> {
  const mails: ReceivedMail[] = []
  let how: 'take' | 'fail' | 'refuse' = 'take'
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    logger: false,
    onRcptTo: (_address, _session, callback) => {
      const refusal = Object.assign(new Error('no such user <an@tinh-mau.vn>'), { responseCode: 550 })
      callback(how === 'refuse' ? refusal : undefined)
    },
    onData: (stream, session, callback) => {
      const chunks: Buffer[] = []
      stream.on('data', (chunk: Buffer) => chunks.push(chunk))
      stream.on('end', () => {
        if (how === 'fail') return callback(Object.assign(new Error('try later'), { responseCode: 451 }))
        const raw = Buffer.concat(chunks).toString('utf8')
        mails.push({ to: session.envelope.rcptTo.map(({ address }) => address), raw, text: decoded(raw) })
        callback()
      })
    },
  })
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve)
  })
  const address = server.server.address()
  const port = typeof address === 'object' && address !== null ? address.port : 0
  return {
    url: `smtp://127.0.0.1:${port}`,
    mails,
    behave: (next) => {
      how = next
    },
    close: () =>
      new Promise((resolve) => {
        server.close(resolve)
      }),
  }
}
