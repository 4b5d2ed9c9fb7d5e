import type { StageOutput } from '@thuoc-do/domain'
import { plain, type Language, type Wording } from './sentence.ts'

/** What a stage of a procedure leaves behind, as a person would call it. */
const OUTPUT_NAMES: Wording<StageOutput> = {
  'assigned-work': plain('công việc được giao', 'assigned work'),
  'self-scores': plain('phần tự đánh giá', 'the self-appraisal'),
  'confirmed-scores': plain('điểm được xác nhận', 'confirmed scores'),
  minutes: plain('biên bản cuộc họp', 'the minutes of the meeting'),
  'ballot-result': plain('kết quả bỏ phiếu', 'the result of the ballot'),
  'party-opinion': plain('ý kiến của cấp ủy', 'the opinion of the Party committee'),
  'proposed-level': plain('mức đề xuất', 'the proposed level'),
  'quota-allocation': plain('phân bổ tỷ lệ xuất sắc', 'the allocation of places'),
  decision: plain('quyết định', 'the decision'),
  notice: plain('thông báo kết quả', 'the notice of the result'),
}

const isOutput = (name: string): name is StageOutput => name in OUTPUT_NAMES

/** The word for an output that travels as a value of a problem; an unknown one is shown as it came. */
export function outputName(language: Language, output: string): string {
  return isOutput(output) ? OUTPUT_NAMES[output][language](() => '') : output
}
