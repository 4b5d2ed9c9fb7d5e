/** Everything asked about delegations. */
export const DELEGATIONS_KEY = ['delegations'] as const
