import { createHash } from 'node:crypto'
import type { RatedLevel, ScoreResult } from '@thuoc-do/domain'
import canonicalize from 'canonicalize'
import type { FrozenBody } from './ports.ts'
import { conditionsOf, countsFor, outcomeOf } from './score-body.ts'
import type { BodyStanding } from './standing.ts'

/** What a result is frozen from. */
type Frozen = Pick<BodyStanding, 'file' | 'unit' | 'grounds' | 'tasks' | 'files' | 'lower'>

/** Everything a recognised result came from, as canonical JSON under its SHA-256. */
export function freezeBody(
  { file, unit, grounds, tasks, files, lower }: Frozen,
  result: ScoreResult,
  level: RatedLevel,
  recognised: FrozenBody['recognised'],
  headName: string | null,
  replaces: FrozenBody['replaces'] = null,
): { text: string; hash: string } {
  const { document, hash: ruleSetHash } = grounds.rules.published
  const frozen: FrozenBody = {
    unit: { id: unit.id, code: unit.code, name: unit.name, headName },
    year: file.year,
    ruleSet: { id: document.id, version: document.version, hash: ruleSetHash, document },
    weights:
      grounds.rules.weights === null
        ? null
        : { id: grounds.rules.weights.id, document: grounds.rules.weights.document },
    tasks: tasks.map(({ unitId: _unit, year: _year, version: _version, ...task }) => task),
    files: files.map(({ taskId, name, sha256 }) => ({ taskId, name, sha256 })),
    counts: countsFor(grounds, 'confirmed'),
    lower: lower.flatMap(({ unitId, unitName, level: of }) =>
      of === null ? [] : [{ unitId, name: unitName, level: of }],
    ),
    self: file.self,
    review: file.review,
    conditions: conditionsOf(grounds, file.self, file.review),
    outcome: outcomeOf(result),
    receipt: result.receipt,
    level,
    recognised,
    replaces,
  }
  const text = canonicalize(frozen)
  if (text === undefined) throw new Error('a recognised result is always JSON')
  return { text, hash: createHash('sha256').update(text, 'utf8').digest('hex') }
}
