import { describe, expect, it } from 'vitest'
import { freeUsername, usernameBase } from './username.ts'

describe('a username', () => {
  it.each([
    ['Nguyễn Văn An', 'an.nv'],
    ['Đặng Thị Thùy Dương', 'duong.dtt'],
    ['  Lê   Ý ', 'y.l'],
    ['Y', 'y.td'],
    ['K’Brơi', 'kbroi'],
  ])('of %s is %s', (name, username) => expect(usernameBase(name)).toBe(username))

  it('is numbered when somebody has it already', () => {
    const taken = new Set(['an.nv', 'an.nv2'])
    expect([freeUsername('an.nv', taken), freeUsername('an.nv', taken)]).toEqual(['an.nv3', 'an.nv4'])
  })
})
