import type { DraftProblemCode, RulebookProblemCode, AllocationProblemCode, RuleSetProblemCode } from '@thuoc-do/domain'
import { factName, forWhom, named } from './rule-set-names.ts'
import { plain, type Wording } from './sentence.ts'

/** Why an act on a draft of a rule set is refused, besides what is wrong in the document. */
export type DraftRefusalCode =
  | DraftProblemCode
  | 'draft-identity-fixed'
  | 'draft-version-outdated'
  | 'draft-base-unknown'
  | 'draft-id-not-local'
  | 'draft-begun-already'
  | 'draft-reason-needed'

type OwnCode = Exclude<RuleSetProblemCode, RulebookProblemCode | AllocationProblemCode>

/** Sentences about a rule set that is being written: what is wrong, and what would be right. */
export const ruleSetWording: Wording<OwnCode> = {
  'set-id-invalid': {
    vi: (value) =>
      `“${value('value')}” không dùng làm mã bộ quy tắc được; chỉ gồm chữ thường không dấu, chữ số và dấu gạch nối, nhiều nhất 80 ký tự, như local/tinh-mau-2026.`,
    en: (value) =>
      `"${value('value')}" cannot be the id of a rule set; use lower-case letters, digits and hyphens, at most 80 characters, like local/tinh-mau-2026.`,
  },
  'set-version-invalid': {
    vi: (value) => `Phiên bản ${value('value')} không được; cần số nguyên từ 1 trở lên.`,
    en: (value) => `Version ${value('value')} is not possible; a whole number from 1 is expected.`,
  },
  'set-text-missing': plain('Nội dung này còn trống; hãy điền vào.', 'This text is empty; fill it in.'),
  'set-text-too-long': {
    vi: (value) => `Nội dung dài ${value('value')} ký tự; nhiều nhất ${value('limit')}.`,
    en: (value) => `The text has ${value('value')} characters; at most ${value('limit')}.`,
  },
  'set-source-missing': plain(
    'Chưa ghi căn cứ; hãy nêu văn bản và điều, khoản mà giá trị này dựa vào.',
    'The source is missing; name the instrument and the article this value rests on.',
  ),
  'set-code-invalid': {
    vi: (value) =>
      `“${value('code')}” không dùng làm mã được; mã gồm chữ, chữ số, ngăn cách bằng dấu chấm hoặc gạch nối, nhiều nhất 60 ký tự.`,
    en: (value) =>
      `"${value('code')}" cannot be a code; codes are letters and digits, parted by points or hyphens, at most 60 characters.`,
  },
  'set-code-twice': {
    vi: (value) => `Mã “${value('code')}” đã dùng ở trên; mỗi mã chỉ dùng một lần.`,
    en: (value) => `The code "${value('code')}" is used above already; every code is used once.`,
  },
  'set-number-twice': {
    vi: (value) => `Số thứ tự “${value('number')}” xuất hiện hai lần dưới cùng một mục trên một phiếu.`,
    en: (value) => `The number "${value('number')}" is printed twice under one heading of the same form.`,
  },
  'set-listed-twice': {
    vi: (value) => `“${value('value')}” đã có trong danh sách này.`,
    en: (value) => `"${value('value')}" is in this list already.`,
  },
  'set-too-deep': {
    vi: (value) => `Nội dung lồng nhau quá sâu (${value('value')} tầng); nhiều nhất ${value('limit')} tầng.`,
    en: (value) => `The content is nested too deeply (${value('value')} levels); at most ${value('limit')}.`,
  },
  'set-too-many-criteria': {
    vi: (value) => `Có ${value('value')} tiêu chí và đề mục; nhiều nhất ${value('limit')}.`,
    en: (value) => `There are ${value('value')} criteria and headings; at most ${value('limit')}.`,
  },
  'set-in-force-before-issue': {
    vi: (value) => `Ngày có hiệu lực ${value('from')} trước ngày ban hành ${value('issued')}.`,
    en: (value) => `In force from ${value('from')}, which is before its issue on ${value('issued')}.`,
  },
  'set-ends-before-it-begins': {
    vi: (value) => `Ngày kết thúc ${value('to')} trước ngày bắt đầu ${value('from')}.`,
    en: (value) => `The last day ${value('to')} is before the first day ${value('from')}.`,
  },
  'set-binds-nobody': plain(
    'Chưa nêu bộ quy tắc áp dụng cho ai; hãy chọn ít nhất một loại đối tượng.',
    'It does not say whom the rule set binds; choose at least one kind of subject.',
  ),
  'set-binds-before-force': {
    vi: (value) => `Áp dụng từ ${value('from')}, trước ngày bộ quy tắc có hiệu lực ${value('inForceFrom')}.`,
    en: (value) => `It binds from ${value('from')}, before the set is in force on ${value('inForceFrom')}.`,
  },
  'set-bindings-overlap': {
    vi: (value) =>
      `Đối tượng “${named(value('kind'), 'vi')}” đã được áp dụng ở dòng ${value('other')} trong cùng thời gian; mỗi người chỉ theo một dòng.`,
    en: (value) =>
      `"${named(value('kind'), 'en')}" are bound by line ${value('other')} at the same time already; one line is for each.`,
  },
  'set-audience-reaches-nobody': {
    vi: (value) =>
      `Không ai thuộc phạm vi áp dụng là “${named(value('audience'), 'vi')}”; nội dung này không dùng cho ai.`,
    en: (value) =>
      `Nobody whom this is for belongs to "${named(value('audience'), 'en')}"; it would be used for nobody.`,
  },
  'set-part-missing': {
    vi: (value) => `Thiếu phần “${named(value('part'), 'vi')}”; bộ quy tắc chấm điểm có đủ hai phần.`,
    en: (value) => `The part "${named(value('part'), 'en')}" is missing; a set with points has both parts.`,
  },
  'set-part-without-criteria': {
    vi: (value) => `Phần “${named(value('part'), 'vi')}” chưa có tiêu chí nào để chấm điểm.`,
    en: (value) => `The part "${named(value('part'), 'en')}" has no criterion to score.`,
  },
  'set-part-scored-and-computed': plain(
    'Phần kết quả được tính từ công việc nên không có tiêu chí chấm điểm; hãy bỏ các tiêu chí này.',
    'The result part is computed from work and has no scored criteria; take them out.',
  ),
  'set-points-without-mechanism': plain(
    'Bộ quy tắc này xếp loại theo mức chấm từng tiêu chí, không có điểm; hãy bỏ phần điểm.',
    'This set classifies by grades and has no points; take the points out.',
  ),
  'set-total-missing': plain(
    'Bộ quy tắc chấm điểm phải có tổng điểm, là tổng của hai phần.',
    'A set with points needs a total, the sum of its two parts.',
  ),
  'set-parts-not-hundred': {
    vi: (value) => `Hai phần cộng lại ${value('sum')} điểm, không phải 100.`,
    en: (value) => `The two parts add up to ${value('sum')} points, not to 100.`,
  },
  'set-heading-empty': {
    vi: (value) => `Mục “${value('heading')}” chưa có tiêu chí nào bên dưới.`,
    en: (value) => `There is no criterion under the heading "${value('heading')}".`,
  },
  'set-heading-sum': {
    vi: (value) =>
      `Các mục con của “${value('heading')}”${forWhom(value('audience'), 'vi')} cộng lại ${value('sum')}, không phải ${value('maximum')}.`,
    en: (value) =>
      `What stands under "${value('heading')}"${forWhom(value('audience'), 'en')} adds up to ${value('sum')}, not to ${value('maximum')}.`,
  },
  'set-not-positive': {
    vi: (value) => `${value('value')} không được; giá trị này phải lớn hơn 0.`,
    en: (value) => `The value ${value('value')} is not possible here; it has to be above 0.`,
  },
  'set-step-not-dividing': {
    vi: (value) =>
      `Bước điểm ${value('step')} không chia hết điểm tối đa ${value('maximum')} nên không chấm được điểm tối đa.`,
    en: (value) =>
      `The step ${value('step')} does not divide the maximum ${value('maximum')}, which nobody could be given.`,
  },
  'set-choices-missing': plain(
    'Chưa có giá trị nào để chọn; hãy thêm ít nhất một giá trị.',
    'There is no value to choose; add at least one.',
  ),
  'set-above-maximum': {
    vi: (value) => `Giá trị ${value('value')} lớn hơn điểm tối đa ${value('maximum')}.`,
    en: (value) => `The value ${value('value')} is above the maximum ${value('maximum')}.`,
  },
  'set-maximum-unreachable': {
    vi: (value) => `Không có lựa chọn nào bằng ${value('maximum')} nên không ai đạt được điểm tối đa.`,
    en: (value) => `No choice is ${value('maximum')}, so that nobody could reach the maximum.`,
  },
  'set-grades-not-falling': {
    vi: (value) =>
      `Các mức chấm phải xếp từ cao xuống thấp; ${value('value')} không thấp hơn ${value('above')} ở trên.`,
    en: (value) => `Grades go from the highest down; ${value('value')} is not below ${value('above')} above it.`,
  },
  'set-grades-not-to-zero': {
    vi: (value) =>
      `Mức chấm thấp nhất bắt đầu từ ${value('value')}, không phải 0; điểm thấp hơn sẽ không thuộc mức nào.`,
    en: (value) => `The lowest grade begins at ${value('value')}, not at 0; lower points would have no grade.`,
  },
  'set-mechanism-points-differ': {
    vi: (value) => `Cách tính cho ${value('points')} điểm, nhưng phần kết quả có ${value('maximum')} điểm.`,
    en: (value) => `The computation gives ${value('points')} points, but the result part has ${value('maximum')}.`,
  },
  'set-axis-without-weights': {
    vi: (value) => `Trục “${value('axis')}” chưa có trọng số cho thành phần nào.`,
    en: (value) => `The axis "${value('axis')}" has no weight for any component.`,
  },
  'set-component-undeclared': {
    vi: (value) => `Thành phần “${value('component')}” có trọng số ở đây nhưng không có trong danh sách thành phần.`,
    en: (value) => `The component "${value('component')}" has a weight here but is not in the list of components.`,
  },
  'set-axes-sum': {
    vi: (value) =>
      `Các trục${forWhom(value('audience'), 'vi')} cộng lại ${value('sum')}, không phải ${value('maximum')} điểm của phần kết quả.`,
    en: (value) =>
      `The axes${forWhom(value('audience'), 'en')} add up to ${value('sum')}, not to the ${value('maximum')} points of the result part.`,
  },
  'set-scale-out-of-order': plain(
    'Các mức chấm phải xếp từ tốt nhất xuống kém nhất, mỗi mức một lần.',
    'The grades go from the best to the worst, each once.',
  ),
  'set-grades-part-empty': {
    vi: (value) => `Phần “${named(value('part'), 'vi')}”${forWhom(value('audience'), 'vi')} chưa có tiêu chí nào.`,
    en: (value) => `The part "${named(value('part'), 'en')}"${forWhom(value('audience'), 'en')} has no criterion.`,
  },
  'set-lateness-out-of-order': plain(
    'Số ngày chậm phải tăng dần, và dòng cuối cùng để trống cho mọi trường hợp còn lại.',
    'The days late rise from line to line, and the last line is open for all the rest.',
  ),
  'set-level-missing': {
    vi: (value) => `Thiếu mức “${named(value('level'), 'vi')}”; phải có đủ bốn mức.`,
    en: (value) => `The level "${named(value('level'), 'en')}" is missing; all four are needed.`,
  },
  'set-levels-out-of-order': plain(
    'Bốn mức phải xếp từ hoàn thành xuất sắc nhiệm vụ xuống không hoàn thành nhiệm vụ.',
    'The four levels go from outstanding down to unsatisfactory.',
  ),
  'set-band-without-points': {
    vi: (value) => `Mức “${named(value('level'), 'vi')}” chưa có điểm bắt đầu; hãy ghi từ bao nhiêu điểm.`,
    en: (value) => `The level "${named(value('level'), 'en')}" has no points it begins at; say from how many.`,
  },
  'set-band-with-points': {
    vi: (value) => `Bộ quy tắc này không có điểm nên mức không thể bắt đầu từ ${value('from')} điểm.`,
    en: (value) => `This set has no points, so no level can begin at ${value('from')} of them.`,
  },
  'set-bands-overlap': {
    vi: (value) =>
      `Mức này bắt đầu từ ${value('from')} nên chồng lên mức cao hơn, bắt đầu từ ${value('above')}; phải thấp hơn.`,
    en: (value) =>
      `This level begins at ${value('from')} and overlaps the higher one, which begins at ${value('above')}; it has to be lower.`,
  },
  'set-bands-leave-hole': {
    vi: (value) =>
      `Mức thấp nhất bắt đầu từ ${value('from')}, không phải 0; tổng điểm thấp hơn sẽ không thuộc mức nào.`,
    en: (value) => `The lowest level begins at ${value('from')}, not at 0; a lower total would have no level.`,
  },
  'set-band-above-hundred': {
    vi: (value) => `Mức này bắt đầu từ ${value('from')} điểm; không ai có quá 100 điểm.`,
    en: (value) => `This level begins at ${value('from')} points; nobody has more than 100.`,
  },
  'set-lowest-has-conditions': plain(
    'Mức thấp nhất không có điều kiện, vì ai không đạt mức nào khác đều thuộc mức này.',
    'The lowest level has no condition, for whoever reaches no other belongs there.',
  ),
  'set-fact-kind': {
    vi: (value) =>
      `“${factName(value('fact'), 'vi')}” là ${named(value('expected'), 'vi')}; không so sánh theo cách này được.`,
    en: (value) =>
      `"${factName(value('fact'), 'en')}" is ${named(value('expected'), 'en')}; it cannot be compared like this.`,
  },
  'set-fact-not-drawn': {
    vi: (value) =>
      `Bộ quy tắc không có tiêu chí nào được chấm theo mức nên không có “${factName(value('fact'), 'vi')}”.`,
    en: (value) => `No criterion of the set is graded, so that there is no "${factName(value('fact'), 'en')}".`,
  },
  'set-condition-empty': plain(
    'Nhóm điều kiện này còn trống; hãy thêm điều kiện hoặc bỏ nhóm.',
    'This group of conditions is empty; add a condition or take the group out.',
  ),
  'set-condition-too-deep': {
    vi: (value) => `Điều kiện lồng nhau quá ${value('limit')} tầng; hãy viết gọn lại.`,
    en: (value) => `The condition is nested deeper than ${value('limit')}; write it more simply.`,
  },
  'set-condition-never-holds': plain(
    'Điều kiện này tự mâu thuẫn, không trường hợp nào thỏa mãn được.',
    'This condition contradicts itself; no case could meet it.',
  ),
  'set-condition-always-holds': plain(
    'Điều kiện này lúc nào cũng đúng nên sẽ áp dụng cho tất cả mọi người.',
    'This condition always holds and would settle the outcome of everybody.',
  ),
  'set-cap-does-nothing': plain(
    'Giới hạn ở mức hoàn thành xuất sắc nhiệm vụ không hạn chế ai; hãy chọn mức thấp hơn.',
    'A cap at outstanding holds nobody back; choose a lower level.',
  ),
  'set-quota-without-sets': plain(
    'Tỷ lệ xuất sắc chưa nêu tính trong phạm vi nào; hãy chọn ít nhất một, ví dụ trong từng cơ quan.',
    'The quota does not say within what it is counted; choose at least one, such as each agency.',
  ),
  'set-exception-not-above': {
    vi: (value) => `Tỷ lệ cao hơn ${value('value')} % phải lớn hơn tỷ lệ thông thường ${value('percent')} %.`,
    en: (value) => `The higher share of ${value('value')} % has to be above the ordinary ${value('percent')} %.`,
  },
  'set-step-not-longer': {
    vi: (value) =>
      `Không tổng hợp từ ${named(value('from'), 'vi')} lên ${named(value('to'), 'vi')} được; kỳ sau phải dài hơn kỳ trước.`,
    en: (value) =>
      `A ${named(value('to'), 'en')} cannot be made of results of a ${named(value('from'), 'en')}; it has to be longer.`,
  },
  'set-step-twice': {
    vi: (value) => `Đã có cách tổng hợp từ ${named(value('from'), 'vi')} lên ${named(value('to'), 'vi')} ở trên.`,
    en: (value) => `How a ${named(value('from'), 'en')} becomes a ${named(value('to'), 'en')} is said above already.`,
  },
  'set-count-without-lines': plain(
    'Chưa nêu bao nhiêu kỳ đạt mức nào thì cả kỳ dài đạt mức nào; hãy thêm ít nhất một dòng.',
    'It does not say how many spans make which level; add at least one line.',
  ),
  'set-mean-without-points': plain(
    'Bộ quy tắc này không có điểm nên không tính trung bình được.',
    'This set has no points, so there is no mean of them.',
  ),
  'set-no-stage': plain('Trình tự chưa có bước nào.', 'The procedure has no stage.'),
  'set-return-not-earlier': {
    vi: (value) => `Chỉ trả lại được về một bước đứng trước; “${value('code')}” không phải bước đứng trước.`,
    en: (value) => `A form is returned to an earlier stage only; "${value('code')}" is not one.`,
  },
  'set-decision-missing': plain(
    'Không bước nào kết thúc bằng quyết định; phải có một bước quyết định mức xếp loại.',
    'No stage ends in a decision; one has to decide the level.',
  ),
  'set-form-stage-unknown': {
    vi: (value) => `Trình tự không có bước “${value('stage')}” mà biểu mẫu này gắn với.`,
    en: (value) => `The procedure has no stage "${value('stage')}", which this form belongs to.`,
  },
  'set-ballot-without-choices': plain(
    'Phiếu lấy ý kiến chưa có mức nào để chọn.',
    'The ballot has no level to choose.',
  ),
  'set-deadline-impossible': {
    vi: (value) => `Không có ngày “${value('value')}”; hãy ghi một ngày có thật trong mọi năm.`,
    en: (value) => `There is no day "${value('value')}"; name a day that every year has.`,
  },
  'set-days-not-positive': {
    vi: (value) => `Thời hạn ${value('value')} ngày không được; cần số nguyên từ 1 trở lên, hoặc để trống.`,
    en: (value) => `A limit of ${value('value')} days is not possible; a whole number from 1, or leave it open.`,
  },
  'set-reason-never-due': plain(
    'Chưa nêu khi nào phải giải trình bằng văn bản; hãy chọn một trường hợp hoặc bỏ quy định này.',
    'It does not say when a written reason is due; choose a case or take the rule out.',
  ),
  'set-rounding-twice': {
    vi: (value) => `Đã có quy định làm tròn ${named(value('where'), 'vi')} ở trên; mỗi chỗ chỉ làm tròn một lần.`,
    en: (value) => `Rounding of ${named(value('where'), 'en')} is ordered above already; a value is rounded once.`,
  },
  'set-places-invalid': {
    vi: (value) => `Không làm tròn đến ${value('value')} chữ số thập phân được; từ 0 đến 6.`,
    en: (value) => `Rounding to ${value('value')} places is not possible; from 0 to 6.`,
  },
}

