import type { Allocation, AllocationRequest, AllocationViolation } from './allocation.ts'
import { verifyAllocation } from './verify-allocation.ts'
import { verifyOpenAllocation } from './verify-open-allocation.ts'

/** Whether places of an allocation still wait for the committee: then it may be kept, but nobody can be decided by it. */
export function hasOpenPlaces({ ties, waiting }: Allocation): boolean {
  return ties.length > 0 || waiting.length > 0
}

/** The check an allocation has to pass before it is kept: one for publishing, unless places of it are still open. */
export function checkAllocation(request: AllocationRequest, result: Allocation): readonly AllocationViolation[] {
  return hasOpenPlaces(result) ? verifyOpenAllocation(request, result) : verifyAllocation(request, result)
}
