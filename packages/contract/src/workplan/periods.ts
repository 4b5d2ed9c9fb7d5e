import { isWorkPeriod } from '@thuoc-do/domain'
import { z } from 'zod'

/** A month `2026-03` or a quarter `2026-Q1`. */
export const workPeriodSchema = z.string().max(7).refine(isWorkPeriod)
