import { cpSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { build, type Metafile } from 'esbuild'
import { fontFiles, fontPath } from '../lib/report/pdf/fonts.ts'

/**
 * Builds what is deployed: the functions with all their packages, in pieces that are loaded where they are needed, and
 * the fonts beside them. Beside it only the framework has to be installed: a second copy of it, within, would know
 * nothing of the functions that the first is asked for.
 */
export async function buildInto(folder: string): Promise<Metafile> {
  rmSync(folder, { recursive: true, force: true })
  const { metafile } = await build({
    absWorkingDir: join(import.meta.dirname, '..'),
    entryPoints: ['functions/index.ts'],
    outdir: folder,
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    target: 'node24',
    charset: 'utf8',
    external: ['@google-cloud/functions-framework'],
    // fontkit unpacks fonts in WOFF2 with it, and ours are not: a dictionary of 1.3 MB to read before the first PDF.
    alias: { 'brotli/decompress.js': 'node:zlib' },
    // Told by its name to be a module, a file starts sooner: the framework need not look for a package.json.
    outExtension: { '.js': '.mjs' },
    // Most packages are CommonJS and ask for Node’s own modules in its way.
    banner: {
      js: "import { createRequire } from 'node:module'\nconst require = createRequire(import.meta.url)",
    },
    metafile: true,
    logLevel: 'warning',
  })
  for (const style of ['normal', 'bold'] as const) {
    cpSync(fontPath(style), join(folder, 'node_modules', fontFiles[style]))
  }
  return metafile
}

if (import.meta.main) await buildInto(join(import.meta.dirname, '../dist'))
