import type { APIRequestContext, Browser, Page } from 'playwright-core'
import { afterAll, beforeAll } from 'vitest'
import type { TestContext } from 'vitest'
import { openBrowser } from '../browser.ts'
import { correspondentIn, signInOverHttp } from './correspondent.ts'
import type { Correspondent } from './correspondent.ts'
import { serve } from './served.ts'
import type { Served } from './served.ts'
import { enter, enterFirstTime, keepTime } from './visitor.ts'
import type { Credentials, Visitor } from './visitor.ts'

const OWN_PASSWORD = 'mat khau cua rieng toi'

/** The product, started empty, and everybody who has come to work in it. */
export type Office = {
  /** A step of the walk: after one that broke off, the later ones have nothing to stand on and are left out. */
  readonly step: (walk: () => Promise<void>) => (context: TestContext) => Promise<void>
  readonly origin: () => string
  readonly browser: () => Browser
  /** Keeps the first password a person was handed. */
  readonly handOut: (fullName: string, credentials: Credentials) => void
  /** The page of a person at a browser of his own; the first time he is made to replace his password. */
  readonly at: (fullName: string) => Promise<Page>
  /** A person who does his part over HTTP. */
  readonly by: (fullName: string) => Promise<Correspondent>
  /** The session behind it, for what a correspondent has no word for. */
  readonly session: (fullName: string) => Promise<APIRequestContext>
  /** Lets in somebody who did not come by a first password. */
  readonly welcome: (name: string, visitor: Visitor) => Page
  /** Errors of scripts in any page anybody saw. */
  readonly failures: () => string[]
}

/**
 * Opens the office for the tests of this file and closes it after them.
 * @param begin the moment it is then, at the server and in every browser; without it, now
 */
export function openOffice(begin?: Date): Office {
  let product: Served | undefined
  let browser: Browser | undefined
  const visitors = new Map<string, Visitor>()
  const sessions = new Map<string, APIRequestContext>()
  const handed = new Map<string, Credentials>()
  const opened = <T>(value: T | undefined): T => {
    if (value === undefined) throw new Error('the office is not open')
    return value
  }
  const credentialsOf = (fullName: string): Credentials => {
    const found = handed.get(fullName)
    if (found === undefined) throw new Error(`${fullName} was handed no password`)
    return found
  }
  const origin = (): string => opened(product).origin
  const session = async (fullName: string): Promise<APIRequestContext> => {
    const known =
      sessions.get(fullName) ??
      visitors.get(fullName)?.context.request ??
      (await signInOverHttp(origin(), credentialsOf(fullName), OWN_PASSWORD))
    if (!visitors.has(fullName)) sessions.set(fullName, known)
    return known
  }
  beforeAll(async () => {
    const ahead = begin === undefined ? 0 : begin.getTime() - Date.now()
    ;[product, browser] = await Promise.all([serve('empty', ahead), openBrowser()])
    keepTime(browser, ahead)
  })
  afterAll(async () => {
    await Promise.all([...sessions.values()].map((known) => known.dispose()))
    await browser?.close()
    await product?.stop()
  })
  let broken: string | undefined
  return {
    step: (walk) => async (context) => {
      if (broken !== undefined) context.skip(`nothing to stand on after "${broken}"`)
      broken = context.task.name
      await walk()
      broken = undefined
    },
    origin,
    browser: () => opened(browser),
    handOut: (fullName, credentials) => {
      handed.set(fullName, credentials)
    },
    at: async (fullName) => {
      const known = visitors.get(fullName)
      if (known !== undefined) return known.page
      const first = credentialsOf(fullName)
      const visitor = sessions.has(fullName)
        ? await enter(opened(browser), origin(), { ...first, password: OWN_PASSWORD })
        : await enterFirstTime(opened(browser), origin(), first, OWN_PASSWORD)
      visitors.set(fullName, visitor)
      return visitor.page
    },
    by: async (fullName) => correspondentIn(await session(fullName)),
    session,
    welcome: (name, visitor) => {
      visitors.set(name, visitor)
      return visitor.page
    },
    failures: () => [...visitors].flatMap(([name, { failures }]) => failures.map((failure) => `${name} ${failure}`)),
  }
}
