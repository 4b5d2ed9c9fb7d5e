import {
  factsAskedOf,
  factsOfLedBody,
  LED_BODY_FACTS,
  scoredByPeriods,
  type LedBody,
  type Leadership,
  type PersonKind,
  type RuleSet,
} from '@thuoc-do/domain'

type Facts = Readonly<Record<string, boolean | string>>

/** What a leader's file rests on of the body he leads; kept word for word when it is proposed. */
export type BodyOfFile = {
  readonly format: 'thuoc-do/led-body/1'
  /** Null where nothing is recorded of his unit. */
  readonly body: LedBody | null
  /** The facts drawn from it, and those the file has besides. */
  readonly facts: Facts
  readonly stated: Facts
}

/** A file as it is asked about; `bodyBasis` is what was kept with its proposal. */
export type FileOfLeader = {
  readonly id: number
  readonly unitId: number
  readonly kind: PersonKind
  readonly leadership: Leadership
  readonly facts: Facts
}

/** Whether the result of a file hangs on the body its person leads. A year made of months knows the body by itself. */
export function asksForBody(
  ruleSet: RuleSet,
  { kind, leadership }: Pick<FileOfLeader, 'kind' | 'leadership'>,
): boolean {
  if (leadership === 'none' || scoredByPeriods(ruleSet)) return false
  const asked = factsAskedOf(ruleSet, { kind, leader: true })
  return LED_BODY_FACTS.some((fact) => asked.has(fact))
}

/** The file with what its body says of it: what the body says stands above what anybody stated. */
export function withBody<File extends FileOfLeader>(
  ruleSet: RuleSet,
  file: File,
  body: LedBody | null,
): File & { body: BodyOfFile } {
  const facts = factsOfLedBody(ruleSet, file, body)
  const stated = file.facts
  return { ...file, facts: { ...stated, ...facts }, body: { format: 'thuoc-do/led-body/1', body, facts, stated } }
}

/** Reads what was kept with a proposal; the database keeps it from changing. */
export function readBody(text: string): BodyOfFile {
  return JSON.parse(text) as BodyOfFile
}
