import { z } from 'zod'

/** `POST /api/score`: computes and keeps nothing. The body is `scoreRequestSchema`; the same result as on the command line. */
export const scoreAnswerSchema = z.object({
  /** A `ScoreReply`, letter for letter, so that it can be replayed. */
  score: z.unknown(),
  /** The result in words, as `score --explain` prints it. */
  explanation: z.object({ vi: z.string(), en: z.string() }),
})
