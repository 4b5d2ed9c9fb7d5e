// The one-way streets of docs/architecture.md as data. Beside every street stands one import it must refuse and one it
// must let pass; the tests drive along both.

/** A rule about who may import whom. Paths are relative to the checkout; a package import is its bare name. */
export type Street = {
  readonly why: string
  /** Whether the import crosses the street the wrong way. */
  readonly refuses: (from: string, to: string) => boolean
  readonly planted: readonly [from: string, to: string]
  readonly lawful: readonly [from: string, to: string]
}

/** The rooms of the domain in the order in which they may look: each sees only those before it. */
const DOMAIN_ROOMS = [
  'kernel',
  'organisation',
  'workplan',
  'rulebook',
  'appraisal',
  'meeting',
  'classification',
  'petition',
  'statistics',
  'access',
]

const DATABASE_OR_HTTP =
  /^(pg|pg-boss|kysely|fastify|@fastify\/.*|fastify-type-provider-zod|better-auth)(\/.*)?$|^node:https?$/

/** Files of a server room that stand at an edge: SQL, HTTP, the start of a job, the library that signs people in. */
const EDGE_FILE = /(^|[-.])(stores?|sql|routes?|jobs?|worker|sign-in)(\.|-|$)/

const isTest = (path: string): boolean => /\.test\.tsx?$|^packages\/[a-z0-9]+\/test\//.test(path)
const folderOf = (path: string): string => path.slice(0, path.lastIndexOf('/'))
const fileOf = (path: string): string => path.slice(path.lastIndexOf('/') + 1)
const segment = (path: string, root: string): string | undefined =>
  path.startsWith(root) ? path.slice(root.length).split('/')[0] : undefined

/** A street between two patterns. */
function between(
  why: string,
  from: RegExp,
  to: RegExp,
  planted: readonly [string, string],
  lawful: readonly [string, string],
): Street {
  return { why, refuses: (a, b) => from.test(a) && to.test(b), planted, lawful }
}

const D = 'packages/domain/src'
const S = 'packages/server/src'
const W = 'packages/web/src'

const PACKAGES: readonly Street[] = [
  between(
    'domain imports nothing outside itself',
    /^packages\/domain\/src\/(?!.*\.test\.ts$)/,
    /^(?!packages\/domain\/)/,
    [`${D}/kernel/a.ts`, 'zod'],
    [`${D}/kernel/a.test.ts`, 'fast-check'],
  ),
  between(
    'contract knows domain and zod only',
    /^packages\/contract\/src\/(?!.*\.test\.ts$)/,
    /^(?!packages\/(contract|domain)\/|zod$)/,
    ['packages/contract/src/a.ts', 'react'],
    ['packages/contract/src/a.ts', 'zod'],
  ),
  between(
    'contract is below server and web',
    /^packages\/contract\//,
    /^packages\/(server|web|e2e)\//,
    ['packages/contract/src/a.ts', `${S}/main.ts`],
    ['packages/contract/src/a.ts', `${D}/index.ts`],
  ),
  between(
    'server and web never meet',
    /^packages\/server\//,
    /^packages\/web\//,
    [`${S}/a.ts`, `${W}/b.ts`],
    [`${S}/a.ts`, 'packages/contract/src/index.ts'],
  ),
  between(
    'web and server never meet',
    /^packages\/web\//,
    /^packages\/server\//,
    [`${W}/a.ts`, `${S}/b.ts`],
    [`${W}/a.ts`, 'packages/contract/src/index.ts'],
  ),
  between(
    'e2e talks to the product over HTTP only',
    /^packages\/e2e\//,
    /^packages\/(server|web)\//,
    ['packages/e2e/src/a.ts', `${S}/b.ts`],
    ['packages/e2e/src/a.ts', 'packages/e2e/src/b.ts'],
  ),
  between(
    'nothing imports e2e',
    /^(?!packages\/e2e\/)/,
    /^packages\/e2e\//,
    [`${S}/a.ts`, 'packages/e2e/src/b.ts'],
    ['packages/e2e/src/a.ts', 'packages/e2e/src/b.ts'],
  ),
  between(
    'domain, contract and web run without Node',
    /^packages\/(domain|contract|web)\/src\/(?!.*\.test\.tsx?$)/,
    /^node:/,
    [`${W}/a.ts`, 'node:fs'],
    [`${W}/a.test.ts`, 'node:fs'],
  ),
]

