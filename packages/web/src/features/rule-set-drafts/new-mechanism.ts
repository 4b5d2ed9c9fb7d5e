import type { Cited, Mechanism, RuleSet, Source } from '@thuoc-do/domain'
import { assumed, NO_WORDS } from './new-values.ts'

/** The five ways of computing. */
export type MechanismKind = Mechanism['kind']

/** What hangs together with the way of computing: a set without points has no parts, no total and bands without points. */
export type Scored = Pick<RuleSet, 'mechanism' | 'parts' | 'total' | 'bands'>

/** A way of computing to begin with; every value is an assumption until it is written over. */
function newMechanism(kind: MechanismKind, instrument: string, points: string): Mechanism {
  const source = assumed(instrument)
  const labelled = (vi: string, en: string) => ({ label: { vi, en }, ...source })
  const cited = <T>(value: T): Cited<T> => ({ value, ...source })
  const result = labelled('Điểm kết quả thực hiện nhiệm vụ', 'Points for the results of assigned duties')
  switch (kind) {
    case 'points':
      return { kind }
    case 'converted-products':
      return {
        kind,
        points: cited(points),
        quantity: { symbol: 'a', ...labelled('Số lượng', 'Quantity') },
        quality: { symbol: 'b', ...labelled('Chất lượng', 'Quality') },
        timeliness: { symbol: 'c', ...labelled('Tiến độ', 'Timeliness') },
        leadership: [],
        leadershipValues: cited(['50', '100']),
        deductionPercent: cited('25'),
        deductionPer: cited('unit'),
        capEachComponent: cited(false),
        result,
      }
    case 'axes':
      return {
        kind,
        components: [
          { code: 'A', ...labelled('Số lượng', 'Quantity') },
          { code: 'B', ...labelled('Chất lượng', 'Quality') },
          { code: 'C', ...labelled('Tiến độ', 'Timeliness') },
        ],
        axes: [],
        whenNotApplicable: cited('not-allowed'),
        fromWork: null,
        result,
      }
    case 'grades':
      return {
        kind,
        scale: [
          { grade: 'excellent', ...labelled('Xuất sắc', 'Excellent') },
          { grade: 'good', ...labelled('Tốt', 'Good') },
          { grade: 'average', ...labelled('Trung bình', 'Average') },
          { grade: 'poor', ...labelled('Kém', 'Poor') },
        ],
        criteria: [],
      }
    case 'time-and-difficulty':
      return {
        kind,
        points: cited(points),
        bases: [],
        timeliness: [],
        quality: [],
        difficulty: [],
        timelinessWeight: cited('50'),
        result,
      }
    default:
      return kind satisfies never
  }
}

/** The document's part that computes, changed to another way; points appear or vanish with it. */
export function withMechanism(now: Scored, kind: MechanismKind, instrument: string): Scored {
  const points = now.parts.find(({ code }) => code === 'result')?.maximum ?? '70'
  const mechanism = newMechanism(kind, instrument, points)
  if (kind === 'grades')
    return { mechanism, parts: [], total: null, bands: now.bands.map((band) => ({ ...band, from: null })) }
  if (now.parts.length > 0) return { ...now, mechanism }
  return { mechanism, ...withPoints(now.bands, assumed(instrument)) }
}

const USUAL_FROM = { outstanding: '90', good: '70', satisfactory: '50', unsatisfactory: '0' } as const

function withPoints(bands: RuleSet['bands'], source: Source): Omit<Scored, 'mechanism'> {
  const label = { vi: 'Tổng điểm', en: 'Total' }
  return {
    parts: [
      {
        code: 'general',
        label: { vi: 'Tiêu chí chung', en: 'General criteria' },
        maximum: '30',
        criteria: [],
        ...source,
      },
      { code: 'result', label: { vi: 'Kết quả nhiệm vụ', en: 'Results' }, maximum: '70', criteria: [], ...source },
    ],
    total: { label, ...source },
    bands: bands.map((band) => ({ ...band, from: USUAL_FROM[band.level], basis: 'assumption' })),
  }
}

/** A line of a table of choices. */
export function newChoice(code: string, instrument: string) {
  return { code, label: NO_WORDS, value: '', ...assumed(instrument) }
}
