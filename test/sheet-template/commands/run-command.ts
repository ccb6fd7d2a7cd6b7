import { spawn } from 'node:child_process'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'
import { onTestFinished } from 'vitest'

/** Runs a command in a process of its own; what it wrote, and its exit status. */
export async function runCommand(
  command: string,
  args: readonly string[],
  environment: Readonly<Record<string, string>>,
) {
  const { GOOGLE_APPLICATION_CREDENTIALS: _, ...rest } = process.env
  const child = spawn(process.execPath, [command, ...args], { env: { ...rest, ...environment } })
  const status = new Promise<number | null>((done) => child.once('exit', done))
  const [stdout, stderr] = await Promise.all([text(child.stdout), text(child.stderr)])
  return { stdout, stderr, status: await status }
}

/** The environment of a computer without Google credentials. */
export const asNobody = {
  GOOGLE_APPLICATION_CREDENTIALS: '',
  HOME: '/nonexistent',
  CLOUDSDK_CONFIG: '/nonexistent',
  METADATA_SERVER_DETECTION: 'none',
  // Without it Google’s library asks gcloud, where that is installed, which takes a second.
  GOOGLE_CLOUD_PROJECT: 'office',
}

/** The environment of a program on Google Cloud that runs as this account, until the test has finished. */
export async function asServiceAccount(address: string): Promise<Readonly<Record<string, string>>> {
  const metadata = { METADATA_SERVER_DETECTION: 'assume-present' }
  return { ...asNobody, ...metadata, GCE_METADATA_HOST: await metadataServer(address) }
}

/** A metadata server, which tells a program its account and token. @see https://docs.cloud.google.com/compute/docs/metadata/overview */
async function metadataServer(address: string): Promise<string> {
  const server = createServer(({ url = '' }, response) => {
    response.setHeader('Metadata-Flavor', 'Google')
    const token = { access_token: 'nobody', expires_in: 3600, token_type: 'Bearer' }
    if (url.includes('/token'))
      response.setHeader('Content-Type', 'application/json').end(JSON.stringify(token))
    else if (url.includes('/email')) response.end(address)
    else if (url.includes('universe')) response.writeHead(404).end()
    else response.end('default/')
  })
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
  onTestFinished(() => {
    server.close()
    server.closeAllConnections()
  })
  return `127.0.0.1:${(server.address() as AddressInfo).port}`
}
