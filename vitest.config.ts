import { join } from 'node:path'
import { defineConfig } from 'vitest/config'

// .ci/run adds the reports of several runs up: each run writes one of its own there.
const reports = process.env['THUOC_DO_TEST_REPORTS']

export default defineConfig({
  test: {
    projects: ['packages/*/vitest.config.ts', 'packages/web/vite.config.ts', 'scripts/vitest.config.ts'],
    ...(reports !== undefined && {
      reporters: ['default', ['json', { outputFile: join(reports, `${process.pid}.json`) }]],
    }),
  },
})
