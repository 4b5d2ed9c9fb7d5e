import type { InputProblemCode } from '@thuoc-do/contract'
import { accepted, problem, refused, type Outcome } from '@thuoc-do/domain'

const MEBIBYTE = 1024 * 1024

/**
 * Reads JSON from a stream of bytes. What goes beyond the limit is read and thrown away, so that the program feeding us
 * is not cut off by a broken pipe and gets to see the sentence.
 */
export async function readJson(
  stream: AsyncIterable<Uint8Array>,
  mostBytes = MEBIBYTE,
): Promise<Outcome<unknown, InputProblemCode>> {
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of stream) {
    size += chunk.byteLength
    if (size <= mostBytes) chunks.push(chunk)
  }
  if (size > mostBytes) return refused([problem('input-too-large', '', { limit: String(mostBytes) })])
  let text: string
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(Buffer.concat(chunks))
  } catch {
    return refused([problem('utf8-invalid', '')])
  }
  if (text.trim() === '') return refused([problem('input-empty', '')])
  try {
    const value: unknown = JSON.parse(text)
    return accepted(value)
  } catch {
    return refused([problem('json-invalid', '')])
  }
}
