import type { Messages } from '@lingui/core'
import { addCatalogue, type Catalogue } from '../lib/index.ts'

const files = import.meta.glob<{ messages: Messages }>('../features/*/locales/*.po')

function catalogueOf(room: string): Catalogue {
  const file = (language: string) => {
    const load = files[`../features/${room}/locales/${language}.po`]
    if (!load) throw new Error(`features/${room} has no sentences in ${language}`)
    return load
  }
  return { vi: file('vi'), en: file('en') }
}

/** Fetches a feature and its sentences together, when the first of its screens is opened. */
export function feature<Module>(room: string, load: () => Promise<Module>): () => Promise<Module> {
  const catalogue = catalogueOf(room)
  return async () => {
    const [module] = await Promise.all([load(), addCatalogue(catalogue)])
    return module
  }
}
