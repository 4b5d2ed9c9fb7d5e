/** Why the embedded database cannot be opened, as one sentence with what to do, for the person at the terminal. */
export type Refused = { readonly refused: { readonly en: string; readonly vi: string } }

/** Makes a refusal from its two sentences. */
export function refuse(en: string, vi: string): Refused {
  return { refused: { en, vi } }
}

/** Whether a step was refused. */
export function isRefused(outcome: object): outcome is Refused {
  return 'refused' in outcome
}

/** The system's error code (`EACCES`, `ENOSPC`, …) of something thrown, if it has one. */
export function codeOf(thrown: unknown): string | undefined {
  if (!(thrown instanceof Error) || !('code' in thrown)) return undefined
  return typeof thrown.code === 'string' ? thrown.code : undefined
}

/** The disk below `folder` has no room. */
export function diskFull(folder: string): Refused {
  return refuse(
    `The disk that holds ${folder} is full: free some space (a new database needs about 200 MB) and start again.`,
    `Ổ đĩa chứa ${folder} đã đầy: hãy giải phóng dung lượng (cơ sở dữ liệu mới cần khoảng 200 MB) rồi khởi động lại.`,
  )
}

/** The folder may not be read or written by the account that runs the program. */
export function notPermitted(folder: string): Refused {
  return refuse(
    `The folder ${folder} cannot be read and written by this account: start as the account that created it, or name another folder in THUOC_DO_DATA.`,
    `Tài khoản này không đọc, ghi được thư mục ${folder}: hãy khởi động bằng tài khoản đã tạo ra nó, hoặc đặt thư mục khác trong THUOC_DO_DATA.`,
  )
}

/**
 * Turns a thrown file-system error into the sentence it deserves.
 * Returns undefined for anything else: that is a bug and has to surface as one.
 */
export function refusalOf(thrown: unknown, folder: string): Refused | undefined {
  const code = codeOf(thrown) ?? ''
  if (['ENOSPC', 'EDQUOT'].includes(code)) return diskFull(folder)
  if (['EACCES', 'EPERM', 'EROFS'].includes(code)) return notPermitted(folder)
  if (!['ENOTDIR', 'EEXIST'].includes(code)) return undefined
  return refuse(
    `${folder} cannot be a folder because a file stands in its way: move that file or name another folder in THUOC_DO_DATA.`,
    `${folder} không thể là thư mục vì đã có một tệp ở đó: hãy chuyển tệp ấy đi hoặc đặt thư mục khác trong THUOC_DO_DATA.`,
  )
}
