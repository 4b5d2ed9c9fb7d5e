import type { AllocationProblemCode, DecimalProblemCode } from '@thuoc-do/domain'
import type { Wording } from './sentence.ts'

/** Sentences about a request to give the places for the level outstanding. */
export const classificationWording: Wording<Exclude<AllocationProblemCode, DecimalProblemCode>> = {
  'percent-out-of-range': {
    vi: (value) => `Tỷ lệ ${value('value')} % không được; tỷ lệ từ 0 đến 100 %.`,
    en: (value) => `A share of ${value('value')} % is not possible; a share is from 0 to 100 %.`,
  },
  'person-twice': {
    vi: (value) => `Người có mã “${value('id')}” được liệt kê hai lần.`,
    en: (value) => `The person "${value('id')}" is listed twice.`,
  },
  'set-twice': {
    vi: (value) => `Người có mã “${value('id')}” được tính hai lần trong nhóm “${value('set')}”.`,
    en: (value) => `The person "${value('id')}" is counted twice in the set "${value('set')}".`,
  },
  'priority-keys-differ': {
    vi: (value) =>
      `Người có mã “${value('id')}” có ${value('keys')} khóa xếp thứ tự, trong khi những người đề nghị khác có ${value('expected')}; không so sánh được.`,
    en: (value) =>
      `The person "${value('id')}" has ${value('keys')} priority keys where other candidates have ${value('expected')}; they cannot be compared.`,
  },
  'exception-set-unknown': {
    vi: (value) => `Tỷ lệ riêng được cho nhóm “${value('set')}”, nhưng không ai thuộc nhóm đó.`,
    en: (value) => `A share of its own is given to the set "${value('set')}", but nobody is in that set.`,
  },
  'exception-twice': {
    vi: (value) => `Nhóm “${value('set')}” được cho tỷ lệ riêng hai lần.`,
    en: (value) => `The set "${value('set')}" is given a share of its own twice.`,
  },
  'committee-person-twice': {
    vi: (value) => `Người có mã “${value('id')}” đứng hai lần trong cùng một thứ tự do Hội đồng quyết định.`,
    en: (value) => `The person "${value('id')}" stands twice in one order of the committee.`,
  },
  'elsewhere-set-unknown': {
    vi: (value) => `Có số người đã định ở nơi khác của nhóm “${value('set')}”, nhưng không ai ở đây thuộc nhóm đó.`,
    en: (value) => `People settled elsewhere are given for the set "${value('set')}", but nobody here is in it.`,
  },
  'elsewhere-twice': {
    vi: (value) => `Số người đã định ở nơi khác của nhóm “${value('set')}” được cho hai lần.`,
    en: (value) => `People settled elsewhere are given twice for the set "${value('set')}".`,
  },
  'elsewhere-impossible': {
    vi: (value) =>
      `Ở nơi khác, nhóm “${value('set')}” có ${value('base')} người được tính và ${value('held')} người giữ chỗ; cả hai phải là số đếm và số giữ chỗ không lớn hơn số được tính.`,
    en: (value) =>
      `Elsewhere the set "${value('set')}" counts ${value('base')} people of whom ${value('held')} hold a place; both have to be counts, the second not above the first.`,
  },
}
