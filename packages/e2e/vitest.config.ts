import { basename } from 'node:path'
import { defineConfig } from 'vitest/config'
import { BaseSequencer, type TestSpecification } from 'vitest/node'

/** The longest stories, longest first: begun first, none of them runs on alone at the end. */
const LONGEST = ['work-year', 'npm-start', 'round', 'decree-year', 'catalogue', 'petition', 'province', 'rule-sets']

class LongestFirst extends BaseSequencer {
  override sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const place = ({ moduleId }: TestSpecification): number => {
      const at = LONGEST.indexOf(basename(moduleId, '.test.ts'))
      return at < 0 ? LONGEST.length : at
    }
    return Promise.resolve(files.toSorted((a, b) => place(a) - place(b)))
  }
}

export default defineConfig({
  test: {
    name: 'e2e',
    environment: 'node',
    include: ['src/**/*.test.ts'],
    globalSetup: ['./src/build-screens.ts'],
    testTimeout: 300_000,
    hookTimeout: 300_000,
    // A browser, a server and a database each: more than two at once on two cores and people would wait, too.
    maxWorkers: 2,
    sequence: { sequencer: LongestFirst },
  },
})
