import { foldForSearch } from '@thuoc-do/domain'

/** `Nguyễn Văn An` → `an.nv`: given name, then the first letters of what stands before it. */
export function usernameBase(fullName: string): string {
  const words = foldForSearch(fullName)
    .replaceAll(/[^a-z ]/g, '')
    .split(' ')
    .filter((word) => word !== '')
  const given = words.at(-1) ?? 'nguoi.dung'
  const initials = words
    .slice(0, -1)
    .map((word) => word[0])
    .join('')
  const base = initials === '' ? given : `${given}.${initials}`
  return base.length < 3 ? `${base}.td` : base.slice(0, 40)
}

/** The first free of `an.nv`, `an.nv2`, `an.nv3` …, remembered as taken. */
export function freeUsername(base: string, taken: Set<string>): string {
  let username = base
  for (let n = 2; taken.has(username); n += 1) username = `${base}${n}`
  taken.add(username)
  return username
}
