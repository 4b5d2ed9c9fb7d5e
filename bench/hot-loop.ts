import {
  classify,
  compute,
  evaluate,
  findRuleSet,
  readScoreInput,
  type ScoreInput,
} from '../packages/domain/src/index.ts'
import { publish } from '../packages/server/src/rulebook/index.ts'
import type { Measure } from './measure.ts'
import { timeRepeated } from './timing.ts'

const EVALUATIONS = 100_000
const PEOPLE = 100
const LINES = 10
const RULE_SET = 'decree-335-2025'

/** One line of work in hundredths and counts, as the plain loop has it. */
type PlainLine = { coefficient: number; assigned: number; completed: number; failures: number; delays: number }
type Work = { input: ScoreInput; lines: readonly PlainLine[]; general: number }

/** Invented work: every person another mixture of coefficients, shortfalls, failures and delays; the same each time. */
function workOf(person: number): Work {
  const lines = Array.from({ length: LINES }, (_, at): PlainLine => {
    const seed = person * 31 + at * 17
    const assigned = 200 + (seed % 9) * 100
    return {
      coefficient: 50 + (seed % 7) * 25,
      assigned,
      completed: Math.max(0, assigned - (seed % 5 === 0 ? 100 : 0)),
      failures: seed % 6 === 0 ? 1 : 0,
      delays: seed % 4 === 0 ? 1 : 0,
    }
  })
  const text = (hundredths: number): string => String(hundredths / 100) // quarters and whole numbers: exact as text
  const general = 2_400 + (person % 7) * 100
  return {
    lines,
    general,
    input: {
      person: { kind: 'civil-servant', leader: false },
      generalTotal: text(general),
      work: lines.map((line) => ({
        coefficient: text(line.coefficient),
        assigned: text(line.assigned),
        completed: text(line.completed),
        qualityFailures: line.failures,
        delays: line.delays,
      })),
    },
  }
}

const PLAIN_LEVELS = ['outstanding', 'good', 'satisfactory', 'unsatisfactory'] as const

/** The same arithmetic in binary numbers: sums over the lines, three shares, 70 points, a level by threshold. */
function plainLevel({ lines, general }: Work): number {
  let [assigned, completed, well, onTime] = [0, 0, 0, 0]
  for (const line of lines) {
    assigned += line.coefficient * line.assigned
    completed += line.coefficient * line.completed
    well += line.coefficient * Math.max(0, line.completed - 25 * line.failures)
    onTime += line.coefficient * Math.max(0, line.completed - 25 * line.delays)
  }
  const shares = (completed + well + onTime) / assigned / 3
  const total = general / 100 + Math.min(70, shares * 70)
  return total >= 90 ? 0 : total >= 70 ? 1 : total >= 50 ? 2 : 3
}

/** What a program that trusts its input would make of the texts. */
function parsed(input: ScoreInput | undefined): Work | undefined {
  if (input === undefined) return undefined
  const hundredths = (text: string): number => Number(text) * 100
  const lines = (input.work ?? []).map((line) => ({
    coefficient: hundredths(line.coefficient),
    assigned: hundredths(line.assigned),
    completed: hundredths(line.completed),
    failures: line.qualityFailures ?? 0,
    delays: line.delays ?? 0,
  }))
  return { input, lines, general: hundredths(input.generalTotal ?? '0') }
}

/** 100,000 evaluations under Decree 335/2025 with level and reasons but no stored steps, beside the plain loop. */
export function measureHotLoop(): Measure[] {
  const document = findRuleSet(RULE_SET)
  if (document === undefined) throw new Error(`${RULE_SET} is not on the shelf`)
  const published = publish(document)
  const people = Array.from({ length: PEOPLE }, (_, person) => workOf(person))
  const read = people.map(({ input }) => {
    const outcome = readScoreInput(document, input)
    if (!outcome.ok) throw new Error(JSON.stringify(outcome.problems))
    return outcome.value
  })
  const counted = (levelOf: (at: number) => string): Record<string, number> => {
    const counts: Record<string, number> = {}
    for (let at = 0; at < EVALUATIONS; at += 1) {
      const level = levelOf(at % PEOPLE)
      counts[level] = (counts[level] ?? 0) + 1
    }
    return counts
  }
  const classified = (at: number): string => {
    const input = read[at]
    return input === undefined ? '' : classify(document, input).conclusion.level
  }
  const fromRead = (at: number): string => {
    const input = read[at]
    return input === undefined ? '' : compute(published, input, { steps: false }).level
  }
  const fromInput = (at: number): string => {
    const outcome = evaluate(published, people[at]?.input ?? { person: { kind: 'cadre', leader: false } }, {
      steps: false,
    })
    return outcome.ok ? outcome.value.level : ''
  }
  const levelOfPlain = (work: Work | undefined): string =>
    work === undefined ? '' : (PLAIN_LEVELS[plainLevel(work)] ?? '')
  const loop = timeRepeated(() => counted((at) => levelOfPlain(people[at])))
  const parsingLoop = timeRepeated(() => counted((at) => levelOfPlain(parsed(people[at]?.input))))
  const verdicts = timeRepeated(() => counted(classified))
  const computed = timeRepeated(() => counted(fromRead))
  const evaluated = timeRepeated(() => counted(fromInput))
  const text = ({ value }: { value: object }): string =>
    JSON.stringify(Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1)))
  if ([parsingLoop, verdicts, computed, evaluated].some((other) => text(other) !== text(loop)))
    throw new Error('the engine and the plain loop disagree')
  return [
    {
      what: '100,000 evaluations of 10 work lines: level and reasons',
      ms: verdicts.ms,
      plainMs: loop.ms,
      covers:
        'Decree 335/2025: exact total, level, every condition with what decided it. Plain: sums, shares and thresholds over number arrays, in floats',
      limitMs: 250,
      target: { ms: 250, ratio: 3 },
    },
    {
      what: '100,000 evaluations of 10 work lines: whole results',
      ms: computed.ms,
      plainMs: loop.ms,
      covers: 'as above, with the shares and parts in lowest terms and a receipt; no steps',
    },
    {
      what: '100,000 evaluations of 10 work lines, from decimal texts',
      ms: evaluated.ms,
      plainMs: parsingLoop.ms,
      covers:
        'as above, and reads and checks every text of every input. Plain: the same loop after Number() of every text',
    },
  ]
}
