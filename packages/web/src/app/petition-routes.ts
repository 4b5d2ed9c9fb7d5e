import { createRoute, lazyRouteComponent, type AnyRoute } from '@tanstack/react-router'
import { feature } from './features.ts'

const petitionRooms = feature('petitions', () => import('../features/petitions/index.ts'))

const whole = (value: unknown): number | undefined => (Number.isSafeInteger(value) ? Number(value) : undefined)
const calendarSearch = (search: Record<string, unknown>): { year?: number | undefined } => ({
  year: whole(search['year']),
})

/** Addresses of decisions, petitions, published lists and the working calendar, under the routes of who is signed in. */
export function petitionRoutes<Parent extends AnyRoute>(parent: Parent) {
  const resultDecisionsRoute = createRoute({
    getParentRoute: () => parent,
    path: '/appraisals/$id/decisions',
    component: lazyRouteComponent(petitionRooms, 'DecisionsPage'),
  })
  const replacementRoute = createRoute({
    getParentRoute: () => parent,
    path: '/appraisals/$id/replacement',
    validateSearch: (search: Record<string, unknown>): { petition?: number | undefined } => ({
      petition: whole(search['petition']),
    }),
    component: lazyRouteComponent(petitionRooms, 'ReplacementPage'),
  })
  const petitionsRoute = createRoute({
    getParentRoute: () => parent,
    path: '/petitions',
    component: lazyRouteComponent(petitionRooms, 'PetitionsPage'),
  })
  const petitionRoute = createRoute({
    getParentRoute: () => parent,
    path: '/petitions/$petitionId',
    component: lazyRouteComponent(petitionRooms, 'PetitionPage'),
  })
  const publishedListsRoute = createRoute({
    getParentRoute: () => parent,
    path: '/published',
    component: lazyRouteComponent(petitionRooms, 'PublishedListsPage'),
  })
  const publishedRoute = createRoute({
    getParentRoute: () => parent,
    path: '/published/$roundId/$agencyId',
    component: lazyRouteComponent(petitionRooms, 'PublishedPage'),
  })
  const calendarRoute = createRoute({
    getParentRoute: () => parent,
    path: '/working-calendar',
    validateSearch: calendarSearch,
    component: lazyRouteComponent(petitionRooms, 'CalendarPage'),
  })
  return [
    resultDecisionsRoute,
    replacementRoute,
    petitionsRoute,
    petitionRoute,
    publishedListsRoute,
    publishedRoute,
    calendarRoute,
  ] as const
}
