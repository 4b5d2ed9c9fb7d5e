import type { PersonKind } from '../kernel/index.ts'
import { foldForSearch } from './normalise-text.ts'
import type { Gender, Leadership, UnitKind } from './organisation.ts'

/** How one value is written here: the word we print first, then what people type for it. */
type Words<T extends string> = Readonly<Record<T, readonly [string, ...string[]]>>

const UNIT_KIND_WORDS: Words<UnitKind> = {
  root: ['Gốc', 'Đơn vị gốc', 'Toàn tỉnh', 'root'],
  block: ['Khối', 'Nhóm cơ quan', 'block'],
  agency: ['Cơ quan', 'CQ', 'Cơ quan, đơn vị', 'Cơ quan sử dụng công chức', 'agency'],
  unit: ['Đơn vị', 'ĐV', 'Đơn vị trực thuộc', 'Đơn vị thuộc cơ quan', 'Phòng', 'Ban', 'Tổ', 'Bộ phận', 'unit'],
}

const PERSON_KIND_WORDS: Words<PersonKind> = {
  cadre: ['Cán bộ', 'CB', 'cadre'],
  'civil-servant': ['Công chức', 'CC', 'civil servant'],
  'public-employee': ['Viên chức', 'VC', 'public employee'],
  'contract-worker': [
    'Người lao động',
    'NLĐ',
    'HĐLĐ',
    'Hợp đồng',
    'Hợp đồng lao động',
    'Lao động hợp đồng',
    'LĐHĐ',
    'HĐ 111',
    'HĐ 68',
    'contract worker',
  ],
}

const LEADERSHIP_WORDS: Words<Leadership> = {
  none: ['Không', 'Không lãnh đạo', 'Không giữ chức vụ', 'K', 'none'],
  deputy: ['Cấp phó', 'Phó', 'Phó trưởng', 'Cấp phó của người đứng đầu', 'deputy'],
  head: ['Người đứng đầu', 'Trưởng', 'Cấp trưởng', 'Đứng đầu', 'Thủ trưởng', 'NĐĐ', 'head'],
}

const GENDER_WORDS: Words<Gender> = { male: ['Nam', 'male'], female: ['Nữ', 'female'] }

function recogniser<T extends string>(
  entries: readonly (readonly [T, readonly string[]])[],
): (text: string) => T | undefined {
  const known = new Map<string, T>()
  for (const [value, words] of entries) for (const word of words) known.set(lookupForm(word), value)
  return (text) => known.get(lookupForm(text))
}

// "N.L.Đ", "hợp-đồng" and "Cơ quan, đơn vị" are the same words with other marks between the letters.
function lookupForm(text: string): string {
  return foldForSearch(text)
    .replaceAll(/[.,;:()/_-]+/g, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim()
    .replaceAll(/\b(\w) (?=\w\b)/g, '$1')
}

const UNIT_KINDS = ['root', 'block', 'agency', 'unit'] as const
const PERSON_KINDS = ['cadre', 'civil-servant', 'public-employee', 'contract-worker'] as const
const LEADERSHIPS = ['none', 'deputy', 'head'] as const
const GENDERS = ['male', 'female'] as const

/** Reads a kind of unit in Vietnamese (also abbreviated or without diacritics) or English; undefined if unknown. */
export const recogniseUnitKind = recogniser(UNIT_KINDS.map((k) => [k, UNIT_KIND_WORDS[k]] as const))
/** Reads a kind of person, such as `CC`, `viên chức`, `HĐLĐ`; undefined if unknown. */
export const recognisePersonKind = recogniser(PERSON_KINDS.map((k) => [k, PERSON_KIND_WORDS[k]] as const))
/** Reads whether a post leads, such as `Trưởng`, `Cấp phó`, `Không`; undefined if unknown. */
export const recogniseLeadership = recogniser(LEADERSHIPS.map((k) => [k, LEADERSHIP_WORDS[k]] as const))
/** Reads `Nam` or `Nữ`; undefined if unknown. */
export const recogniseGender = recogniser(GENDERS.map((k) => [k, GENDER_WORDS[k]] as const))

/** The word printed for a kind of unit. */
export const sayUnitKind = (kind: UnitKind): string => UNIT_KIND_WORDS[kind][0]
/** The word printed for a kind of person. */
export const sayPersonKind = (kind: PersonKind): string => PERSON_KIND_WORDS[kind][0]
/** The word printed for whether a post leads. */
export const sayLeadership = (leadership: Leadership): string => LEADERSHIP_WORDS[leadership][0]
/** The word printed for a gender. */
export const sayGender = (gender: Gender): string => GENDER_WORDS[gender][0]

/** What the drop-down lists of the template offer, in the order of the regulations. */
export const UNIT_KIND_CHOICES: readonly string[] = UNIT_KINDS.map(sayUnitKind)
export const PERSON_KIND_CHOICES: readonly string[] = PERSON_KINDS.map(sayPersonKind)
export const LEADERSHIP_CHOICES: readonly string[] = LEADERSHIPS.map(sayLeadership)
export const GENDER_CHOICES: readonly string[] = GENDERS.map(sayGender)
