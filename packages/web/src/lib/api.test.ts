import { afterEach, describe, expect, it, vi } from 'vitest'
import { ConnectionLost, fetchValue, nothing, onSignedOut, RefusedError, request, type Reader } from './api.ts'

const text: Reader<string> = {
  parse(value) {
    if (typeof value !== 'string') throw new TypeError('not a text')
    return value
  },
}

/** Answers the next requests the way a network would; the program under test sees only `fetch`. */
function network(answer: () => Response | Promise<Response>) {
  const fetched = vi.fn<(path: string, options?: RequestInit) => Promise<Response>>(async () => answer())
  vi.stubGlobal('fetch', fetched)
  return fetched
}
const json = (status: number, body: unknown) => new Response(JSON.stringify(body), { status })
const refusal = { code: 'refused', problems: [{ code: 'wrong-stage', path: '' }], requestId: 'r-1' }

afterEach(() => vi.unstubAllGlobals())

describe('asking the server', () => {
  it('sends JSON with the session and the language on screen', async () => {
    const fetched = network(() => json(200, 'ok'))
    expect(await request(text, '/api/x', { method: 'PUT', body: { a: 1 } })).toEqual({ ok: true, value: 'ok' })
    expect(fetched).toHaveBeenCalledWith('/api/x', {
      method: 'PUT',
      credentials: 'same-origin',
      headers: { accept: 'application/json', 'accept-language': 'vi', 'content-type': 'application/json' },
      body: '{"a":1}',
    })
  })

  it('sends a file as it is', async () => {
    const fetched = network(() => json(200, 'ok'))
    const file = new Blob(['x'])
    await request(text, '/api/x', { method: 'POST', body: file })
    expect(fetched.mock.calls[0]?.[1]).toMatchObject({ body: file, headers: { accept: 'application/json' } })
  })

  it('needs no body where none is awaited', async () => {
    network(() => new Response(null, { status: 204 }))
    expect(await request(nothing, '/api/x')).toEqual({ ok: true, value: undefined })
  })

  it('returns a refusal with every reason', async () => {
    network(() => json(409, refusal))
    expect(await request(text, '/api/x')).toEqual({ ok: false, status: 409, refusal })
  })

  it.each([
    [400, 'unusable'],
    [401, 'not-signed-in'],
    [403, 'forbidden'],
    [404, 'not-found'],
    [409, 'conflict'],
    [422, 'unusable'],
    [429, 'too-many'],
  ])('makes a refusal of a bare %d', async (status, code) => {
    network(() => new Response('', { status }))
    expect(await request(text, '/api/x')).toMatchObject({ ok: false, status, refusal: { code, problems: [] } })
  })

  it('throws a refusal where a query must fail', async () => {
    network(() => json(409, refusal))
    await expect(fetchValue(text, '/api/x')).rejects.toThrow(RefusedError)
  })

  it('is a bug when an answer is not what was agreed', async () => {
    network(() => json(200, 5))
    await expect(request(text, '/api/x')).rejects.toThrow(TypeError)
  })
})

describe('a lost connection', () => {
  it.each([
    ['no network', () => Promise.reject(new TypeError('Failed to fetch'))],
    ['a proxy that answers for the server', () => new Response('<html>Bad gateway</html>', { status: 502 })],
    ['a login page of the building instead of the answer', () => new Response('<html>Wi-Fi</html>', { status: 200 })],
    ['an empty answer of a server going down', () => new Response('', { status: 503 })],
  ])('is told apart from a refusal: %s', async (_, answer) => {
    network(answer)
    await expect(request(text, '/api/x')).rejects.toThrow(ConnectionLost)
  })

  it('is not a request the screen itself gave up', async () => {
    network(() => Promise.reject(new DOMException('left the screen', 'AbortError')))
    await expect(request(text, '/api/x')).rejects.toThrow(DOMException)
  })
})

describe('an ended session', () => {
  it('is told to whoever listens, but a wrong password is no ended session', async () => {
    const heard = vi.fn<() => void>()
    const leave = onSignedOut(heard)
    network(() => json(401, {}))
    await request(text, '/api/auth/sign-in/username')
    expect(heard).toHaveBeenCalledTimes(0)
    await request(text, '/api/rounds')
    expect(heard).toHaveBeenCalledTimes(1)
    leave()
    await request(text, '/api/rounds')
    expect(heard).toHaveBeenCalledTimes(1)
  })
})
