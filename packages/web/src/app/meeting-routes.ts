import { createRoute, lazyRouteComponent, type AnyRoute } from '@tanstack/react-router'
import { feature } from './features.ts'

const meetings = feature('meetings', () => import('../features/meetings/index.ts'))

/** Addresses of meetings, ballots and opinions of the Party committee, under the routes of who is signed in. */
export function meetingRoutes<Parent extends AnyRoute>(parent: Parent) {
  const meetingsRoute = createRoute({
    getParentRoute: () => parent,
    path: '/meetings',
    component: lazyRouteComponent(meetings, 'MeetingsPage'),
  })
  const callMeetingRoute = createRoute({
    getParentRoute: () => parent,
    path: '/meetings/call',
    component: lazyRouteComponent(meetings, 'CallPage'),
  })
  const partyOpinionsRoute = createRoute({
    getParentRoute: () => parent,
    path: '/meetings/party-opinions',
    validateSearch: (search: Record<string, unknown>): { round?: number | undefined } => ({
      round: Number.isSafeInteger(search['round']) ? Number(search['round']) : undefined,
    }),
    component: lazyRouteComponent(meetings, 'PartyOpinionsPage'),
  })
  const meetingRoute = createRoute({
    getParentRoute: () => parent,
    path: '/meetings/$meetingId',
    component: lazyRouteComponent(meetings, 'MeetingPage'),
  })
  const voteRoute = createRoute({
    getParentRoute: () => parent,
    path: '/meetings/$meetingId/vote',
    component: lazyRouteComponent(meetings, 'VotePage'),
  })
  return [meetingsRoute, callMeetingRoute, partyOpinionsRoute, meetingRoute, voteRoute] as const
}
