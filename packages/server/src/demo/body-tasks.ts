import { foldBodyTask, type BodyTask, type BodyTaskAct, type BodyTaskEvent } from '@thuoc-do/domain'

/** Where an invented task stands: its name, its day, and what happened after it was given. */
export type DemoTask = { name: string; acts: readonly BodyTaskAct[]; state: BodyTask; events: readonly BodyTaskEvent[] }

type Fate = 'done' | 'exceeded' | 'claimed' | 'late' | 'postponed' | 'asks' | 'open'

const NAMES: readonly (readonly [name: string, dueOn: string])[] = [
  ['Tham mưu kế hoạch công tác năm và chương trình cải cách hành chính', '2026-02-15'],
  ['Rà soát, trình ban hành văn bản thuộc lĩnh vực phụ trách', '2026-04-30'],
  ['Số hóa hồ sơ, cập nhật cơ sở dữ liệu dùng chung', '2026-06-30'],
  ['Kiểm tra việc thực hiện tại các cơ quan, đơn vị', '2026-07-31'],
  ['Tập huấn nghiệp vụ cho công chức phụ trách', '2026-08-31'],
  ['Giải quyết hồ sơ, thủ tục hành chính đúng hạn quý III', '2026-09-30'],
  ['Báo cáo sơ kết, đề xuất tháo gỡ vướng mắc', '2026-10-15'],
  ['Trả lời đơn thư, phản ánh, kiến nghị của người dân', '2026-10-31'],
  ['Xây dựng báo cáo tổng kết năm', '2026-12-15'],
  ['Tự đánh giá, đề nghị xếp loại tổ chức', '2026-12-10'],
]

/** Nothing is reported for a day that had not come when the bodies handed in. */
const LAST_DAY = '2026-11-20'

const before = (day: string, days: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) - days * 86_400_000).toISOString().slice(0, 10)

function actsOf(fate: Fate, dueOn: string): BodyTaskAct[] {
  const report = (doneOn: string, exceeded: boolean): BodyTaskAct => ({
    kind: 'reported',
    doneOn: doneOn < LAST_DAY ? doneOn : LAST_DAY,
    exceeded,
    evidence: 'Báo cáo kết quả kèm theo công văn',
  })
  const claim: BodyTaskAct = {
    kind: 'postponement-claimed',
    until: before(dueOn, -30),
    reason: 'Mưa lũ kéo dài, không đi cơ sở được',
  }
  switch (fate) {
    case 'open':
      return []
    case 'done':
      return [report(before(dueOn, 3), false)]
    case 'claimed':
      return [report(before(dueOn, 12), true)]
    case 'exceeded':
      return [
        report(before(dueOn, 12), true),
        { kind: 'exceeding-answered', granted: true, reason: 'Sản phẩm dùng được ngay, vượt chỉ tiêu giao' },
      ]
    case 'late':
      return [report(before(dueOn, -6), false)]
    case 'asks':
      return [claim]
    case 'postponed':
      return [
        claim,
        { kind: 'postponement-answered', granted: true, until: before(dueOn, -30), reason: 'Đúng là bất khả kháng' },
        report(before(dueOn, -20), false),
      ]
    default:
      return fate satisfies never
  }
}

/** A programme of ten tasks whose fates are given in their order; those left out have not been begun. */
export function demoTasks(fates: readonly Fate[], keyOf: () => string): DemoTask[] {
  return NAMES.map(([name, dueOn], at) => {
    const added: BodyTaskAct = { kind: 'added', name, dueOn, source: 'programme', document: '05/KH-SNV' }
    const acts = [added, ...actsOf(fates[at] ?? 'open', dueOn)]
    const events = acts.map((act, nth) => ({
      key: keyOf(),
      at: new Date(Date.parse(`${nth === 0 ? '2026-01-20' : before(dueOn, 2 - nth)}T02:00:00Z`)).toISOString(),
      act,
    }))
    const state = foldBodyTask(events)
    if (state === undefined) throw new Error('a task begins with being added')
    return { name, acts, state, events }
  })
}
