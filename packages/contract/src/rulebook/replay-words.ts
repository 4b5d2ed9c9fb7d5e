import { isWorded, sentenceOf, type Language } from '../wording/index.ts'
import { nameOf, type Name } from './names.ts'
import type { ReplayReply } from './replay.ts'

type Otherwise = Extract<ReplayReply, { verdict: 'other-engine' }>['otherwise']
type Difference = Extract<ReplayReply, { verdict: 'differs' }>['first']

/** What stands in a step, a condition or a value, as people call it. */
const MEMBERS: Readonly<Record<string, Name>> = {
  code: { vi: 'mã', en: 'code' },
  label: { vi: 'tên gọi', en: 'name' },
  value: { vi: 'giá trị', en: 'value' },
  formula: { vi: 'công thức', en: 'formula' },
  operands: { vi: 'số hạng', en: 'operand' },
  unit: { vi: 'đơn vị tính', en: 'unit' },
  citation: { vi: 'căn cứ', en: 'citation' },
  basis: { vi: 'mức tin cậy của căn cứ', en: 'basis' },
  role: { vi: 'vai trò', en: 'role' },
  truth: { vi: 'kết luận', en: 'truth' },
  decidedBy: { vi: 'dữ kiện quyết định', en: 'deciding fact' },
}

const PLACES: Readonly<Record<string, Name>> = {
  quantity: { vi: 'Tỷ lệ số lượng', en: 'The share of quantity' },
  quality: { vi: 'Tỷ lệ chất lượng', en: 'The share of quality' },
  timeliness: { vi: 'Tỷ lệ tiến độ', en: 'The share of timeliness' },
  result: { vi: 'Điểm kết quả thực hiện nhiệm vụ', en: 'The points for results' },
  general: { vi: 'Điểm tiêu chí chung', en: 'The points for general criteria' },
  total: { vi: 'Tổng điểm', en: 'The total' },
  level: { vi: 'Mức xếp loại', en: 'The level' },
  levelByPoints: { vi: 'Mức tính theo điểm', en: 'The level by points' },
  steps: { vi: 'Danh sách các bước', en: 'The list of steps' },
  conditions: { vi: 'Danh sách điều kiện', en: 'The list of conditions' },
}

const LONGEST_SHOWN = 80

function shown(value: unknown, language: Language): string {
  if (value === undefined) return language === 'vi' ? 'không có' : 'nothing'
  const text = typeof value === 'string' ? value : JSON.stringify(value)
  const line = text.replaceAll(/[\p{Cc}\p{Zl}\p{Zp}\p{Cf}]+/gu, ' ')
  const cut = line.length > LONGEST_SHOWN ? `${line.slice(0, LONGEST_SHOWN)}…` : line
  return language === 'vi' ? `“${cut}”` : `"${cut}"`
}

function placeOf({ part, number, code, label, path }: Difference, language: Language): string {
  if (part !== 'step' && part !== 'condition') return nameOf(PLACES, path.split(/[.[]/u)[0] ?? '', language)
  if (number === null) return nameOf(PLACES, path, language)
  const what = part === 'step' ? { vi: 'Bước', en: 'Step' } : { vi: 'Điều kiện', en: 'Condition' }
  const field = /^\w+\[\d+\]\.(\w+)/u.exec(path)?.[1]
  const called = label === null ? (code ?? '') : label[language]
  const quoted = language === 'vi' ? `“${called}”` : `"${called}"`
  const which = field === undefined ? '' : `, ${nameOf(MEMBERS, field, language)}`
  return `${what[language]} ${number} ${quoted}${which}`
}

/** The first difference in one sentence: where, what was recorded, what comes out now. */
function differenceSentence(first: Difference, language: Language): string {
  const place = placeOf(first, language)
  const at = first.part === 'other' || place.startsWith('“') ? '' : ` (${first.path})`
  const [was, is] = [shown(first.recorded, language), shown(first.computed, language)]
  return language === 'vi'
    ? `${first.part === 'other' ? `Tại ${first.path}` : `${place}${at}`}: trong biên nhận là ${was}, tính lại ra ${is}.`
    : `${first.part === 'other' ? `At ${first.path}` : `${place}${at}`}: the receipt has ${was}, computing again gives ${is}.`
}

function otherwiseSentences(reply: Otherwise, language: Language): string[] {
  const vi = language === 'vi'
  switch (reply.verdict) {
    case 'same':
      return [
        vi ? `Tính lại ra đúng từng bước (${reply.steps} bước).` : `Every step comes out again (${reply.steps} steps).`,
      ]
    case 'differs':
      return [
        vi ? 'Tính lại ra khác; chỗ khác đầu tiên:' : 'Computing again gives something else; the first difference:',
        differenceSentence(reply.first, language),
      ]
    case 'inputs-unusable':
      return [
        vi ? 'Dữ liệu đầu vào ghi trong biên nhận không chấm được:' : 'The inputs in the receipt cannot be scored:',
        ...reply.problems.map(({ code, ...problem }) =>
          isWorded(code)
            ? sentenceOf({ code, path: problem.path, ...(problem.params && { params: problem.params }) }, language)
            : `${problem.path}: ${code}`,
        ),
      ]
    default:
      return reply satisfies never
  }
}

const FIELDS: Readonly<Record<string, Name>> = {
  ruleSet: { vi: 'bộ quy tắc', en: 'rule set' },
  version: { vi: 'phiên bản bộ quy tắc', en: 'version of the rule set' },
  hash: { vi: 'mã kiểm của bộ quy tắc', en: 'hash of the rule set' },
}

/** Whether a recorded result came out again, in sentences; the first says it, the others say where it differs. */
export function replaySentences(reply: ReplayReply, language: Language): readonly string[] {
  const vi = language === 'vi'
  switch (reply.verdict) {
    case 'same':
    case 'differs':
    case 'inputs-unusable':
      return otherwiseSentences(reply, language)
    case 'other-document': {
      const field = nameOf(FIELDS, reply.field, language)
      const [was, used] = [shown(reply.recorded, language), shown(reply.used, language)]
      return [
        vi
          ? `Chưa so được: ${field} trong biên nhận là ${was}, bộ quy tắc đang có là ${used}.`
          : `Nothing was compared: the ${field} in the receipt is ${was}, the one at hand is ${used}.`,
      ]
    }
    case 'other-engine': {
      const [was, used] = [shown(reply.recorded, language), shown(reply.used, language)]
      return [
        vi
          ? `Biên nhận do bộ máy tính phiên bản ${was} lập, ở đây là phiên bản ${used}.`
          : `The receipt was made by engine version ${was}; this is version ${used}.`,
        ...(reply.otherwise.verdict === 'same'
          ? [
              vi
                ? `Ngoài phiên bản đó, tính lại ra đúng từng bước (${reply.otherwise.steps} bước).`
                : `Apart from that version every step comes out again (${reply.otherwise.steps} steps).`,
            ]
          : otherwiseSentences(reply.otherwise, language)),
      ]
    }
    default:
      return reply satisfies never
  }
}
