import type { ImportProblemCode, ImportWarningCode } from '@thuoc-do/domain'
import { plain, type Values, type Wording } from './sentence.ts'

const meantVi = (value: Values) => (value('nearest') === '' ? '' : ` Có phải ý bạn là “${value('nearest')}”?`)
const meantEn = (value: Values) => (value('nearest') === '' ? '' : ` Did you mean “${value('nearest')}”?`)

/** Sentences about the cells of an imported workbook: what is wrong, and what would be right. */
export const importWording: Wording<ImportProblemCode | ImportWarningCode> = {
  'no-known-sheet': {
    vi: (value) => `Không có trang tính nào của mẫu; cần ít nhất một trong các trang: ${value('expected')}.`,
    en: (value) => `No sheet of the template is there; at least one of these is needed: ${value('expected')}.`,
  },
  'sheet-twice': plain('Trang tính này có hai lần; hãy giữ lại một.', 'This sheet is there twice; keep one.'),
  'heading-missing': {
    vi: (value) => `Thiếu cột “${value('expected')}” ở dòng tiêu đề.`,
    en: (value) => `The heading row has no column “${value('expected')}”.`,
  },
  'heading-twice': {
    vi: (value) => `Cột “${value('found')}” trùng với một cột khác; hãy giữ lại một.`,
    en: (value) => `Column “${value('found')}” means the same as another one; keep one.`,
  },
  'cell-empty': {
    vi: (value) => `Ô “${value('heading')}” còn trống; cột này bắt buộc.`,
    en: (value) => `“${value('heading')}” is empty; it is required.`,
  },
  'cell-shows-error': {
    vi: (value) => `Ô đang hiện lỗi của Excel (${value('found')}); hãy nhập giá trị đúng.`,
    en: (value) => `The cell shows an Excel error (${value('found')}); enter the right value.`,
  },
  'cell-not-text': {
    vi: (value) => `“${value('heading')}” phải là chữ, không phải ngày hay giá trị đúng/sai.`,
    en: (value) => `“${value('heading')}” must be text, not a day or a yes/no value.`,
  },
  'text-too-long': {
    vi: (value) => `Dài quá ${value('limit')} ký tự.`,
    en: (value) => `Longer than ${value('limit')} characters.`,
  },
  'code-unusable': {
    vi: (value) =>
      `Mã “${value('found')}” chỉ được gồm chữ, số và các dấu . - _ / (tối đa 40 ký tự)${value('expected') === '' ? '' : `; ví dụ “${value('expected')}”`}.`,
    en: (value) =>
      `The code “${value('found')}” may only have letters, digits and . - _ / (40 at most)${value('expected') === '' ? '' : `, such as “${value('expected')}”`}.`,
  },
  'word-unknown': {
    vi: (value) => `Không hiểu “${value('found')}”; hãy ghi một trong: ${value('expected')}.${meantVi(value)}`,
    en: (value) => `“${value('found')}” is not understood; write one of: ${value('expected')}.${meantEn(value)}`,
  },
  'date-unreadable': {
    vi: (value) => `“${value('found')}” không phải ngày; hãy ghi ngày/tháng/năm, ví dụ 31/12/1985.`,
    en: (value) => `“${value('found')}” is not a day; write day/month/year, such as 31/12/1985.`,
  },
  'date-in-future': {
    vi: (value) => `Ngày ${value('found')} chưa tới; cần ${value('expected')}.`,
    en: (value) => `${value('found')} has not come yet; it must be ${value('expected')}.`,
  },
  'date-out-of-range': {
    vi: (value) => `Ngày ${value('found')} không hợp lý; cần ${value('expected')}.`,
    en: (value) => `${value('found')} is not plausible; it must be ${value('expected')}.`,
  },
  'ends-before-start': {
    vi: (value) => `Ngày ${value('found')} trước ngày bắt đầu; cần ${value('expected')}.`,
    en: (value) => `${value('found')} is before the first day; it must be ${value('expected')}.`,
  },
  'code-twice': {
    vi: (value) => `Mã “${value('found')}” đã có ở dòng ${value('other')}.`,
    en: (value) => `The code “${value('found')}” is already in row ${value('other')}.`,
  },
  'second-root': {
    vi: (value) => `Chỉ được có một đơn vị gốc; đã có “${value('other')}”.`,
    en: (value) => `There can be one root only; there is “${value('other')}” already.`,
  },
  'root-missing': plain('Chưa có đơn vị gốc (Loại: Gốc).', 'There is no root unit (kind: Gốc).'),
  'parent-missing': plain(
    'Chưa ghi đơn vị cấp trên; chỉ đơn vị gốc mới để trống.',
    'The unit above is missing; only the root has none.',
  ),
  'parent-unexpected': plain(
    'Đơn vị gốc không thuộc đơn vị nào; hãy để trống.',
    'The root has no unit above it; leave it empty.',
  ),
  'parent-unsuitable': {
    vi: (value) => `Loại đơn vị này không đặt dưới “${value('other')}” được; cấp trên phải là: ${value('expected')}.`,
    en: (value) => `This kind of unit cannot be below “${value('other')}”; above it must be: ${value('expected')}.`,
  },
  'parent-cycle': {
    vi: (value) => `Đi lên từ “${value('found')}” lại gặp chính đơn vị này; hãy sửa cột “${value('heading')}”.`,
    en: (value) => `Going up from “${value('found')}” leads back to this unit; correct “${value('heading')}”.`,
  },
  'parent-not-open': {
    vi: (value) => `Đơn vị cấp trên “${value('other')}” kết thúc trước đơn vị này.`,
    en: (value) => `The unit above, “${value('other')}”, ends before this one.`,
  },
  'unit-unknown': {
    vi: (value) => `Không có đơn vị “${value('found')}”.${meantVi(value)}`,
    en: (value) => `There is no unit “${value('found')}”.${meantEn(value)}`,
  },
  'unit-ambiguous': {
    vi: (value) => `Có nhiều đơn vị tên “${value('found')}”; hãy ghi mã: ${value('expected')}.`,
    en: (value) => `Several units are called “${value('found')}”; write the code: ${value('expected')}.`,
  },
  'unit-employs-nobody': {
    vi: (value) => `“${value('other')}” là khối, không có nhân sự; hãy ghi cơ quan hoặc đơn vị trong khối.`,
    en: (value) => `“${value('other')}” is a block and employs nobody; name an agency or unit in it.`,
  },
  'unit-not-open': {
    vi: (value) => `“${value('other')}” không hoạt động suốt thời gian này; ngày phải ${value('expected')}.`,
    en: (value) => `“${value('other')}” does not exist all that time; the day must be ${value('expected')}.`,
  },
  'unit-still-in-use': {
    vi: (value) => `Sau ngày này vẫn còn “${value('other')}” thuộc đơn vị; hãy chuyển đi trước.`,
    en: (value) => `“${value('other')}” still belongs to the unit after that day; move it first.`,
  },
  'post-unknown': {
    vi: (value) => `Không có chức danh “${value('found')}” trong danh mục.${meantVi(value)}`,
    en: (value) => `There is no post “${value('found')}” in the list.${meantEn(value)}`,
  },
  'post-ambiguous': {
    vi: (value) => `Có nhiều chức danh tên “${value('found')}”; hãy ghi mã: ${value('expected')}.`,
    en: (value) => `Several posts are called “${value('found')}”; write the code: ${value('expected')}.`,
  },
  'person-unknown': {
    vi: (value) => `Không có người mang số hiệu “${value('found')}”.${meantVi(value)}`,
    en: (value) => `Nobody has the number “${value('found')}”.${meantEn(value)}`,
  },
  'holding-twice': {
    vi: (value) => `Dòng này lặp lại dòng ${value('other')}.`,
    en: (value) => `This row repeats row ${value('other')}.`,
  },
  'holding-in-the-past': {
    vi: (value) => `Người này đã có chức danh từ sau ngày ${value('found')}; cần ${value('expected')}.`,
    en: (value) => `This person's recorded post began after ${value('found')}; it must be ${value('expected')}.`,
  },
  'holding-overlaps': {
    vi: (value) => `Trùng thời gian với chức danh đã ghi nhận; ngày đúng: ${value('expected')}.`,
    en: (value) => `This overlaps a post already recorded; right would be: ${value('expected')}.`,
  },
  'two-heads': {
    vi: (value) => `Ngày ${value('on')}, đơn vị này đã có người đứng đầu là ${value('other')}.`,
    en: (value) => `On ${value('on')} the unit already has a head, ${value('other')}.`,
  },
  'same-name-and-birth-date': {
    vi: (value) => `Trùng họ tên và ngày sinh với người mang số hiệu ${value('other')}; có phải một người?`,
    en: (value) => `Same name and birth date as ${value('other')}; is it one person?`,
  },
  'looks-like-another-person': {
    vi: (value) => `Số hiệu này đang là của ${value('expected')}; cả tên và ngày sinh đều khác.`,
    en: (value) => `This number belongs to ${value('expected')}; name and birth date both differ.`,
  },
  'name-differs': {
    vi: (value) => `Số hiệu này là của ${value('expected')}; tên ghi ở đây không được dùng.`,
    en: (value) => `This number belongs to ${value('expected')}; the name written here is not used.`,
  },
  'person-without-post': plain(
    'Người này chưa có đơn vị và chức danh nên chưa được đánh giá.',
    'This person has no unit and post, and so is not appraised.',
  ),
  'sheet-ignored': plain(
    'Trang tính này không được đọc vì tên không có trong mẫu.',
    'This sheet is not read: the template has none of this name.',
  ),
  'column-ignored': {
    vi: (value) => `Cột “${value('found')}” không có trong mẫu nên không được đọc.`,
    en: (value) => `Column “${value('found')}” is not in the template and is not read.`,
  },
}
