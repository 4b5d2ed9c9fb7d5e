import { daySchema } from '@thuoc-do/contract'
import type { QueryClient } from '@tanstack/react-query'
import {
  createRootRouteWithContext,
  createRoute,
  createRouter,
  lazyRouteComponent,
  Outlet,
  redirect,
} from '@tanstack/react-router'
import { innerAddress, meQuery, RefusedError } from '../lib/index.ts'
import { feature } from './features.ts'
import { PasswordPage } from './password-page.tsx'
import { meetingRoutes } from './meeting-routes.ts'
import { petitionRoutes } from './petition-routes.ts'
import { Shell } from './shell.tsx'
import { SignInPage } from './sign-in.tsx'
import { ErrorPage, LoadingPage, NotFoundPage, OutsideError, OutsideNotFound } from './states.tsx'
import { WorkRooms } from './work-rooms.tsx'
import { readScoresSearch, readUnitSearch, readWorkSearch, readYear } from './work-search.ts'

type RouterContext = { queries: QueryClient }

const rootRoute = createRootRouteWithContext<RouterContext>()({
  component: Outlet,
  errorComponent: OutsideError,
  notFoundComponent: OutsideNotFound,
})

const signInRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/sign-in',
  // What is not valid is set to undefined: the router lays this over the raw search, where a missing key would not hide it.
  validateSearch: (search: Record<string, unknown>): { next?: string | undefined } => ({
    next: innerAddress(search['next']) ?? undefined,
  }),
  component: SignInPage,
})

const signedInRoute = createRoute({
  getParentRoute: () => rootRoute,
  id: 'signed-in',
  component: Shell,
  beforeLoad: async ({ context, location }) => {
    try {
      const me = await context.queries.ensureQueryData(meQuery)
      if (me.account.mustChangePassword && location.pathname !== '/password') throw redirect({ to: '/password' })
    } catch (problem) {
      if (problem instanceof RefusedError && problem.status === 401) {
        throw redirect({ to: '/sign-in', search: location.href === '/' ? {} : { next: location.href } })
      }
      throw problem
    }
  },
})

const passwordRoute = createRoute({ getParentRoute: () => signedInRoute, path: '/password', component: PasswordPage })

const todayRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/',
  component: lazyRouteComponent(
    feature('today', () => import('../features/today/index.ts')),
    'TodayPage',
  ),
})

const appraisals = feature('appraisals', () => import('../features/appraisals/index.ts'))
const myAppraisalsRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/appraisals',
  component: lazyRouteComponent(appraisals, 'MyAppraisalsPage'),
})
const appraisalRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/appraisals/$id',
  component: lazyRouteComponent(appraisals, 'AppraisalPage'),
})
const resultRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/appraisals/$id/result',
  component: lazyRouteComponent(appraisals, 'ResultPage'),
})

const unitRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/unit',
  component: lazyRouteComponent(
    feature('unit', () => import('../features/unit/index.ts')),
    'UnitPage',
  ),
})
// The same screens for somebody else's appraisal, so that the way back is the unit's.
const unitAppraisalRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/unit/$id',
  component: lazyRouteComponent(appraisals, 'AppraisalPage'),
})
const unitResultRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/unit/$id/result',
  component: lazyRouteComponent(appraisals, 'ResultPage'),
})

const workRooms = createRoute({ getParentRoute: () => signedInRoute, id: 'work-rooms', component: WorkRooms })

