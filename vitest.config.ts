import { join } from 'node:path'
import { defineConfig } from 'vitest/config'

// .ci/run adds the reports of several runs up: each run writes one of its own there.
const reports = process.env['THUOC_DO_TEST_REPORTS']

export default defineConfig({
  test: {
    // One worker less than cores is the default. Every worker waits a third of its time for a file, a database or a
    // browser, so that two cores are busy with three.
    maxWorkers: 3,
    projects: ['packages/*/vitest.config.ts', 'packages/web/vite.config.ts', 'scripts/vitest.config.ts'],
    ...(reports !== undefined && {
      reporters: ['default', ['json', { outputFile: join(reports, `${process.pid}.json`) }]],
    }),
  },
})
