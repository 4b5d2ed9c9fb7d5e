import { isCollective, type RuleSet } from '@thuoc-do/domain'
import type { Language } from '../wording/index.ts'
import { conditionLines } from './explain-conditions.ts'
import type { ExplainedScore } from './explained-score.ts'
import { levelReasons } from './explain-level.ts'
import { missingText } from './explain-missing.ts'
import { printedCriteria, stepLines } from './explain-steps.ts'
import { LEVEL_NAMES, SUBJECT_NAMES } from './names.ts'
import { headed, listed, pair, wrapped } from './text-layout.ts'

const TITLES = {
  steps: { vi: 'Từng bước tính', en: 'Step by step' },
  conditions: { vi: 'Điều kiện và trường hợp đã xét', en: 'Conditions and cases looked at' },
  missing: { vi: 'Còn thiếu', en: 'What is missing' },
  level: { vi: 'Mức xếp loại', en: 'Level' },
} as const

/**
 * A result in words, as plain text of at most 96 columns: whom it is about and by which rules, every step with its
 * numbers and article, every condition with what decided it, what is missing, and why the level is what it is.
 */
export function explainScore(score: ExplainedScore, document: RuleSet, language: Language): string {
  const { steps, conditions, missing, level, receipt } = score
  const criteria = printedCriteria(document, receipt.because.person, language)
  const section = (title: keyof typeof TITLES, lines: readonly string[]): readonly string[] =>
    lines.length === 0 ? [] : [...headed(TITLES[title][language]), ...lines]
  const lines = [
    ...aboutLines(score, document, language),
    ...section('steps', stepLines(steps, criteria, document, language)),
    ...section('conditions', conditionLines(conditions, document, language)),
    ...section(
      'missing',
      missing.flatMap((path) => listed('– ', missingText(path, criteria, document, language))),
    ),
    ...section('level', [
      LEVEL_NAMES[level][language],
      ...levelReasons(score, language).flatMap((reason) => wrapped(reason, 2)),
    ]),
    '',
    ...wrapped(
      language === 'vi'
        ? `Bộ máy tính phiên bản ${receipt.engine}. Tính lại từ chính kết quả này: npm run cli -- replay TỆP`
        : `Engine version ${receipt.engine}. To compute it again from this very result: npm run cli -- replay FILE`,
      0,
    ),
  ]
  return `${lines.join('\n')}\n`
}

function aboutLines({ receipt }: ExplainedScore, document: RuleSet, language: Language): string[] {
  const { person, on, citation } = receipt.because
  const { number, title } = document.identity
  const hash = receipt.hash.slice(0, 8)
  const kind = SUBJECT_NAMES[person.kind][language]
  const day = on === null ? null : language === 'vi' ? on.split('-').toReversed().join('/') : on
  const who = isCollective(person.kind)
    ? kind
    : language === 'vi'
      ? `${kind}, ${person.leader ? 'giữ' : 'không giữ'} chức vụ lãnh đạo, quản lý`
      : `${kind}, ${person.leader ? 'holding' : 'not holding'} a post of leadership or management`
  return language === 'vi'
    ? [
        ...pair('Đối tượng', who),
        ...pair('Bộ quy tắc', `${number}, phiên bản ${receipt.version}, mã ${hash}`),
        ...pair('', title.vi),
        ...pair('Vì sao áp dụng', `${citation.article}, ${citation.instrument}`),
        ...(day === null ? [] : pair('Tính vào ngày', day)),
      ]
    : [
        ...pair('About', who),
        ...pair('Rule set', `${number}, version ${receipt.version}, hash ${hash}`),
        ...pair('', title.en),
        ...pair('Why it applies', `${citation.article}, ${citation.instrument}`),
        ...(day === null ? [] : pair('On the day', day)),
      ]
}
