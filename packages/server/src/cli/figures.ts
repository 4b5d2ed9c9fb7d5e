import { parseInput, publishedFiguresSchema } from '@thuoc-do/contract'
import { checkFigures, problem, refused } from '@thuoc-do/domain'
import type { Command } from './command.ts'

/** `figures`: printed figures in, whether whole people can stand behind them out. */
export const figuresCommand: Command = {
  name: 'figures',
  usage: 'figures < figures.json',
  run: async ({ words, readJson }) => {
    const [extra] = words
    if (extra !== undefined)
      return refused([problem('argument-not-used', '', { argument: extra, usage: figuresCommand.usage })])
    const json = await readJson()
    if (!json.ok) return json
    const input = parseInput(publishedFiguresSchema, json.value)
    return input.ok ? checkFigures(input.value) : input
  },
}
