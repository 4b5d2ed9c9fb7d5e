declare module '*.po' {
  import type { Messages } from '@lingui/core'

  export const messages: Messages
}

// The package's own declaration of this file exports a type where the file holds the value.
declare module 'react-aria-components/i18n/en-US' {
  const sentences: Record<string, Record<string, string | ((variables: never, formatter?: never) => string)>>
  export default sentences
}