/** Sentences about acts on a draft. */
export const draftWording: Wording<DraftRefusalCode> = {
  'draft-needs-writer': plain(
    'Chỉ cơ quan tham mưu về tổ chức cán bộ của toàn tỉnh soạn bộ quy tắc; bản đã trình do chính người soạn rút lại.',
    'Only the personnel body of the whole body writes rule sets; what was handed in is taken back by those who wrote it.',
  ),
  'draft-needs-publisher': plain(
    'Chỉ người đứng đầu, cơ quan tham mưu về tổ chức cán bộ hoặc cấp ủy của toàn tỉnh ban hành bộ quy tắc.',
    'Only the head, the personnel body or the Party committee of the whole body publishes rule sets.',
  ),
  'draft-own-work': plain(
    'Anh/chị đã tham gia soạn bản này; người khác phải rà soát và ban hành.',
    'You had a hand in this draft; somebody else has to review and publish it.',
  ),
  'draft-wrong-state': {
    vi: (value) => `Không thực hiện được khi bản soạn ${named(value('state'), 'vi')}.`,
    en: (value) => `This cannot be done to a draft that is ${named(value('state'), 'en')}.`,
  },
  'draft-identity-fixed': {
    vi: (value) => `Mã và phiên bản của bản soạn này là ${value('id')} phiên bản ${value('version')}, không đổi được.`,
    en: (value) => `This draft is ${value('id')} version ${value('version')}; that cannot be changed.`,
  },
  'draft-version-outdated': {
    vi: (value) =>
      `Phiên bản ${value('version')} đã được ban hành trong lúc bản này chờ rà soát; hãy trả lại để trình lại với số phiên bản mới.`,
    en: (value) =>
      `Version ${value('version')} was published while this one waited; send it back, and it is handed in under a new number.`,
  },
  'draft-base-unknown': {
    vi: (value) => `Không có bộ quy tắc “${value('id')}” phiên bản ${value('version')} để soạn từ đó.`,
    en: (value) => `There is no rule set "${value('id')}" version ${value('version')} to start from.`,
  },
  'draft-id-not-local': {
    vi: (value) =>
      `“${value('id')}” chưa có; bộ quy tắc mới của cơ quan có mã bắt đầu bằng local/, như local/tinh-mau-2026.`,
    en: (value) => `There is no set "${value('id')}" yet; a new set of an office has an id like local/tinh-mau-2026.`,
  },
  'draft-begun-already': {
    vi: (value) =>
      `Đã có bản soạn cho phiên bản tiếp theo của “${value('id')}”; hãy soạn tiếp trên bản đó hoặc hủy bản đó.`,
    en: (value) =>
      `The next version of "${value('id')}" is being written already; go on with that draft or discard it.`,
  },
  'draft-reason-needed': plain('Hãy ghi lý do.', 'Give a reason.'),
}
