import { allocationRequestOf, allocationRequestSchema, parseInput } from '@thuoc-do/contract'
import { allocate, problem, refused } from '@thuoc-do/domain'
import type { Command } from './command.ts'

/** Room for a whole ministry: about 150 bytes a person. */
const MOST_BYTES = 128 * 1024 * 1024

/** `allocate`: people with their levels and sets in, who gets a place and who holds the full sets out. */
export const allocateCommand: Command = {
  name: 'allocate',
  usage: 'allocate < request.json',
  run: async ({ words, readJson }) => {
    const [extra] = words
    if (extra !== undefined)
      return refused([problem('argument-not-used', '', { argument: extra, usage: allocateCommand.usage })])
    const json = await readJson(MOST_BYTES)
    if (!json.ok) return json
    const input = parseInput(allocationRequestSchema, json.value)
    if (!input.ok) return input
    const request = allocationRequestOf(input.value)
    return request.ok ? allocate(request.value) : request
  },
}
