import type { Body, BodyCondition, BodySelf } from '@thuoc-do/contract'
import {
  countOfBase,
  criteriaFor,
  displayShort,
  parseDecimal,
  parseFraction,
  tally,
  type RuleSet,
} from '@thuoc-do/domain'
import type { BodyConditionRow, BodyCriterionRow, BodyFormData } from '../body-335/form-data.ts'
import { paperDateOf } from '../paper/index.ts'

/** A body as the caller is shown it, and where its sheet is signed. */
export type PrintedBody = { body: Body & { document: RuleSet }; place: string; printedOn: string }

const SUBJECT = { kind: 'agency', leader: false } as const
const LEVELS = {
  outstanding: 'Hoàn thành xuất sắc nhiệm vụ',
  good: 'Hoàn thành tốt nhiệm vụ',
  satisfactory: 'Hoàn thành nhiệm vụ',
  unsatisfactory: 'Không hoàn thành nhiệm vụ',
} as const
const FINDINGS = {
  none: 'Không có hạn chế, khuyết điểm nào được chỉ ra.',
  remedied: 'Có, đã khắc phục toàn bộ.',
  open: 'Có, chưa khắc phục hết.',
} as const
const dayInWords = (instant: string): string => {
  const date = paperDateOf(instant)
  return date === null ? '' : [date.day, date.month].map((n) => String(n).padStart(2, '0')).join('/') + `/${date.year}`
}

/** The sheet of a body, as far as its reader is shown it: a draft stays its author's alone. */
export function formOfBody({ body, place, printedOn }: PrintedBody): BodyFormData {
  const { self, result, ruleSet, weights, authority } = body
  return {
    issuer: { superiorName: body.parentName === '' ? null : body.parentName, agencyName: body.unitName },
    year: String(body.year),
    unit: body.unitName,
    headName: body.headName,
    authority: authority === null ? null : `${authority.personName}, ${authority.unitName}`,
    rules:
      weights === null
        ? `Nghị định ${ruleSet.number}; điểm từng tiêu chí kết quả là giả định vì chưa có quyết định (Điều 7 khoản 2)`
        : `Nghị định ${ruleSet.number}; ${weights.document} của ${weights.unitName}`,
    ...criteriaOf(body),
    tasks: tasksInWords(body),
    conditions: body.conditions.map((condition) => conditionOf(condition, ruleSet.number)),
    findings: findingsOf(self),
    comment: self?.comment ?? null,
    proposed: self?.proposed ?? null,
    authorityComment: result === null ? null : (body.review?.comment ?? null),
    recognised: result?.level ?? null,
    decision: decisionOf(body),
    self: { signed: { place, date: paperDateOf(body.handedInAt) }, name: body.headName },
    reviewer: { signed: { place, date: paperDateOf(result?.recognisedAt) }, name: result?.signer ?? null },
    draft: result === null ? 'Bản nháp - chưa được công nhận' : null,
    origin: `Bộ tiêu chí: ${ruleSet.number}, phiên bản ${ruleSet.version} (${ruleSet.hash.slice(0, 8)}). Số liệu đến ngày ${printedOn.split('-').toReversed().join('/')}. Mã kiểm tra phiếu: ${result === null ? 'chưa công nhận' : result.contentHash.slice(0, 16)}`,
  }
}

function criteriaOf({ document, self, review, result, selfOutcome, reviewOutcome }: Body & { document: RuleSet }) {
  const left = self?.notApplicable ?? []
  const own = self?.scores ?? {}
  // What the authority scores is its draft until it recognises.
  const decided = result === null ? null : { ...own, ...review?.scores }
  const [mine, theirs] = [own, decided ?? {}].map((scores) => tally(document, SUBJECT, scores, left))
  const sums = (known: typeof mine) =>
    new Map(
      known?.groups.filter(({ scored }) => scored > 0).map(({ code, points }) => [code, displayShort(points)]) ?? [],
    )
  const [mySums, theirSums] = [sums(mine), sums(theirs)]
  const criteria = criteriaFor(document, SUBJECT).map((row): BodyCriterionRow => {
    const shared = { number: row.number, label: row.label.vi, maximum: shownMaximum(row.maximumHundredths) }
    if (row.kind === 'group')
      return {
        ...shared,
        kind: 'group',
        evidence: null,
        selfScore: mySums.get(row.code) ?? null,
        score: theirSums.get(row.code) ?? null,
      }
    const away = left.includes(row.code)
    const note = self?.notes[row.code] ?? ''
    return {
      ...shared,
      kind: 'criterion',
      evidence: away || note === '' ? null : note,
      selfScore: away ? 'không có' : shownScore(own[row.code]),
      score: decided === null ? null : away ? 'không có' : shownScore(decided[row.code]),
    }
  })
  return {
    criteria,
    totals: {
      maximum: '100',
      selfScore: shownTotal(selfOutcome?.total),
      score: decided === null ? null : shownTotal(reviewOutcome?.total),
    },
  }
}

const shownMaximum = (hundredths: number): string => String(hundredths / 100).replace('.', ',')

function shownScore(text: string | undefined): string | null {
  if (text === undefined) return null
  const read = parseDecimal(text, '')
  return read.ok ? displayShort(read.value) : null
}

/** An exact total as people read it; null where there is none. */
function shownTotal(fraction: string | null | undefined): string | null {
  const value = fraction === null || fraction === undefined ? undefined : parseFraction(fraction)
  return value === undefined ? null : displayShort(value)
}

function tasksInWords({ counts: { total, done, doneOnTime, exceeded, late } }: Body): string {
  if (total === 0) return 'chưa có nhiệm vụ'
  const share = (part: number): string => countOfBase(part, total, 2)
  return `hoàn thành ${share(done)}; đúng hạn, bảo đảm chất lượng ${share(doneOnTime)}; vượt mức ${share(exceeded)}; chậm ${share(late)}`
}

function conditionOf({ role, level, label, standing, citation }: BodyCondition, instrument: string): BodyConditionRow {
  const words = role === 'disqualifier' ? { met: 'có', 'not-met': 'không' } : { met: 'đạt', 'not-met': 'chưa đạt' }
  return {
    level: LEVELS[level],
    label: label.vi,
    // The instrument stands above the table.
    article: citation.replace(`${instrument}, `, ''),
    standing: standing === 'unknown' ? 'chưa rõ' : words[standing],
  }
}

function findingsOf(self: BodySelf | null): string | null {
  if (self === null || self.findings === null) return null
  return [FINDINGS[self.findings], self.findingsNote].filter((part) => part !== '').join(' ')
}

/** The document of the result that counts; a result that replaced another one names both and says why. */
function decisionOf({ result, replaced }: Body): string | null {
  if (result === null) return null
  const now = `${result.document} ngày ${dayInWords(result.recognisedAt)}, ${result.signer} ký`
  if (result.reason === null) return now
  const old = replaced
    .map(({ level, document, recognisedAt }) => `${LEVELS[level]} (${document} ngày ${dayInWords(recognisedAt)})`)
    .join('; ')
  return `${now}. Thay kết quả: ${old}. Lý do: ${result.reason} (Điều 4 khoản 4)`
}
