// What a person typed reaches paper letter for letter, but nothing that is not a letter may travel with it: XML forbids
// control characters (Word would call the file damaged), and a direction override can make a sheet read otherwise than
// the record behind it.

const LINE_ENDINGS = /\r\n?|[\u0085\u2028\u2029]/gu
const SPACES = /[\t\u000b\u000c\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]/gu
const INVISIBLE =
  // oxlint-disable-next-line no-control-regex
  /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u00ad\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]|\p{Noncharacter_Code_Point}/gu

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
