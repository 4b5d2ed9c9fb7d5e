/** The largest file that is taken as evidence. */
export const FILE_LIMIT = 20 * 1_048_576

/** Names of files that are taken; the server looks at what is in them. */
export const FILE_ENDINGS = [
  '.pdf',
  '.docx',
  '.xlsx',
  '.pptx',
  '.odt',
  '.ods',
  '.odp',
  '.doc',
  '.xls',
  '.ppt',
  '.jpg',
  '.jpeg',
  '.png',
  '.webp',
  '.heic',
  '.tif',
  '.tiff',
] as const
