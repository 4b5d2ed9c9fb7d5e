import { msg } from '@lingui/core/macro'
import type { MessageDescriptor } from '@lingui/core'
import { useLingui } from '@lingui/react/macro'
import { isFactName, isRated, type Condition, type JsonValue, type Level } from '@thuoc-do/domain'
import { currentLanguage, formatDay, formatExact } from '../../lib/index.ts'
import {
  ABSENCE_NAMES,
  ACTORS,
  BASES,
  BASIS_WORDS,
  FAMILIES,
  GRADE_NAMES,
  LEVELS,
  OUTPUTS,
  PERIODS,
  PRIORITIES,
  ROUNDINGS,
  useConditionWords,
  useKindNames,
  useLevelName,
} from '../../ui/index.ts'
import { FIELD_NAMES } from './change-names.ts'

type JsonObject = { readonly [key: string]: JsonValue }

/** Codes in words, where a code stands alone as a value. */
const CODES: Record<string, Record<string, MessageDescriptor>> = {
  audience: {
    all: msg`tất cả`,
    people: msg`cá nhân`,
    leaders: msg`người giữ chức vụ lãnh đạo, quản lý`,
    'non-leaders': msg`người không giữ chức vụ lãnh đạo, quản lý`,
    collectives: msg`tập thể, cơ quan, tổ chức, đơn vị`,
  },
  track: { state: msg`Nhà nước`, party: msg`Đảng`, local: msg`địa phương, cơ quan` },
  kind: {
    group: msg`mục`,
    scored: msg`tiêu chí chấm điểm`,
    points: msg`chấm điểm từng tiêu chí`,
    'converted-products': msg`quy ra sản phẩm chuẩn`,
    axes: msg`theo các trục`,
    grades: msg`theo mức của từng tiêu chí, không chấm điểm`,
    'time-and-difficulty': msg`theo tiến độ và độ khó`,
    any: msg`điểm bất kỳ đến điểm tối đa`,
    step: msg`theo bước điểm`,
    choice: msg`chọn trong các mức điểm`,
    graded: msg`điểm chia theo mức`,
    mean: msg`trung bình cộng`,
    count: msg`theo số kỳ đạt từng mức`,
    none: msg`xem xét tổng thể, không tính máy móc`,
    'before-day-of-year': msg`trước một ngày trong năm`,
    'before-day-of-last-month': msg`trước một ngày của tháng cuối kỳ`,
    'working-days-of-period': msg`trong những ngày làm việc đầu kỳ`,
  },
  ifNoneHolds: { 'lowest-level': msg`xếp mức thấp nhất`, 'authority-decides': msg`cấp có thẩm quyền quyết định` },
  deductionPer: { unit: msg`một sản phẩm`, line: msg`cả dòng công việc` },
  whenNotApplicable: { 'not-allowed': msg`không được bỏ trục`, 'share-out': msg`chia điểm cho các trục còn lại` },
  where: { part: msg`điểm từng phần`, total: msg`tổng điểm`, 'roll-up': msg`điểm trung bình theo thời gian` },
  under: { general: msg`phần tiêu chí chung`, result: msg`phần kết quả` },
  actor: ACTORS,
  leaves: OUTPUTS,
  base: BASES,
  families: FAMILIES,
  priority: PRIORITIES,
  rounding: ROUNDINGS,
  direction: ROUNDINGS,
  period: PERIODS,
  from: PERIODS,
  to: PERIODS,
  leavesMean: ABSENCE_NAMES,
  atLeast: GRADE_NAMES,
  basis: Object.fromEntries(Object.entries(BASIS_WORDS).map(([basis, { word }]) => [basis, word])),
}

/** What goes without saying when a whole thing is told. */
const UNTOLD: ReadonlySet<string> = new Set(['label', 'number', 'code', 'citation', 'basis', 'level', 'where', 'of'])

const isList = (value: JsonValue): value is readonly JsonValue[] => Array.isArray(value)
const isObject = (value: JsonValue | undefined): value is JsonObject =>
  typeof value === 'object' && value !== null && !isList(value)
const isLevel = (text: string): text is Level => LEVELS.some((level) => level === text)
const LISTS: ReadonlySet<JsonValue | undefined> = new Set(['all', 'any'])
const ABOUT_FACTS: ReadonlySet<JsonValue | undefined> = new Set(['holds', 'compare', 'level', 'grade'])
const isCondition = ({ kind, of, fact }: JsonObject): boolean => {
  if (LISTS.has(kind)) return of !== undefined && isList(of) && of.every((one) => isObject(one) && isCondition(one))
  if (kind === 'not') return isObject(of) && isCondition(of)
  return ABOUT_FACTS.has(kind) && typeof fact === 'string' && isFactName(fact)
}
/** What has the shape of a condition over facts this program knows. */
const asCondition = (value: JsonObject): value is JsonObject & Condition => isCondition(value)

/** Any value of a rule set as a reader says it: numbers with their comma, days, codes and conditions in words. */
export function useValueWords(): (field: string, value: JsonValue) => string {
  const { t, i18n } = useLingui()
  const levelName = useLevelName('full')
  const kindNames = useKindNames()
  const condition = useConditionWords()
  const language = currentLanguage()

  const text = (field: string, value: string): string => {
    const code = CODES[field]?.[value]
    if (code) return i18n._(code)
    if (field === 'kinds') return kindNames([value])
    if (isLevel(value) && (isRated(value) || value === 'not-rated')) return levelName(value)
    if (/^\d{4}-\d{2}-\d{2}$/u.test(value)) return formatDay(value)
    return /^\d+(?:\.\d+)?$/u.test(value) && field !== 'number' ? formatExact(value, 'needed') : value
  }
  const object = (field: string, value: JsonObject): string => {
    const { vi, en, label, number, instrument, article, level } = value
    if (typeof vi === 'string' && typeof en === 'string') return language === 'vi' ? vi : en
    if (typeof instrument === 'string' && typeof article === 'string') return `${instrument}, ${article}`
    if (field === 'when' && asCondition(value)) return condition(value)
    const head = [
      typeof number === 'string' ? number : '',
      isObject(label) ? object('label', label) : typeof level === 'string' ? text('level', level) : '',
    ]
      .filter(Boolean)
      .join(' ')
    const rest = Object.entries(value)
      .filter(([name]) => !UNTOLD.has(name))
      .map(([name, inside]) => {
        const said = say(name, isObject(inside) && 'value' in inside ? (inside['value'] ?? null) : inside)
        const named = FIELD_NAMES[name]
        return name === 'kind' ? said : `${named ? i18n._(named) : name}: ${said}`
      })
      .join('; ')
    return [head, rest].filter(Boolean).join(' — ')
  }
  const say = (field: string, value: JsonValue): string => {
    if (value === null) return t`không quy định`
    if (typeof value === 'boolean') return value ? t`có` : t`không`
    if (typeof value === 'number') return formatExact(String(value), 'needed')
    if (typeof value === 'string') return text(field, value)
    if (isList(value)) return value.length === 0 ? t`không có` : value.map((item) => say(field, item)).join(', ')
    return object(field, value)
  }
  return say
}
