import { allocateCommand } from './allocate.ts'
import { appraiseCommand } from './appraise.ts'
import type { Command } from './command.ts'
import { explainCommand } from './explain.ts'
import { figuresCommand } from './figures.ts'
import { rollUpCommand } from './roll-up.ts'
import { replayCommand } from './replay.ts'
import { ruleSetsCommand } from './rule-sets.ts'
import { scoreCommand } from './score.ts'

/** The table of commands; each has a file of its own. */
export const commands: readonly Command[] = [
  scoreCommand,
  appraiseCommand,
  rollUpCommand,
  explainCommand,
  replayCommand,
  allocateCommand,
  figuresCommand,
  ruleSetsCommand,
]
