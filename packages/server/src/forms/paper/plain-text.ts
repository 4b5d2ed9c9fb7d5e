// What a person typed reaches paper letter for letter, but nothing that is not a letter may travel with it: XML forbids
// control characters (Word would call the file damaged), and a direction override can make a sheet read otherwise than
// the record behind it.

const LINE_ENDINGS = /\r\n?|[\p{Zl}\p{Zp}]|\u0085/gu
/** Unicode's space separators, and the tab. */
const SPACES = /\p{Zs}|\t/gu
/** Controls, formats (direction overrides, zero-width signs, byte order marks) and codes that are no characters. */
const INVISIBLE = /(?!\n)[\p{Cc}\p{Cf}\p{Noncharacter_Code_Point}]/gu

/**
 * The text as it may stand on a sheet: composed (NFC), lone surrogates replaced, line ends as `\n`, odd spaces as plain
 * ones, control characters and direction overrides gone. Everything else, markup signs included, stays as typed.
 */
export function plainText(text: string): string {
  return text
    .toWellFormed()
    .normalize('NFC')
    .replace(LINE_ENDINGS, '\n')
    .replace(SPACES, ' ')
    .replace(INVISIBLE, '')
    .replace(/ +\n/gu, '\n')
    .trim()
}

/** {@link plainText} for a field of one line (a name, a number): every run of spaces or line ends becomes one space. */
export function plainLine(text: string): string {
  return plainText(text).replace(/\s+/gu, ' ')
}

/** Text as {@link plainText} has it, or null where nothing is left of it: forms leave dots for the pen there. */
export function optionalText(text: string | null): string | null {
  const plain = plainText(text ?? '')
  return plain === '' ? null : plain
}
