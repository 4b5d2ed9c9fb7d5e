import type { Step } from '@thuoc-do/domain'
import type { z } from 'zod'
import type { stepSchema } from './appraisals.ts'

/** One step of a derivation as screens are given it: the article in one line, the operands left to the receipt. */
export const stepReply = ({
  code,
  label,
  formula,
  value,
  unit,
  citation,
  basis,
}: Step): z.infer<typeof stepSchema> => ({
  code,
  label,
  formula,
  value,
  unit,
  citation: `${citation.instrument}, ${citation.article}`,
  basis,
})
