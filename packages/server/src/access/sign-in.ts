import { randomBytes } from 'node:crypto'
import { hash, verify } from '@node-rs/argon2'
import { betterAuth } from 'better-auth'
import { username } from 'better-auth/plugins'
import { CompiledQuery, Kysely, PostgresDialect, sql } from 'kysely'
import pg from 'pg'
import type { Tx } from '../platform/actor.ts'

const SHORTEST_PASSWORD = 10

export type SignInSettings = { appUrl: string; origin: string; secret: string }

/**
 * Sign-in with username and password through Better Auth, tables in schema `auth`, passwords as argon2id. Nobody can
 * register himself; accounts are issued by an administrator or personnel officer.
 */
export function createSignIn(settings: SignInSettings) {
  const pool = new pg.Pool({ connectionString: settings.appUrl, max: 4, options: '-c search_path=auth' })
  pool.on('error', () => undefined)
  const db = new Kysely<Record<string, never>>({ dialect: new PostgresDialect({ pool }) })
  const auth = betterAuth({
    baseURL: settings.origin,
    trustedOrigins: (request) => {
      // Same-origin only: the page's own host, whatever name or port the office reaches the server by.
      const host = request?.headers.get('host')
      return host === null || host === undefined
        ? [settings.origin]
        : [settings.origin, `http://${host}`, `https://${host}`]
    },
    secret: settings.secret,
    telemetry: { enabled: false },
    logger: { level: 'error' },
    database: { db, type: 'postgres' },
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: SHORTEST_PASSWORD,
      password: {
        hash: (password) => hash(password),
        verify: ({ hash: stored, password }) => verify(stored, password),
      },
    },
    plugins: [username({ minUsernameLength: 3, maxUsernameLength: 60 })],
    session: { expiresIn: 8 * 3600, updateAge: 600 },
    rateLimit: {
      enabled: true,
      storage: 'database',
      window: 60,
      max: 600,
      customRules: { '/sign-in/username': { window: 60, max: 60 } },
    },
    advanced: { cookiePrefix: 'thuoc-do' },
  })
  return { auth, close: () => db.destroy() }
}

export type SignIn = ReturnType<typeof createSignIn>

/** First passwords are read out or printed: no look-alike characters. */
const ALPHABET = 'abcdefghjkmnpqrstuvwxyz23456789'

/** A random first password of 12 characters (59 bits), in groups of four. */
export function firstPassword(): string {
  const letters = [...randomBytes(12)].map((byte) => ALPHABET[byte % ALPHABET.length] ?? 'a')
  return [letters.slice(0, 4), letters.slice(4, 8), letters.slice(8, 12)].map((group) => group.join('')).join('-')
}

/** Hashes a password the way sign-in will check it; about 60 ms of one core. */
export const hashPassword = (password: string): Promise<string> => hash(password)

/** A statement with its values, for whichever driver the caller holds. */
export type Statement = { text: string; values: string[] }

/**
 * The rows that make one credential. Sign-in needs an e-mail address per user; offices have none for everybody, so it
 * is a synthetic one under a name that no mail can reach.
 */
export function credentialRows(credential: { username: string; name: string; passwordHash: string }): {
  userId: string
  statements: readonly Statement[]
} {
  const userId = randomBytes(16).toString('hex')
  const name = credential.username.toLowerCase()
  return {
    userId,
    statements: [
      {
        text: `insert into auth."user" ("id", "name", "email", "emailVerified", "username", "displayUsername") values ($1, $2, $3, false, $4, $5)`,
        values: [userId, credential.name, `${name}@account.invalid`, name, credential.username],
      },
      {
        text: `insert into auth."account" ("id", "accountId", "providerId", "userId", "password", "updatedAt") values ($1, $2, 'credential', $2, $3, now())`,
        values: [randomBytes(16).toString('hex'), userId, credential.passwordHash],
      },
    ],
  }
}

/**
 * Writes the credential of one account inside the caller's transaction, so that account, credential and event stand or
 * fall together.
 * @returns id of the new user
 */
export async function createCredential(
  tx: Tx,
  credential: { username: string; name: string; passwordHash: string },
): Promise<string> {
  const { userId, statements } = credentialRows(credential)
  for (const { text, values } of statements) await tx.executeQuery(CompiledQuery.raw(text, values))
  return userId
}

/** Ends every session of a user at once. */
export async function endSessions(tx: Tx, userId: string): Promise<void> {
  await sql`delete from auth."session" where "userId" = ${userId}`.execute(tx)
}
