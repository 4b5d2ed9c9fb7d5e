import {
  LEVEL_NAMES,
  type AbsenceKind,
  type Appraisal,
  type AppraisalYear,
  type WorkMonth,
  type WorkYearReply,
} from '@thuoc-do/contract'
import { display, parseFraction, type Level } from '@thuoc-do/domain'
import type { ClassificationFormData, MonthRow } from '../classification-335/form-data.ts'
import { quarterInWords } from './period-in-words.ts'
import { paperDateOf } from '../paper/index.ts'
import { formLevel, type Issuer } from './form-of-appraisal.ts'
import type { PrintedYear } from './work-ports.ts'

const ABSENCES: Record<AbsenceKind, string> = {
  'sick-leave': 'Nghỉ ốm',
  'maternity-leave': 'Nghỉ thai sản',
  'unpaid-leave': 'Nghỉ không hưởng lương',
  study: 'Học tập trung',
  secondment: 'Biệt phái',
  'not-yet-here': 'Chưa công tác',
}

/** Mẫu số 02 of a person's year; null where his rule set has no such form. A month without a score stays empty. */
export function formOfYear({ year, issuer, printedOn, ruleSet }: PrintedYear): ClassificationFormData | null {
  if (ruleSet === null || !ruleSet.forms.some(({ code }) => code === 'mau-02')) return null
  const { person, total } = year
  const open = year.months.filter(({ waitedFor }) => waitedFor)
  return {
    issuer: { superiorName: issuer.superiorName, agencyName: issuer.agencyName },
    year: String(year.year),
    fullName: person.fullName,
    post: person.postTitle,
    unit: person.unitName === issuer.agencyName ? person.unitName : `${person.unitName}, ${issuer.agencyName}`,
    months: year.months.map(monthRow),
    mean: {
      total: shown(total.total),
      note: [...provisionalNote(year), ...(total.total === null ? [] : headedBodyNote(year))].join('; '),
    },
    self: { level: null, signed: { place: issuer.place, date: null } },
    decided: { level: null, signed: { place: issuer.place, date: null }, signer: null },
    handling: null,
    draft: draftOf(year, open.length),
    origin: `Bộ tiêu chí: ${ruleSet.identity.number}, phiên bản ${ruleSet.version} (${year.ruleSet?.hash.slice(0, 8) ?? ''}). Số liệu đến ngày ${printedOn.split('-').toReversed().join('/')}.`,
  }
}

/**
 * Mẫu số 02 of a file exactly as this reader is shown it: once it is decided, from the decision alone. What nobody has
 * chosen or decided yet stays to be filled in by hand.
 */
export function formOfYearFile(appraisal: Appraisal, year: AppraisalYear, issuer: Issuer): ClassificationFormData {
  const { decision, ruleSet } = appraisal
  const hash = decision?.contentHash
  const open = year.waits.length
  return {
    issuer: { superiorName: issuer.superiorName, agencyName: issuer.agencyName },
    year: String(year.year),
    fullName: appraisal.fullName,
    post: appraisal.postTitle,
    unit: appraisal.unitName === issuer.agencyName ? appraisal.unitName : `${appraisal.unitName}, ${issuer.agencyName}`,
    months: year.months.map(monthRow),
    mean: { total: shown(year.total.total), note: provisionalNote(year).join('') },
    self: {
      level: formLevel(appraisal.self.level),
      signed: { place: issuer.place, date: paperDateOf(appraisal.self.submittedAt) },
    },
    decided: {
      level: decision === null ? null : formLevel(appraisal.level),
      signed: { place: issuer.place, date: paperDateOf(decision?.on) },
      signer: decision?.signer ?? null,
    },
    handling: year.handling === '' ? null : year.handling,
    draft: open === 0 ? null : `Bản nháp - còn ${open} tháng chưa có điểm`,
    origin: `Bộ tiêu chí: ${ruleSet.number}, phiên bản ${ruleSet.version} (${ruleSet.hash.slice(0, 8)}). Mã kiểm tra phiếu: ${hash === undefined ? 'chưa có quyết định' : hash.slice(0, 16)}`,
  }
}

/** What keeps the sheet from being signed: months without a score, or a head's body that is not recognised yet. */
function draftOf({ total, headedBody }: WorkYearReply, open: number): string | null {
  if (total.total === null) return `Bản nháp - còn ${open} tháng chưa có điểm`
  return headedBody !== null && total.level === 'insufficient-data'
    ? 'Bản nháp - chưa có mức xếp loại của tổ chức do người này đứng đầu'
    : null
}

/** A head's level beside that of the body he heads: never above it. */
function headedBodyNote({ total, headedBody }: WorkYearReply): string[] {
  if (headedBody === null) return []
  const { standing, unitName, level, document, article } = headedBody
  const byPoints = levelName(total.levelByPoints)
  if (total.level === 'insufficient-data') {
    const why =
      standing === 'waits'
        ? `${unitName} chưa được công nhận mức xếp loại`
        : `${unitName} chưa có trong danh sách xếp loại của năm`
    return [`Theo điểm: ${byPoints}. Chưa có mức xếp loại: ${why} (${article})`]
  }
  const body = level === null ? [] : [`${unitName}: ${levelName(level)}, văn bản ${document ?? ''}`]
  return [`Mức xếp loại: ${levelName(total.level)} (${[`theo điểm: ${byPoints}`, ...body, article].join('; ')})`]
}

function levelName(level: Level | null): string {
  return level === null ? '' : LEVEL_NAMES[level].vi
}

function monthRow(month: WorkMonth): MonthRow {
  return { month: String(month.number), total: shown(month.total), note: noteOf(month).join('; ') }
}

/** That the mean is one of some months only. */
function provisionalNote({ total, meanSoFar }: Pick<WorkYearReply, 'total' | 'meanSoFar'>): string[] {
  const open = total.total === null && meanSoFar !== null
  return open ? [`Tạm tính của ${meanSoFar.months} tháng: ${shown(meanSoFar.value)}`] : []
}

/** Whose score it is, why there is none, or what it waits for. */
function noteOf(month: WorkMonth): string[] {
  const { standing, body, document, ofQuarter, absence, why, reason, leftOutBy } = month
  const quarter = ofQuarter === null ? [] : [`Điểm ${quarterInWords(ofQuarter)}`]
  switch (standing) {
    case 'scored':
      return [...quarter, ...(body === null ? [] : [`Điểm do ${body} chấm`])]
    case 'carried':
      return [...quarter, `Điểm do ${body ?? ''} chấm (văn bản ${document ?? ''})`]
    case 'absent':
      return [`${absence === null ? '' : ABSENCES[absence]} (văn bản ${document ?? ''})`]
    case 'left-out':
      return [
        ...quarter,
        `${leftOutBy === 'agency' ? 'Cơ quan không tính tháng này' : 'Không có điểm'}: ${reason ?? ''}`,
      ]
    case 'to-come':
      return []
    case 'missing':
      return [why === 'handed-in' ? 'Chưa được xác nhận' : 'Chưa có điểm']
    default:
      return standing satisfies never
  }
}

function shown(fraction: string | null): string | null {
  const value = fraction === null ? undefined : parseFraction(fraction)
  return value === undefined ? null : display(value)
}
