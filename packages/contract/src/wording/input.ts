import type { InputProblemCode } from '../parse.ts'
import { plain, type Wording } from './sentence.ts'

/** Sentences about the shape of an input. */
export const inputWording: Wording<InputProblemCode> = {
  'input-empty': plain('Không có dữ liệu vào; cần một văn bản JSON.', 'There is no input; a JSON text is expected.'),
  'input-too-large': {
    vi: (value) => `Dữ liệu vào quá lớn; nhiều nhất ${value('limit')} byte.`,
    en: (value) => `The input is too large; at most ${value('limit')} bytes.`,
  },
  'utf8-invalid': plain('Dữ liệu vào không phải UTF-8 hợp lệ.', 'The input is not valid UTF-8.'),
  'json-invalid': plain('Dữ liệu vào không phải JSON hợp lệ.', 'The input is not valid JSON.'),
  'value-missing': plain('Thiếu giá trị bắt buộc.', 'A required value is missing.'),
  'key-unknown': {
    vi: (value) => `Không có trường nào tên là “${value('key')}”.`,
    en: (value) => `There is no field called "${value('key')}".`,
  },
  'text-expected': plain(
    'Cần một chuỗi ký tự (số thập phân cũng viết trong dấu ngoặc kép).',
    'A text is expected (decimals are written in quotation marks too).',
  ),
  'number-expected': plain('Cần một số.', 'A number is expected.'),
  'whole-number-expected': plain('Cần một số nguyên.', 'A whole number is expected.'),
  'boolean-expected': plain('Cần true hoặc false.', 'Either true or false is expected.'),
  'list-expected': plain('Cần một danh sách.', 'A list is expected.'),
  'object-expected': plain('Cần một đối tượng JSON.', 'A JSON object is expected.'),
  'choice-expected': {
    vi: (value) => `Chỉ nhận một trong các giá trị: ${value('choices')}.`,
    en: (value) => `Only one of these is possible: ${value('choices')}.`,
  },
  'too-long': {
    vi: (value) => `Quá dài; nhiều nhất ${value('limit')}.`,
    en: (value) => `Too long; at most ${value('limit')}.`,
  },
  'too-short': {
    vi: (value) => `Quá ngắn; ít nhất ${value('limit')}.`,
    en: (value) => `Too short; at least ${value('limit')}.`,
  },
  'too-large': {
    vi: (value) => `Quá lớn; nhiều nhất ${value('limit')}.`,
    en: (value) => `Too large; at most ${value('limit')}.`,
  },
  'too-small': {
    vi: (value) => `Quá nhỏ; ít nhất ${value('limit')}.`,
    en: (value) => `Too small; at least ${value('limit')}.`,
  },
  'value-invalid': plain('Giá trị không hợp lệ.', 'The value is not valid.'),
}
