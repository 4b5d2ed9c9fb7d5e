import { describe, expect, it } from 'vitest'
import { readCalendar } from './read-calendar.ts'

const wrong = (pasted: string): (readonly [string, string])[] => {
  const answer = readCalendar(pasted, 2026)
  return answer.ok ? [] : answer.problems.map(({ code, path }) => [code, path] as const)
}

describe('a pasted list of days', () => {
  it('is read line by line, ranges day by day, in the order of the year', () => {
    const answer = readCalendar(
      '30/4/2026 Ngày Giải phóng\r\n\n16/02/2026 - 18/02/2026: Tết Nguyên đán\n1-1-2026\n10/01/2026 làm bù cho ngày 02/01\n+ 22.08.2026 bù\n2026-09-02 Quốc khánh',
      2026,
    )
    expect(answer.ok && answer.value.map(({ day, kind, name }) => [day, kind, name])).toEqual([
      ['2026-01-01', 'off', ''],
      ['2026-01-10', 'working', 'làm bù cho ngày 02/01'],
      ['2026-02-16', 'off', 'Tết Nguyên đán'],
      ['2026-02-17', 'off', 'Tết Nguyên đán'],
      ['2026-02-18', 'off', 'Tết Nguyên đán'],
      ['2026-04-30', 'off', 'Ngày Giải phóng'],
      ['2026-08-22', 'working', 'bù'],
      ['2026-09-02', 'off', 'Quốc khánh'],
    ])
  })

  it('says of every line what is wrong with it', () => {
    expect(
      wrong(
        'Tết\n30/02/2026 không có ngày này\n18/02/2026 - 16/02/2026 ngược\n01/01/2026 - 28/02/2026 dài\n01/01/2027 năm khác\n12/01/2026 làm bù vào thứ Hai',
      ),
    ).toEqual([
      ['calendar-line-unreadable', 'lines[1]'],
      ['calendar-line-unreadable', 'lines[2]'],
      ['calendar-range-reversed', 'lines[3]'],
      ['calendar-range-long', 'lines[4]'],
      ['calendar-other-year', 'lines[5]'],
      ['calendar-working-on-weekday', 'lines[6]'],
    ])
    expect(wrong('01/05/2026\n30/04/2026 - 01/05/2026 lễ')).toEqual([['calendar-day-twice', 'lines']])
    expect(wrong(' \n')).toEqual([['calendar-empty', 'lines']])
  })
})
