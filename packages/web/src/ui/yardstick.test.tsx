import { describe, expect, it } from 'vitest'
import { renderScreen } from '../test-screen.tsx'
import { distanceToNext, Yardstick, type Band, type RulerMarker } from './yardstick.tsx'

const BANDS: Band[] = [
  { level: 'unsatisfactory', from: 0 },
  { level: 'satisfactory', from: 5000 },
  { level: 'good', from: 7000 },
  { level: 'outstanding', from: 9000 },
]

async function draw(markers: RulerMarker[], size: 'large' | 'small' = 'large', bands = BANDS) {
  const { container } = await renderScreen(<Yardstick bands={bands} markers={markers} size={size} />)
  const numbers = (selector: string, name: string) =>
    [...container.querySelectorAll(selector)].map((element) => Number.parseFloat(element.getAttribute(name) ?? ''))
  const stems = [...container.querySelectorAll('g.text-ink path, g.text-soft path')].map((path) =>
    Number.parseFloat(path.getAttribute('d')?.slice(1) ?? ''),
  )
  return { container, alternative: container.querySelector('.sr-only')?.textContent ?? '', numbers, stems }
}

describe('how far the next level is', () => {
  it.each([
    [8742, 9000, 258],
    [8999, 9000, 1],
    [6999, 7000, 1],
    [7000, 9000, 2000],
    [0, 5000, 5000],
  ])('from %d it is %d, and %d are missing', (value, from, missing) => {
    expect(distanceToNext(BANDS, value)).toMatchObject({ band: { from }, missing })
  })

  it.each([9000, 10_000])('there is none above %d', (value) => expect(distanceToNext(BANDS, value)).toBeNull())

  it('is read from the bands in force, in whatever order they come', () => {
    const local: Band[] = [
      { level: 'outstanding', from: 9500 },
      { level: 'good', from: 7500 },
    ]
    expect(distanceToNext(local, 7442)).toMatchObject({ band: { level: 'good' }, missing: 58 })
  })
})

describe('the yardstick', () => {
  it('says in words what it shows', async () => {
    const { alternative } = await draw([
      { value: 8742, level: 'good' },
      { value: 8410, label: 'tháng 10' },
    ])
    expect(alternative).toBe(
      'Thước điểm 0 đến 100. 87,42 điểm, Hoàn thành tốt nhiệm vụ. tháng 10, 84,10 điểm. Thiếu 2,58 điểm để đạt 90. ' +
        'từ 50: Hoàn thành nhiệm vụ; từ 70: Hoàn thành tốt nhiệm vụ; từ 90: Hoàn thành xuất sắc nhiệm vụ',
    )
  })

  it('says that there is no score yet', async () => {
    const { alternative } = await draw([])
    expect(alternative).toContain('chưa có điểm')
  })

  it('never reads a level off the picture', async () => {
    const { alternative } = await draw([{ value: 9096 }])
    expect(alternative).toMatch(/^Thước điểm 0 đến 100\. 90,96 điểm\. từ 50/u)
  })

  it.each([
    [-500, '\u22125,00', 2],
    [0, '0,00', 2],
    [10_000, '100,00', 418],
    [10_450, '104,50', 418],
  ])('puts %d at an end of the ruler and keeps its figure true', async (value, figure, at) => {
    const { stems, container } = await draw([{ value }])
    expect(stems).toEqual([at])
    expect(container.querySelector('g.text-ink text')?.textContent).toBe(figure)
  })

  it('draws each band from its least score to the next', async () => {
    const { numbers } = await draw([])
    expect(numbers('g rect', 'x').map((x) => Math.round(x * 10) / 10)).toEqual([2, 210, 293.2, 376.4])
    expect(numbers('g rect', 'width').map((width) => Math.round(width))).toEqual([208, 83, 83, 42])
  })

  it('names every threshold once on its scale', async () => {
    const { container } = await draw([])
    expect([...container.querySelectorAll('svg > text')].map((text) => text.textContent)).toEqual([
      '0',
      '50',
      '70',
      '90',
      '100',
    ])
  })

  it('keeps its words in a list row, where it shows no figures', async () => {
    const { alternative, container, numbers } = await draw([{ value: 12_000 }], 'small')
    expect(alternative).toContain('120,00 điểm')
    expect(container.querySelectorAll('text')).toHaveLength(0)
    expect(numbers('rect.fill-ink', 'x')).toEqual([100])
  })
})
