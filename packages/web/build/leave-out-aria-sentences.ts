import type { Plugin } from 'vite'

const SENTENCES = /[/\\](?:react-aria|react-stately|react-aria-components)[/\\]dist[/\\](?:.*[/\\])?intl[/\\].*\.mjs$/u

/**
 * React Aria carries its sentences in 34 languages. The application gives it its own dictionary in the two it speaks
 * (`lib/aria-language.ts`), so the others only cost every first visit: each of those files becomes an empty one.
 */
export function leaveOutAriaSentences(): Plugin {
  return {
    name: 'leave-out-aria-sentences',
    apply: 'build',
    load(id) {
      return SENTENCES.test(id) ? 'export default {}' : null
    },
  }
}
