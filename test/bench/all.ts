/**
 * All benchmarks, one after another, into `.github/bench.md`: npm run bench
 *
 * `npm run bench -- --before ../base` also compares this build with that of another checkout (see before.ts), which has
 * to be built; without `--before` the comparison is left out.
 *
 * Run it when nothing else runs. What to read are ratios: each figure stands beside its floor, measured in the same run.
 */
import { execFileSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { basename, join } from 'node:path'
import { parseArgs } from 'node:util'

const benches = [
  ['control', 'Reading, assessing and checking the sheet', 'JSON.parse of the same answer of Google'],
  ['pdf', 'The annex as a PDF', 'bare pdfkit drawing the same table'],
  ['start', 'Start of a function', 'an empty function of the same framework'],
  ['access', 'A link that is refused', 'one that has expired'],
] as const

const parts = benches.map(([name, title, floor]) => section(`${name}.ts`, title, floor))
const { before } = parseArgs({ options: { before: { type: 'string' } } }).values
if (before !== undefined) {
  const script = basename(import.meta.resolve('./before.ts'))
  parts.push(section(script, 'This build and another', 'the build before', before))
}

function section(script: string, title: string, floor: string, ...parameters: string[]): string {
  const output = execFileSync(process.execPath, [join(import.meta.dirname, script), ...parameters], {
    encoding: 'utf8',
  })
  console.log(output)
  return `## ${title}\n\nBeside its floor: ${floor}. \`node test/bench/${script}\`\n\n\`\`\`\n${output.trimEnd()}\n\`\`\`\n`
}

writeFileSync(
  join(import.meta.dirname, '../../.github/bench.md'),
  `# Benchmarks

Written by \`npm run bench\` (Node ${process.versions.node}, ${availableParallelism()} cores). Milliseconds are this machine’s; ratios carry over.
\`npm run test:load\` tells how two hundred people at once are served.

${parts.join('\n')}`,
)