const organisation = feature('organisation', () => import('../features/organisation/index.ts'))
const organisationRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/organisation',
  validateSearch: (search: Record<string, unknown>): { unit?: number | undefined; on?: string | undefined } => ({
    unit: Number.isSafeInteger(Number(search['unit'])) ? Number(search['unit']) : undefined,
    on: daySchema.safeParse(search['on']).data,
  }),
  component: lazyRouteComponent(organisation, 'OrganisationPage'),
})
const personRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/organisation/people/$personId',
  component: lazyRouteComponent(organisation, 'PersonPage'),
})
const year = (search: Record<string, unknown>): { year?: number | undefined } => ({
  year: Number.isSafeInteger(search['year']) ? Number(search['year']) : undefined,
})
const workYear = feature('work-year', () => import('../features/work-year/index.ts'))
const myYearRoute = createRoute({
  getParentRoute: () => workRooms,
  path: '/work/year',
  validateSearch: year,
  component: lazyRouteComponent(workYear, 'MyYearPage'),
})
const personYearRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/organisation/people/$personId/year',
  validateSearch: year,
  component: lazyRouteComponent(workYear, 'PersonYearPage'),
})
const importStartRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/organisation/import',
  component: lazyRouteComponent(organisation, 'ImportStartPage'),
})
const importRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/organisation/imports/$importId',
  validateSearch: (search: Record<string, unknown>): { job?: string | undefined } => ({
    job: typeof search['job'] === 'string' ? search['job'] : undefined,
  }),
  component: lazyRouteComponent(organisation, 'ImportPage'),
})

const text = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined)
const roundsRooms = feature('rounds', () => import('../features/rounds/index.ts'))
const roundsRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/rounds',
  component: lazyRouteComponent(roundsRooms, 'RoundsPage'),
})
const roundRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/rounds/$roundId',
  component: lazyRouteComponent(roundsRooms, 'RoundPage'),
})
const dossierRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/rounds/$roundId/agencies/$agencyId',
  component: lazyRouteComponent(roundsRooms, 'DossierPage'),
})
const noticesRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/notices',
  validateSearch: (search: Record<string, unknown>): { kind?: string | undefined } => ({ kind: text(search['kind']) }),
  component: lazyRouteComponent(
    feature('notices', () => import('../features/notices/index.ts')),
    'NoticesPage',
  ),
})
const statisticsRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/statistics',
  validateSearch: (search: Record<string, unknown>): { round?: number | undefined } => ({
    round: typeof search['round'] === 'number' ? search['round'] : undefined,
  }),
  component: lazyRouteComponent(
    feature('statistics', () => import('../features/statistics/index.ts')),
    'StatisticsPage',
  ),
})
const catalogueRoute = createRoute({
  getParentRoute: () => workRooms,
  path: '/catalogue',
  validateSearch: (search: Record<string, unknown>): { agency?: number | undefined; version?: number | undefined } => ({
    agency: typeof search['agency'] === 'number' ? search['agency'] : undefined,
    version: typeof search['version'] === 'number' ? search['version'] : undefined,
  }),
  component: lazyRouteComponent(
    feature('catalogue', () => import('../features/catalogue/index.ts')),
    'CataloguePage',
  ),
})
const ruleSetRooms = feature('rule-sets', () => import('../features/rule-sets/index.ts'))
const ruleSetsRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/rule-sets',
  component: lazyRouteComponent(ruleSetRooms, 'RuleSetsPage'),
})
const ruleSetRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/rule-sets/$ruleSetId',
  component: lazyRouteComponent(ruleSetRooms, 'RuleSetPage'),
})
const draftRooms = feature('rule-set-drafts', () => import('../features/rule-set-drafts/index.ts'))
const draftsRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/rule-set-drafts',
  validateSearch: (search: Record<string, unknown>): { from?: string | undefined; begin?: true | undefined } => ({
    from: typeof search['from'] === 'string' ? search['from'] : undefined,
    begin: search['begin'] === true ? true : undefined,
  }),
  component: lazyRouteComponent(draftRooms, 'DraftsPage'),
})
const draftRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/rule-set-drafts/$draftId',
  component: lazyRouteComponent(draftRooms, 'DraftPage'),
})
const comparison = feature('rule-set-comparison', () => import('../features/rule-set-comparison/index.ts'))
const compareRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/rule-sets/compare',
  validateSearch: (search: Record<string, unknown>): { before?: string | undefined; after?: string | undefined } => ({
    before: text(search['before']),
    after: text(search['after']),
  }),
  component: lazyRouteComponent(comparison, 'ComparePage'),
})
const simulateRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/rule-sets/simulate',
  validateSearch: (search: Record<string, unknown>): { job?: string | undefined; trial?: string | undefined } => ({
    job: text(search['job']),
    trial: text(search['trial']),
  }),
  component: lazyRouteComponent(comparison, 'SimulatePage'),
})
const work = feature('work', () => import('../features/work/index.ts'))
const myWorkRoute = createRoute({
  getParentRoute: () => workRooms,
  path: '/work',
  validateSearch: readWorkSearch,
  component: lazyRouteComponent(work, 'MyWorkPage'),
})
const unitWorkRoute = createRoute({
  getParentRoute: () => workRooms,
  path: '/work/unit',
  validateSearch: readUnitSearch,
  component: lazyRouteComponent(work, 'UnitWorkPage'),
})
const workLineRoute = createRoute({
  getParentRoute: () => workRooms,
  path: '/work/lines/$lineId',
  component: lazyRouteComponent(work, 'LinePage'),
})
const periodScores = feature('period-scores', () => import('../features/period-scores/index.ts'))
const scoresRoute = createRoute({
  getParentRoute: () => workRooms,
  path: '/work/scores',
  validateSearch: readScoresSearch,
  component: lazyRouteComponent(periodScores, 'ScoresPage'),
})
const scoreRoute = createRoute({
  getParentRoute: () => workRooms,
  path: '/work/score/$scoreId',
  component: lazyRouteComponent(periodScores, 'ScorePage'),
})
const periodsRoute = createRoute({
  getParentRoute: () => workRooms,
  path: '/work/periods',
  validateSearch: readYear,
  component: lazyRouteComponent(periodScores, 'PeriodsPage'),
})
const bodyRooms = feature('bodies', () => import('../features/bodies/index.ts'))
const bodiesRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/bodies',
  validateSearch: (search: Record<string, unknown>): { year?: number | undefined } => ({
    year: typeof search['year'] === 'number' ? search['year'] : undefined,
  }),
  component: lazyRouteComponent(bodyRooms, 'BodiesPage'),
})
const bodyRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/bodies/$unitId/$year',
  component: lazyRouteComponent(bodyRooms, 'BodyPage'),
})
const bodyWeightsRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/bodies/weights',
  component: lazyRouteComponent(bodyRooms, 'WeightsPage'),
})
// Decided when building: the gallery and its samples are not in what is delivered.
const workshopRoutes = import.meta.env.DEV
  ? [
      createRoute({
        getParentRoute: () => rootRoute,
        path: '/gallery',
        component: lazyRouteComponent(() => import('./gallery/gallery-page.tsx'), 'GalleryPage'),
      }),
    ]
  : []

