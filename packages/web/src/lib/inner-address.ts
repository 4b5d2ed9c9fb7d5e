/**
 * An address to go to after something, as it stands in the address bar; null unless it is a screen of this application.
 * "//elsewhere", "/\\elsewhere" and "https:…" would lead a person who just gave his password to somebody else's page.
 */
export function innerAddress(address: unknown): string | null {
  return typeof address === 'string' && /^\/(?![/\\])/u.test(address) && !/[\p{Cc}]/u.test(address) ? address : null
}
