/** One deployed function in a process of its own: the build, served by the framework. It sends its port to its parent. */
import type { AddressInfo } from 'node:net'
import { getTestServer } from '@google-cloud/functions-framework/testing'

await import(new URL('../../dist/index.mjs', import.meta.url).href)
const server = getTestServer(process.argv[2] ?? '')
server.listen(0, '127.0.0.1', () => process.send?.((server.address() as AddressInfo).port))
