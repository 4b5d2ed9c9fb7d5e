import { plain, type Wording } from './sentence.ts'

/** Refusals that any request may meet, whatever room it is for. */
export type PlatformProblemCode =
  | 'no-such-record'
  | 'no-such-address'
  | 'session-missing-or-over'
  | 'account-unknown-or-disabled'
  | 'not-yours'
  | 'foreign-origin'
  | 'too-many-requests'
  | 'body-too-large'
  | 'body-unreadable'
  | 'server-failed'
  | 'password-too-short'
  | 'password-not-yours'
  | 'password-must-be-changed'
  | 'job-left-no-file'
  | 'changed-meanwhile'

/** Their sentences: what happened, why, what to do. */
export const platformWording: Wording<PlatformProblemCode> = {
  'no-such-record': plain(
    'Không có nội dung này, hoặc tài khoản của anh/chị không được xem.',
    'There is no such record, or your account may not see it.',
  ),
  'no-such-address': plain('Không có địa chỉ này trên máy chủ.', 'The server has no such address.'),
  'session-missing-or-over': plain(
    'Anh/chị chưa đăng nhập hoặc phiên làm việc đã hết; hãy đăng nhập lại.',
    'You are not signed in, or your session is over; sign in again.',
  ),
  'account-unknown-or-disabled': plain(
    'Tài khoản này không còn hoạt động; hãy liên hệ người quản trị.',
    'This account is not active any more; ask the administrator.',
  ),
  'not-yours': plain('Việc này không thuộc quyền của anh/chị.', 'This is not yours to do.'),
  'foreign-origin': plain(
    'Yêu cầu đến từ một trang khác nên không được thực hiện; hãy làm việc này ngay trong ứng dụng.',
    'The request came from another site and was not carried out; do it inside the application.',
  ),
  'too-many-requests': plain(
    'Quá nhiều lần trong thời gian ngắn; hãy đợi một phút rồi thử lại.',
    'Too many requests in a short time; wait a minute and try again.',
  ),
  'body-too-large': plain(
    'Nội dung gửi lên quá lớn; tệp nhiều nhất 20 MB.',
    'What was sent is too large; a file may have 20 MB at most.',
  ),
  'body-unreadable': plain(
    'Máy chủ không đọc được nội dung gửi lên; hãy tải lại trang rồi thử lại.',
    'The server could not read what was sent; reload the page and try again.',
  ),
  'server-failed': plain(
    'Máy chủ gặp lỗi; việc vừa làm chưa được ghi nhận. Hãy thử lại, nếu vẫn lỗi hãy báo người quản trị kèm mã yêu cầu.',
    'The server failed; nothing was recorded. Try again; if it goes on, tell the administrator the request number.',
  ),
  'password-too-short': {
    vi: (value) => `Mật khẩu mới cần ít nhất ${value('minimum')} ký tự.`,
    en: (value) => `The new password needs at least ${value('minimum')} characters.`,
  },
  'password-not-yours': plain(
    'Mật khẩu hiện tại không đúng; mật khẩu chưa được đổi.',
    'The present password is wrong; nothing was changed.',
  ),
  'password-must-be-changed': plain(
    'Anh/chị đang dùng mật khẩu được cấp lần đầu; hãy đổi mật khẩu trước khi làm việc khác.',
    'You still have the password you were handed; change it before anything else.',
  ),
  'job-left-no-file': plain(
    'Việc này không tạo ra tệp nào, hoặc tệp chưa xong.',
    'This work left no file, or is not done yet.',
  ),
  'changed-meanwhile': plain(
    'Có người khác vừa lưu thay đổi; nội dung anh/chị vừa nhập vẫn còn trên màn hình. Hãy xem bản mới rồi lưu lại.',
    'Somebody else saved a change meanwhile; what you typed is still on your screen. Look at the new version, then save again.',
  ),
}
