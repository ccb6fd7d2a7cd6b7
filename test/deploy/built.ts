import { execFileSync } from 'node:child_process'
import { cpSync, readFileSync, rmSync } from 'node:fs'
import { join, resolve } from 'node:path'

const root = resolve(import.meta.dirname, '../..')
const framework = '@google-cloud/functions-framework'

/** The files that gcloud uploads: all under version control that .gcloudignore does not exclude. */
export function uploaded(): string[] {
  const listed = (...options: string[]) =>
    execFileSync('git', ['ls-files', '-z', ...options], { cwd: root, encoding: 'utf8' })
      .split('\0')
      .filter((file) => file !== '')
  const ignored = new Set(listed('--cached', '--ignored', '--exclude-from=.gcloudignore'))
  return listed().filter((file) => !ignored.has(file))
}

/**
 * Builds in a folder as the platform does: installs all packages, builds, and prunes development packages. Then deletes
 * every package but the framework, because the build must contain the others.
 */
export function buildAsUploaded(folder: string): void {
  for (const file of uploaded()) cpSync(join(root, file), join(folder, file))
  const { scripts, dependencies } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as Manifest
  npm(folder, 'ci', '--prefer-offline')
  npm(folder, 'run', scripts['gcp-build'] === undefined ? 'build' : 'gcp-build')
  npm(folder, 'prune', '--omit=dev')
  for (const name of Object.keys(dependencies).filter((name) => name !== framework)) {
    rmSync(join(folder, 'node_modules', name), { recursive: true })
  }
}

interface Manifest {
  readonly scripts: Readonly<Record<string, string>>
  readonly dependencies: Readonly<Record<string, string>>
}

/** Without this project’s node_modules in PATH, which npm adds when it runs the tests. */
function npm(folder: string, ...args: readonly string[]): void {
  const path = (process.env['PATH'] ?? '').split(':').filter((one) => !one.includes('node_modules'))
  const { HOME } = process.env
  execFileSync('npm', [...args, '--loglevel=error'], {
    cwd: folder,
    env: { PATH: path.join(':'), HOME },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
}
