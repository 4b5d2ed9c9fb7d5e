/** What was typed and not yet known to be on the server, kept in the browser so a closed tab loses nothing. */
export type Draft<T> = { value: T; version: number; at: string }

/** Where drafts are kept. Keys carry the account, so the next person at a shared computer never meets them. */
export type DraftStore = {
  read: (key: string) => unknown
  write: (key: string, draft: Draft<unknown>) => boolean
  remove: (key: string) => void
  /** Forgets every draft of one account, when it signs out of its own will with nothing unsaved. */
  removeOwner: (owner: string) => void
}

const PREFIX = 'thuoc-do:draft:'

/** The key of one record's draft. */
export function draftKey(owner: string, record: string): string {
  return `${encodeURIComponent(owner)}/${record}`
}

/** Drafts in `localStorage`; where the browser forbids it, writing answers false and the screen warns. */
export function browserDrafts(storage: Storage = localStorage): DraftStore {
  return {
    read(key) {
      try {
        const text = storage.getItem(PREFIX + key)
        return text === null ? null : JSON.parse(text)
      } catch {
        return null
      }
    },
    write(key, draft) {
      try {
        storage.setItem(PREFIX + key, JSON.stringify(draft))
        return true
      } catch {
        return false
      }
    },
    remove(key) {
      try {
        storage.removeItem(PREFIX + key)
      } catch {
        // Nothing was kept, so nothing remains.
      }
    },
    removeOwner(owner) {
      const own = `${PREFIX}${encodeURIComponent(owner)}/`
      for (const key of Object.keys(storage)) if (key.startsWith(own)) storage.removeItem(key)
    },
  }
}
