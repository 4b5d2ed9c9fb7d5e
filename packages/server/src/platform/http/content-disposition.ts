import { foldForSearch } from '@thuoc-do/domain'

/** Characters RFC 8187 lets stand in an extended value besides what encodeURIComponent keeps or escapes. */
const ESCAPED = /['()*]/g

/**
 * The header that lets a download keep its Vietnamese name (RFC 6266): a plain ASCII name for old programs, the true one
 * in UTF-8 beside it. Whatever the name contains, the header stays one line.
 */
export function contentDisposition(fileName: string): string {
  const name = fileName
    .normalize('NFC')
    .toWellFormed()
    .replaceAll(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}/\\]/gu, ' ')
  const ascii = foldForSearch(name)
    .replaceAll(/[^ -~]/g, '_')
    .replaceAll(/["%]/g, '_')
  const encoded = encodeURIComponent(name).replaceAll(ESCAPED, (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`)
  return `attachment; filename="${ascii}"; filename*=UTF-8''${encoded}`
}
