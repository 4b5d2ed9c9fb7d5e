// @vitest-environment node
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'

const css = readFileSync(new URL('theme.css', import.meta.url), 'utf8')
const tokens = new Map([...css.matchAll(/--color-([a-z-]+): (#[0-9a-f]{6});/gu)].map((found) => [found[1], found[2]]))

/** Relative luminance and contrast as WCAG 2.2 defines them. */
function luminance(name: string): number {
  const hex = tokens.get(name)
  if (!hex) throw new Error(`no colour ${name}`)
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const channel = Number.parseInt(hex.slice(at, at + 2), 16) / 255
    return channel <= 0.040_45 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}
function contrast(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].toSorted((a, b) => a - b)
  return (light + 0.05) / (dark + 0.05)
}

describe('colours', () => {
  it.each([
    ['ink', 'ground'],
    ['ink', 'paper'],
    ['soft', 'ground'],
    ['soft', 'paper'],
    ['soft', 'sunken'],
    ['soft', 'not-rated-tint'],
    ['soft', 'red-tint'],
    ['red', 'ground'],
    ['red', 'paper'],
    ['red', 'red-tint'],
    ['paper', 'red'],
    ['outstanding', 'outstanding-tint'],
    ['good', 'good-tint'],
    ['satisfactory', 'satisfactory-tint'],
    ['satisfactory', 'paper'],
    ['satisfactory', 'ground'],
    ['unsatisfactory', 'unsatisfactory-tint'],
    ['unsatisfactory', 'paper'],
    ['badge-ink', 'badge'],
  ])('%s can be read on %s', (text, ground) => expect(contrast(text, ground)).toBeGreaterThanOrEqual(4.5))

  it('show where a field is', () => expect(contrast('line-strong', 'paper')).toBeGreaterThanOrEqual(3))

  it('part neighbours in a bar by lightness too', () => {
    const order = ['outstanding', 'good', 'satisfactory', 'unsatisfactory', 'not-rated'].map((name) => `chart-${name}`)
    for (const [at, name] of order.entries()) {
      const next = order[at + 1]
      expect(next ? contrast(name, next) : 3).toBeGreaterThanOrEqual(3)
    }
  })
})
