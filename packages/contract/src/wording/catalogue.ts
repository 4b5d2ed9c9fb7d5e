import type {
  CatalogueActProblemCode,
  CatalogueCellProblemCode,
  CatalogueCellWarningCode,
  CatalogueEntryProblemCode,
  CatalogueProblemCode,
  ImportProblemCode,
  TypedNumberProblemCode,
} from '@thuoc-do/domain'
import { plain, type Wording } from './sentence.ts'

/** Every reason why a catalogue of products, an entry of it or a proposal for it is refused. */
type CatalogueRefusalCode =
  | CatalogueActProblemCode
  | CatalogueEntryProblemCode
  | CatalogueProblemCode
  | TypedNumberProblemCode
  | Exclude<CatalogueCellProblemCode, ImportProblemCode>
  | CatalogueCellWarningCode
  | 'catalogue-entry-changed'
  | 'catalogue-entry-gone'
  | 'catalogue-code-taken'
  | 'catalogue-code-unknown'
  | 'catalogue-owner-elsewhere'
  | 'catalogue-version-open-already'
  | 'catalogue-none-in-preparation'
  | 'catalogue-merge-with-itself'
  | 'catalogue-import-outdated'
  | 'catalogue-points-in-use'
  | 'catalogue-proposal-needs-head'
  | 'catalogue-proposal-not-yours'
  | 'catalogue-proposal-answered'
  | 'catalogue-proposal-entry-missing'

const STATE_VI: Readonly<Record<string, string>> = {
  preparing: 'đang xây dựng',
  'handed-in': 'đã trình',
  decided: 'đã quyết định',
  discarded: 'đã hủy',
}
const STATE_EN: Readonly<Record<string, string>> = {
  preparing: 'being prepared',
  'handed-in': 'handed in',
  decided: 'decided',
  discarded: 'given up',
}

