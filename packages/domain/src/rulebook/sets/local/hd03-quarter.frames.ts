import type { Axis } from '../../mechanisms/axes-rule.ts'

/** The four frames of weights for quantity, quality, progress and ability to lead; each adds up to 100. */
const FRAMES = {
  K1: { A: '25', B: '35', C: '20', D: '20' },
  K2: { A: '15', B: '50', C: '15', D: '20' },
  K3: { A: '20', B: '30', C: '35', D: '15' },
  K4: { A: '15', B: '30', C: '20', D: '35' },
} as const satisfies Record<string, Axis['weights']>

/** Ours: institutions by quality, science and technology by progress, building the Party by leading, the rest by K1. */
const BY_AXIS: Readonly<Record<number, Axis['weights']>> = { 2: FRAMES.K2, 3: FRAMES.K3, 4: FRAMES.K4 }

/** The frame an axis is weighed by. */
export function frameOfAxis(axis: number): Axis['weights'] {
  return BY_AXIS[axis] ?? FRAMES.K1
}
