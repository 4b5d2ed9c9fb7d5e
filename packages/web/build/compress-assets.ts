import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { brotliCompressSync, constants, gzipSync } from 'node:zlib'
import type { Plugin } from 'vite'

/** Fonts are compressed already; very small files gain nothing. */
const WORTH_IT = /\.(?:js|css|html|svg)$/u
const LEAST = 1_000

/** Writes each text file of the build as .br and .gz beside it, so that the server need not compress while it serves. */
export function compressAssets(): Plugin {
  return {
    name: 'compress-assets',
    apply: 'build',
    writeBundle({ dir }) {
      if (dir === undefined) return
      for (const name of readdirSync(dir, { recursive: true, encoding: 'utf8' })) {
        if (!WORTH_IT.test(name)) continue
        const text = readFileSync(join(dir, name))
        if (text.length < LEAST) continue
        writeFileSync(join(dir, `${name}.gz`), gzipSync(text, { level: 9 }))
        const params = { [constants.BROTLI_PARAM_QUALITY]: 10, [constants.BROTLI_PARAM_SIZE_HINT]: text.length }
        writeFileSync(join(dir, `${name}.br`), brotliCompressSync(text, { params }))
      }
    },
  }
}
