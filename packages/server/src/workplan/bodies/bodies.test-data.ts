import { bodySchema, type Body } from '@thuoc-do/contract'
import { criteriaFor, findRuleSet } from '@thuoc-do/domain'
import type { Caller, Reply } from '../../../test/fresh-application.ts'

/** A day in the year that is rated. */
export const NOW = new Date('2026-12-01T02:00:00Z')
export const YEAR = 2026

/** Points that add up to a total, taken off from the last criterion backwards, with a note of evidence for each. */
export function selfOf(total: number, change: object = {}): object {
  const document = findRuleSet('decree-335-2025-bodies')
  if (document === undefined) throw new Error('the rule set ships')
  const rows = criteriaFor(document, { kind: 'agency', leader: false }).filter(({ kind }) => kind === 'scored')
  let off = 10_000 - total * 100
  const scores = rows.toReversed().map(({ code, maximumHundredths }) => {
    const less = Math.min(off, maximumHundredths)
    off -= less
    return [code, String((maximumHundredths - less) / 100)] as const
  })
  return {
    scores: Object.fromEntries(scores),
    notes: Object.fromEntries(rows.map(({ code }) => [code, 'Báo cáo số 12/BC'])),
    notApplicable: [],
    findings: 'none',
    findingsNote: '',
    comment: '',
    proposed: 'good',
    ...change,
  }
}

export const REVIEW = {
  scores: {},
  comment: '',
  findings: null,
  wrongdoing: false,
  complaints: 'none',
  levelByAuthority: null,
  grounds: '',
}

/** The same, six points lower in one general criterion. */
export const LOWER = { ...REVIEW, scores: { 'I.1': '4' }, comment: 'Chấp hành chưa đầy đủ' }

/** The reasons of a refusal. */
export function codesOf({ body }: Reply): string[] {
  return (body as { problems: { code: string }[] }).problems.map(({ code }) => code)
}

/** What somebody does with one body of the year. */
export function bodyOf(unitId: number) {
  const url = `/api/bodies/${unitId}/${YEAR}`
  const show = async (caller: Caller): Promise<Body> => {
    const { status, body } = await caller('GET', url)
    if (status !== 200) throw new Error(`${status} ${JSON.stringify(body)}`)
    return bodySchema.parse(body)
  }
  const act = async (caller: Caller, method: 'PUT' | 'POST', verb: string, body: object = {}): Promise<Reply> => {
    const seen = await caller('GET', url)
    const version = seen.status === 200 ? bodySchema.parse(seen.body).version : 0
    return caller(method, `${url}/${verb}`, { version, ...body })
  }
  return {
    show,
    act,
    addTasks: (caller: Caller, names: string[], change: object = {}) =>
      caller('POST', '/api/body-tasks', {
        key: crypto.randomUUID(),
        unitId,
        year: YEAR,
        source: 'programme',
        document: '01/KH',
        dueOn: '2026-06-30',
        names,
        ...change,
      }),
    onTask: (caller: Caller, id: number, act: object, key: string = crypto.randomUUID()) =>
      caller('POST', `/api/body-tasks/${id}/events`, { key, act }),
  }
}
