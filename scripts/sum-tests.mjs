// Adds up the JSON reports of all test runs in a folder and prints the closing line of .ci/run.
// usage: node scripts/sum-tests.mjs <folder> <exit code of the tests>
import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'

const [folder, code] = process.argv.slice(2)
let passed = 0
let failed = 0
for (const name of readdirSync(folder).filter((file) => file.endsWith('.json'))) {
  const report = JSON.parse(readFileSync(join(folder, name), 'utf8'))
  passed += report.numPassedTests
  failed += report.numFailedTests
  // a file that could not even be loaded has no test that failed
  failed += report.testResults.filter(
    (file) => file.status === 'failed' && !file.assertionResults.some((test) => test.status === 'failed'),
  ).length
}
// format, types, lint and import rules are no tests, but they fail the run like one; so does a run without any test
if (failed === 0 && (code !== '0' || passed === 0)) failed = 1
console.log(`${passed} passed, ${failed} failed`)
process.exitCode = failed === 0 ? 0 : 1