const ROOMS: readonly Street[] = [
  {
    why: "a file never imports its own room's index.ts",
    refuses: (from, to) =>
      !isTest(from) && from !== to && fileOf(to) === 'index.ts' && `${folderOf(from)}/`.startsWith(`${folderOf(to)}/`),
    planted: [`${D}/kernel/deep/a.ts`, `${D}/kernel/index.ts`],
    lawful: [`${D}/kernel/a.test.ts`, `${D}/kernel/index.ts`],
  },
  ...DOMAIN_ROOMS.map((room, at) => ({
    why: `domain/${room} looks only down the street`,
    refuses: (from: string, to: string) =>
      segment(from, `${D}/`) === room && DOMAIN_ROOMS.indexOf(segment(to, `${D}/`) ?? '') > at,
    planted: [`${D}/${room}/a.ts`, `${D}/${DOMAIN_ROOMS[at + 1] ?? 'none'}/index.ts`] as const,
    lawful: [`${D}/${room}/a.ts`, `${D}/${DOMAIN_ROOMS[at - 1] ?? room}/index.ts`] as const,
  })).slice(0, -1),
  {
    why: 'a room of the domain is entered through its index.ts',
    refuses: (from, to) => {
      const [a, b] = [segment(from, `${D}/`), segment(to, `${D}/`)]
      return a !== undefined && b !== undefined && a !== b && b !== 'index.ts' && to !== `${D}/${b}/index.ts`
    },
    planted: [`${D}/rulebook/a.ts`, `${D}/kernel/score.ts`],
    lawful: [`${D}/rulebook/a.ts`, `${D}/kernel/index.ts`],
  },
  {
    why: 'a rule set never imports another rule set',
    refuses: (from, to) => {
      const root = `${D}/rulebook/sets/`
      const [a, b] = [from, to].map((path) => segment(path, root)?.split('.')[0])
      return a !== undefined && b !== undefined && a !== b && a !== 'index'
    },
    planted: [`${D}/rulebook/sets/a-2022/x.ts`, `${D}/rulebook/sets/b-2025.ts`],
    lawful: [`${D}/rulebook/sets/a-2022.ts`, `${D}/rulebook/sets/a-2022.criteria.ts`],
  },
]

const isServerRoom = (path: string): boolean =>
  path.startsWith(`${S}/`) &&
  path.split('/').length > 4 &&
  !['platform', 'wiring', 'start', 'cli', 'migrations', 'demo'].includes(segment(path, `${S}/`) ?? '')

const isComposing = (path: string): boolean => new RegExp(`^${S}/(wiring|start|cli|main\\.ts)`).test(path)

const SERVER: readonly Street[] = [
  {
    why: 'a use case sees its store through ports.ts, never the database or HTTP',
    refuses: (from, to) =>
      isServerRoom(from) && !isTest(from) && !EDGE_FILE.test(fileOf(from)) && DATABASE_OR_HTTP.test(to),
    planted: [`${S}/appraisal/confirm.ts`, 'kysely'],
    lawful: [`${S}/appraisal/appraisal-store.ts`, 'kysely'],
  },
  {
    why: 'a use case never imports a store or a route: wiring hands it what its ports.ts asks for',
    refuses: (from, to) =>
      isServerRoom(from) &&
      !isTest(from) &&
      fileOf(from) !== 'index.ts' &&
      !EDGE_FILE.test(fileOf(from)) &&
      isServerRoom(to) &&
      EDGE_FILE.test(fileOf(to)),
    planted: [`${S}/appraisal/confirm.ts`, `${S}/appraisal/appraisal-store.ts`],
    lawful: [`${S}/appraisal/routes.ts`, `${S}/appraisal/confirm.ts`],
  },
  {
    why: 'a room of the server is entered through its index.ts',
    refuses: (from, to) => {
      const [a, b] = [segment(from, `${S}/`), segment(to, `${S}/`)]
      return isServerRoom(to) && a !== b && to !== `${S}/${b}/index.ts` && !isComposing(from) && !isTest(from)
    },
    planted: [`${S}/appraisal/a.ts`, `${S}/organisation/b.ts`],
    lawful: [`${S}/wiring/a.ts`, `${S}/organisation/routes.ts`],
  },
  {
    why: 'platform knows no room',
    refuses: (from, to) => from.startsWith(`${S}/platform/`) && !isTest(from) && isServerRoom(to),
    planted: [`${S}/platform/a.ts`, `${S}/organisation/index.ts`],
    lawful: [`${S}/organisation/a.ts`, `${S}/platform/index.ts`],
  },
  {
    why: 'only main, start, cli and wiring compose: nobody below imports them',
    refuses: (from, to) => {
      return from.startsWith(`${S}/`) && !isTest(from) && isComposing(to) && !isComposing(from)
    },
    planted: [`${S}/appraisal/a.ts`, `${S}/wiring/index.ts`],
    lawful: [`${S}/main.ts`, `${S}/wiring/index.ts`],
  },
]

const WEB: readonly Street[] = [
  between(
    'web: ui and lib are below features and app',
    /^packages\/web\/src\/(ui|lib)\//,
    /^packages\/web\/src\/(features|app)\//,
    [`${W}/ui/a.tsx`, `${W}/features/rounds/b.tsx`],
    [`${W}/features/rounds/b.tsx`, `${W}/ui/a.tsx`],
  ),
  between(
    'web: features are below app',
    /^packages\/web\/src\/features\//,
    /^packages\/web\/src\/(app|main)/,
    [`${W}/features/rounds/a.tsx`, `${W}/app/router.tsx`],
    [`${W}/app/router.tsx`, `${W}/features/rounds/a.tsx`],
  ),
  {
    why: 'web: a feature never imports a feature',
    refuses: (from, to) => {
      const [a, b] = [from, to].map((path) => segment(path, `${W}/features/`))
      return a !== undefined && b !== undefined && a !== b
    },
    planted: [`${W}/features/rounds/a.tsx`, `${W}/features/people/b.tsx`],
    lawful: [`${W}/features/rounds/a.tsx`, `${W}/features/rounds/b.tsx`],
  },
]

/** Every street, in the order of docs/architecture.md. */
export const STREETS: readonly Street[] = [...PACKAGES, ...ROOMS, ...SERVER, ...WEB]