const routeTree = rootRoute.addChildren([
  signInRoute,
  signedInRoute.addChildren([
    passwordRoute,
    todayRoute,
    myAppraisalsRoute,
    appraisalRoute,
    resultRoute,
    unitRoute,
    organisationRoute,
    personRoute,
    personYearRoute,
    importStartRoute,
    importRoute,
    unitAppraisalRoute,
    unitResultRoute,
    roundsRoute,
    roundRoute,
    dossierRoute,
    noticesRoute,
    statisticsRoute,
    ruleSetsRoute,
    ruleSetRoute,
    draftsRoute,
    draftRoute,
    compareRoute,
    simulateRoute,
    workRooms.addChildren([
      myWorkRoute,
      unitWorkRoute,
      workLineRoute,
      scoresRoute,
      scoreRoute,
      myYearRoute,
      catalogueRoute,
      periodsRoute,
    ]),
    ...meetingRoutes(signedInRoute),
    bodiesRoute,
    bodyRoute,
    bodyWeightsRoute,
    ...petitionRoutes(signedInRoute),
  ]),
  ...workshopRoutes,
])

/** The addresses of the application, each checked where it is linked to. */
export function createAppRouter(queries: QueryClient) {
  return createRouter({
    routeTree,
    context: { queries },
    defaultPreload: 'intent',
    defaultPreloadStaleTime: 0,
    defaultPendingMs: 300,
    scrollRestoration: true,
    defaultErrorComponent: ErrorPage,
    defaultNotFoundComponent: NotFoundPage,
    defaultPendingComponent: LoadingPage,
  })
}

declare module '@tanstack/react-router' {
  interface Register {
    router: ReturnType<typeof createAppRouter>
  }
}
