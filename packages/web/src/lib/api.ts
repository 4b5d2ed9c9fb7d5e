import { refusalSchema, type Refusal } from '@thuoc-do/contract'
import { currentLanguage } from './language.ts'

/** What reads an answer: a zod schema of the contract, or anything else that checks. */
export type Reader<T> = { parse: (value: unknown) => T }

/** The server's answer: a value, or a refusal with every reason. Lost connections are thrown as `ConnectionLost`. */
export type Answer<T> = { ok: true; value: T } | { ok: false; status: number; refusal: Refusal }

/** The server could not be reached or did not answer like the server: try again, nothing was decided. */
export class ConnectionLost extends Error {
  override readonly name = 'ConnectionLost'
}

/** A refusal on its way to an error boundary or a query; carries every reason. */
export class RefusedError extends Error {
  override readonly name = 'RefusedError'
  readonly status: number
  readonly refusal: Refusal
  constructor(status: number, refusal: Refusal) {
    super(`${status} ${refusal.code}`)
    this.status = status
    this.refusal = refusal
  }
}

export type RequestOptions = {
  method?: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'
  /** Sent as JSON, or as it is when it is a form or a file. */
  body?: unknown
  signal?: AbortSignal
  /** Lets a last save outlive a closing tab (bodies up to 64 KiB). */
  keepalive?: boolean
}

const signedOutListeners = new Set<() => void>()

/** Told when the server says nobody is signed in any more. */
export function onSignedOut(listener: () => void): () => void {
  signedOutListeners.add(listener)
  return () => signedOutListeners.delete(listener)
}

/** Asks the server and reads the answer with `reader`; pass `null` where no body is awaited. */
export async function request<T>(reader: Reader<T>, path: string, options: RequestOptions = {}): Promise<Answer<T>> {
  const response = await reach(path, options)
  const body = await readJson(response)
  if (response.ok) return { ok: true, value: reader.parse(body) }
  const refusal = refusalSchema.safeParse(body)
  if (!refusal.success && response.status >= 500) throw new ConnectionLost(`${response.status} from ${path}`)
  if (response.status === 401 && !path.startsWith('/api/auth/')) for (const listener of signedOutListeners) listener()
  return {
    ok: false,
    status: response.status,
    refusal: refusal.success ? refusal.data : { code: codeOf(response.status), problems: [], requestId: '' },
  }
}

/** Like `request`, for queries and loaders: a refusal is thrown as `RefusedError`. */
export async function fetchValue<T>(reader: Reader<T>, path: string, options: RequestOptions = {}): Promise<T> {
  const answer = await request(reader, path, options)
  if (answer.ok) return answer.value
  throw new RefusedError(answer.status, answer.refusal)
}

/** Reads nothing: for answers whose body does not matter. */
export const nothing: Reader<undefined> = { parse: () => undefined }

async function reach(path: string, options: RequestOptions): Promise<Response> {
  const { body } = options
  const raw = body instanceof FormData || body instanceof Blob
  try {
    return await fetch(path, {
      method: options.method ?? 'GET',
      credentials: 'same-origin',
      headers: {
        accept: 'application/json',
        'accept-language': currentLanguage(),
        ...(body === undefined || raw ? {} : { 'content-type': 'application/json' }),
      },
      ...(body === undefined ? {} : { body: raw ? body : JSON.stringify(body) }),
      ...(options.signal ? { signal: options.signal } : {}),
      ...(options.keepalive ? { keepalive: true } : {}),
    })
  } catch (problem) {
    if (problem instanceof DOMException && problem.name === 'AbortError') throw problem
    throw new ConnectionLost(`no answer from ${path}`, { cause: problem })
  }
}

async function readJson(response: Response): Promise<unknown> {
  const text = await response.text()
  if (text === '') return undefined
  try {
    return JSON.parse(text)
  } catch {
    // A proxy's own page instead of our answer: the server is not there.
    if (response.ok || response.status >= 500) throw new ConnectionLost(`unreadable answer from ${response.url}`)
    return undefined
  }
}

function codeOf(status: number): Refusal['code'] {
  switch (status) {
    case 400:
    case 422:
      return 'unusable'
    case 401:
      return 'not-signed-in'
    case 403:
      return 'forbidden'
    case 404:
      return 'not-found'
    case 409:
      return 'conflict'
    case 429:
      return 'too-many'
    default:
      return status >= 500 ? 'failed' : 'refused'
  }
}
