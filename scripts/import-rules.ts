// The one-way streets of docs/architecture.md, refused at build time. TypeScript 7 has no JavaScript API, so the usual
// tools see nothing; oxc-parser does.
import { danglingImports, importCycles, importsOf, sourceFiles } from './import-graph.ts'
import { STREETS } from './streets.ts'

/** What reading a checkout found: how much was read, and every violation as a line. */
export type Findings = { readonly files: number; readonly imports: number; readonly violations: readonly string[] }

/** Reads every source file below `root` and lists what breaks a rule. Reading nothing is a violation, too. */
export function findViolations(root: string): Findings {
  const files = sourceFiles(root)
  const edges = files.flatMap((file) => importsOf(root, file))
  const violations = [
    ...edges.flatMap(({ from, to }) =>
      STREETS.filter((street) => street.refuses(from, to)).map((street) => `${from} -> ${to}: ${street.why}`),
    ),
    ...danglingImports(root, edges).map(({ from, to }) => `${from} -> ${to}: no such file`),
    ...importCycles(edges).map((cycle) => `import cycle: ${cycle.join(' -> ')}`),
    ...(files.length === 0 ? ['no source file was read'] : []),
  ]
  return { files: files.length, imports: edges.length, violations }
}

if (import.meta.main) {
  const { files, imports, violations } = findViolations(process.cwd())
  for (const line of violations) console.error(line)
  console.log(`import rules: ${files} files, ${imports} imports, ${violations.length} violations`)
  process.exitCode = violations.length > 0 ? 1 : 0
}