/** Their sentences. */
export const catalogueWording: Wording<CatalogueRefusalCode> = {
  'catalogue-needs-personnel-body': plain(
    'Chỉ bộ phận tổ chức cán bộ của cơ quan hoặc của cấp trên mới xây dựng danh mục sản phẩm.',
    'Only the personnel body of the agency or of a body above it prepares the catalogue.',
  ),
  'catalogue-needs-head': plain(
    'Chỉ người đứng đầu cơ quan hoặc cấp trên mới quyết định danh mục sản phẩm.',
    'Only the head of the agency or of a body above it decides on the catalogue.',
  ),
  'catalogue-own-work': plain(
    'Anh/chị đã tham gia xây dựng phiên bản này nên không tự quyết định hoặc trả lại được; cần người có thẩm quyền khác.',
    'You had a hand in this version and cannot decide on it or send it back yourself; another competent person must.',
  ),
  'catalogue-wrong-state': {
    vi: (value) =>
      `Không làm được việc này vì danh mục ${STATE_VI[value('state')] ?? value('state')}; hãy tải lại trang để xem tình trạng hiện nay.`,
    en: (value) =>
      `This cannot be done because the catalogue is ${STATE_EN[value('state')] ?? value('state')}; reload the page to see where it stands.`,
  },
  'catalogue-code-missing': plain(
    'Chưa có mã; hãy ghi mã, ví dụ VP-01.',
    'The code is missing; write one, such as VP-01.',
  ),
  'catalogue-code-unusable': {
    vi: (value) =>
      `Mã “${value('value')}” không dùng được; mã gồm chữ, số và các dấu . - _ / (tối đa 40 ký tự, không có dấu cách), ví dụ VP-01.`,
    en: (value) =>
      `“${value('value')}” cannot be a code; use letters, digits and . - _ / (40 at most, no spaces), such as VP-01.`,
  },
  'catalogue-name-missing': plain(
    'Chưa có tên sản phẩm, công việc; hãy ghi tên.',
    'The product has no name; write one.',
  ),
  'catalogue-product-unit-missing': plain(
    'Chưa có đơn vị tính; hãy ghi, ví dụ: văn bản, hồ sơ, lượt.',
    'The unit of count is missing; write one, such as văn bản, hồ sơ, lượt.',
  ),
  'catalogue-text-too-long': {
    vi: (value) => `Nội dung dài quá ${value('limit')} ký tự; hãy rút gọn.`,
    en: (value) => `The text has more than ${value('limit')} characters; shorten it.`,
  },
  'catalogue-complexity-out-of-range': {
    vi: (value) => `Nhóm phức tạp “${value('value')}” không có; hãy ghi số từ 1 đến 5 hoặc để trống.`,
    en: (value) => `There is no group of complexity “${value('value')}”; write a number from 1 to 5 or leave it empty.`,
  },
  'catalogue-weight-missing': plain(
    'Chưa có điểm hoặc hệ số quy đổi; hãy ghi một trong hai.',
    'Neither points nor a conversion coefficient is given; write one of the two.',
  ),
  'catalogue-weight-twice': plain(
    'Có cả điểm và hệ số quy đổi; hãy chỉ ghi một trong hai để không mâu thuẫn nhau.',
    'Both points and a coefficient are given; keep one of the two, so that they cannot contradict each other.',
  ),
  'catalogue-standard-points-missing': plain(
    'Chưa ghi điểm của sản phẩm chuẩn nên không tính được hệ số từ điểm; hãy ghi điểm của sản phẩm chuẩn trước, hoặc cho hệ số trực tiếp.',
    'The standard product has no points, so no coefficient follows from points; give its points first, or give the coefficient itself.',
  ),
  'catalogue-number-unreadable': {
    vi: (value) => `“${value('value')}” không phải là số; hãy ghi số, ví dụ 15 hoặc 1,5.`,
    en: (value) => `“${value('value')}” is not a number; write one, such as 15 or 1,5.`,
  },
  'catalogue-number-not-positive': {
    vi: (value) => `Số phải lớn hơn 0, ở đây là ${value('value')}.`,
    en: (value) => `The number must be above 0; it is ${value('value')}.`,
  },
  'catalogue-number-too-long': {
    vi: (value) =>
      `Số “${value('value')}” quá dài; nhiều nhất 7 chữ số phần nguyên và 6 chữ số thập phân (phân số thì tử và mẫu nhiều nhất 7 chữ số).`,
    en: (value) =>
      `“${value('value')}” is too long; at most 7 digits before and 6 behind the comma (7 digits each in a fraction).`,
  },
  'catalogue-number-ambiguous': {
    vi: (value) =>
      `“${value('value')}” có thể hiểu hai cách; hãy ghi ${value('whole')} (số nguyên) hoặc ${value('decimal')} (số thập phân).`,
    en: (value) =>
      `“${value('value')}” can be read in two ways; write ${value('whole')} for the whole number or ${value('decimal')} for the decimal.`,
  },
  'catalogue-cell-is-date': {
    vi: (value) =>
      `Ô đang là ngày (${value('found')}), có thể do Excel tự đổi; hãy định dạng ô là Văn bản rồi nhập lại, hoặc ghi số thập phân như 0,5.`,
    en: (value) =>
      `The cell holds a day (${value('found')}), perhaps Excel changed it; format it as Text and type again, or write a decimal such as 0,5.`,
  },
  'catalogue-row-ignored': {
    vi: (value) =>
      `Dòng chỉ có một ô “${value('found')}” nên được coi là tiêu đề và bỏ qua; nếu là sản phẩm, hãy điền đủ các cột bắt buộc.`,
    en: (value) =>
      `The row has a single cell, “${value('found')}”, and is taken for a heading and passed over; if it is a product, fill in the required columns.`,
  },
  'catalogue-empty': plain('Danh mục chưa có sản phẩm, công việc nào.', 'The catalogue has no products yet.'),
  'catalogue-standard-product-missing': plain(
    'Chưa nêu sản phẩm, công việc chuẩn; hãy chọn và ghi tên sản phẩm chuẩn.',
    'The standard product is not named; choose it and write its name.',
  ),
  'catalogue-standard-points-unusable': plain(
    'Có sản phẩm tính theo điểm nhưng sản phẩm chuẩn chưa có điểm lớn hơn 0; hãy ghi điểm của sản phẩm chuẩn.',
    'Some products are weighed by points but the standard product has none above 0; give its points.',
  ),
  'catalogue-entry-name-missing': {
    vi: (value) => `Sản phẩm mã ${value('code')} chưa có tên; hãy ghi tên.`,
    en: (value) => `The product with code ${value('code')} has no name; write one.`,
  },
  'catalogue-entry-code-twice': {
    vi: (value) => `Mã ${value('code')} dùng cho hai sản phẩm; hãy gộp hoặc đổi mã.`,
    en: (value) => `Code ${value('code')} is used by two products; merge them or change a code.`,
  },
  'catalogue-entry-weightless': {
    vi: (value) => `Sản phẩm mã ${value('code')} chưa có hệ số lớn hơn 0; hãy ghi điểm hoặc hệ số.`,
    en: (value) => `The product with code ${value('code')} has no coefficient above 0; give points or a coefficient.`,
  },
  'catalogue-too-many-groups': {
    vi: (value) =>
      `Sản phẩm, công việc được phân loại tối đa ${value('limit')} nhóm, đánh số từ 1 (Điều 13 khoản 1 điểm a Nghị định 335/2025/NĐ-CP).`,
    en: (value) =>
      `Products are put into at most ${value('limit')} groups, numbered from 1 (Article 13(1)(a) of Decree 335/2025).`,
  },
  'catalogue-begins-too-early': {
    vi: (value) => `Ngày bắt đầu phải sau ${value('day')}, ngày bắt đầu của phiên bản trước.`,
    en: (value) => `It must begin after ${value('day')}, when the version before began.`,
  },
  'catalogue-entry-changed': {
    vi: (value) =>
      `${value('by') === '' ? 'Người khác' : value('by')} vừa sửa sản phẩm mã ${value('code')}; nội dung của anh/chị chưa được lưu và chưa mất. Hãy so sánh hai bản rồi chọn.`,
    en: (value) =>
      `${value('by') === '' ? 'Somebody' : value('by')} has just changed the product with code ${value('code')}; what you wrote is not saved and not lost. Compare the two and choose.`,
  },
  'catalogue-entry-gone': {
    vi: (value) =>
      `Sản phẩm mã ${value('code')} không còn trong phiên bản này; có thể người khác vừa bỏ hoặc gộp. Hãy tải lại trang.`,
    en: (value) =>
      `The product with code ${value('code')} is no longer in this version; somebody may have dropped or merged it. Reload the page.`,
  },
  'catalogue-code-taken': {
    vi: (value) => `Mã ${value('code')} đã dùng cho “${value('name')}”; hãy chọn mã khác.`,
    en: (value) => `Code ${value('code')} is already used for “${value('name')}”; choose another.`,
  },
  'catalogue-code-unknown': {
    vi: (value) => `Không có sản phẩm mã ${value('code')} trong danh mục đang xét; hãy chọn một mã có trong danh mục.`,
    en: (value) => `There is no product with code ${value('code')} in this catalogue; choose one that is in it.`,
  },
  'catalogue-owner-elsewhere': plain(
    'Đơn vị phụ trách không thuộc cơ quan này; hãy chọn đơn vị trong cơ quan hoặc để dùng chung.',
    'The owner is not a unit of this agency; choose one of its units or let the agency share it.',
  ),
  'catalogue-version-open-already': plain(
    'Đã có một phiên bản đang xây dựng hoặc đang trình; hãy tiếp tục phiên bản đó.',
    'A version is being prepared or has been handed in already; go on with that one.',
  ),
  'catalogue-none-in-preparation': plain(
    'Chưa có phiên bản nào đang xây dựng để đưa đề xuất vào; hãy lập phiên bản mới trước.',
    'No version is being prepared to take the proposal into; begin the next version first.',
  ),
  'catalogue-merge-with-itself': plain(
    'Sản phẩm giữ lại không được nằm trong số bị gộp; hãy chọn một để giữ và những cái khác để gộp.',
    'The product that is kept is among those to go; choose one to keep and others to merge.',
  ),
  'catalogue-import-outdated': plain(
    'Danh mục hoặc tệp đã thay đổi sau khi xem trước nên chưa ghi gì; hãy xem trước lại.',
    'The catalogue or the file has changed since the preview, so nothing was written; preview it again.',
  ),
  'catalogue-points-in-use': {
    vi: (value) =>
      `${value('count')} sản phẩm đang tính hệ số theo điểm nên không bỏ trống điểm của sản phẩm chuẩn được.`,
    en: (value) => `${value('count')} products are weighed by points, so the standard product cannot go without.`,
  },
  'catalogue-proposal-needs-head': plain(
    'Chỉ người đứng đầu đơn vị mới đề xuất thay đổi danh mục cho đơn vị đó.',
    'Only the head of a unit proposes changes of the catalogue for it.',
  ),
  'catalogue-proposal-not-yours': plain(
    'Chỉ người đã đề xuất mới rút lại được đề xuất này.',
    'Only whoever made this proposal can withdraw it.',
  ),
  'catalogue-proposal-answered': plain(
    'Đề xuất này đã được xử lý hoặc đã rút; hãy tải lại trang.',
    'This proposal has been answered or withdrawn already; reload the page.',
  ),
  'catalogue-proposal-entry-missing': {
    vi: (value) => `Sản phẩm mã ${value('code')} mà đề xuất nhắc tới không còn trong phiên bản đang xây dựng.`,
    en: (value) => `The product with code ${value('code')} of this proposal is not in the version being prepared.`,
  },
}
