import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createCredential, hashPassword } from '../src/access/sign-in.ts'
import { createApplication, type Application } from '../src/wiring/application.ts'
import { freshDatabase, type FreshDatabase } from './fresh-database.ts'

export type Reply = { status: number; body: unknown }
/** Someone signed in: requests carry his session. */
export type Caller = ((method: 'GET' | 'POST' | 'PUT', url: string, body?: object) => Promise<Reply>) & {
  cookie: string
}

/** A whole application on a database of its own; `signIn` answers a caller with a real session. */
export type FreshApplication = {
  database: FreshDatabase
  application: Application
  /** Makes an account; `personId` null makes an administrator. The password is the username. */
  addAccount: (tenantId: number, username: string, personId: number | null) => Promise<string>
  signIn: (username: string, password?: string) => Promise<Caller>
  close: () => Promise<void>
}

/** Starts everything but the listening socket. */
export async function freshApplication(clock?: () => Date): Promise<FreshApplication> {
  const database = await freshDatabase()
  const filesFolder = mkdtempSync(join(tmpdir(), 'thuoc-do-files-'))
  const application = await createApplication({
    appUrl: database.appUrl,
    origin: 'http://localhost',
    secret: 'a-long-secret-that-only-tests-use-1234567890',
    filesFolder,
    ...(clock && { clock }),
  })
  await application.start()
  const inject = async (
    method: 'GET' | 'POST' | 'PUT',
    url: string,
    cookie: string,
    body?: object,
  ): Promise<Reply & { cookies: string[] }> => {
    const response = await application.http.inject({
      method,
      url,
      headers: { host: 'localhost', ...(cookie !== '' && { cookie }) },
      ...(body && { payload: body }),
    })
    const set = response.headers['set-cookie']
    const text = response.body
    return {
      status: response.statusCode,
      body: text === '' ? undefined : JSON.parse(text),
      cookies: typeof set === 'string' ? [set] : (set ?? []),
    }
  }
  return {
    database,
    application,
    addAccount: async (tenantId, username, personId) => {
      const passwordHash = await hashPassword(username.padEnd(10, '-'))
      const userId = await application.context.db
        .transaction()
        .execute((tx) => createCredential(tx, { username, name: username, passwordHash }))
      await database.owner.query(
        `insert into account (tenant_id, user_id, username, person_id, administrator, must_change_password) values ($1, $2, $3, $4, $5, false)`,
        [tenantId, userId, username, personId, personId === null],
      )
      return userId
    },
    signIn: async (username, password = username.padEnd(10, '-')) => {
      const answer = await inject('POST', '/api/auth/sign-in/username', '', {
        username,
        password,
      })
      if (answer.status !== 200) throw new Error(`sign-in of ${username} failed: ${JSON.stringify(answer.body)}`)
      const cookie = answer.cookies.map((c) => c.split(';')[0]).join('; ')
      const call = (method: 'GET' | 'POST' | 'PUT', url: string, body?: object) => inject(method, url, cookie, body)
      return Object.assign(call, { cookie })
    },
    close: async () => {
      await application.stop()
      await database.close()
      rmSync(filesFolder, { recursive: true, force: true })
    },
  }
}
