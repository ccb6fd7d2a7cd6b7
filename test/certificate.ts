import { createHash, generateKeyPairSync, sign } from 'node:crypto'

/** A certificate that signs itself, for servers on this machine, and its key. */
export interface Certificate {
  readonly key: string
  readonly cert: string
}

const validFrom = '200101000000Z'
const validUntil = '20991231235959Z'

function der(tag: number, ...parts: readonly Buffer[]): Buffer {
  const content = Buffer.concat(parts)
  const { length } = content
  const size = length < 128 ? [length] : length < 256 ? [0x81, length] : [0x82, length >> 8, length & 255]
  return Buffer.concat([Buffer.from([tag, ...size]), content])
}

function sequence(...parts: readonly Buffer[]) {
  return der(0x30, ...parts)
}

function text(tag: number, value: string) {
  return der(tag, Buffer.from(value, 'latin1'))
}

function identifier(...bytes: readonly number[]) {
  return der(0x06, Buffer.from(bytes))
}

const ecdsaWithSha256 = sequence(identifier(0x2a, 0x86, 0x48, 0xce, 0x3d, 0x04, 0x03, 0x02))

/**
 * Made anew for each test: nothing to keep, nothing that expires.
 *
 * @see https://www.rfc-editor.org/rfc/rfc5280#section-4.1
 */
export function selfSigned(host: string): Certificate {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  const name = sequence(der(0x31, sequence(identifier(0x55, 0x04, 0x03), text(0x0c, host))))
  const address = host.split('.').map(Number)
  const alternative = address.some(Number.isNaN) ? text(0x82, host) : der(0x87, Buffer.from(address))
  const serial = createHash('sha1')
    .update(publicKey.export({ type: 'spki', format: 'der' }))
    .digest()
  const body = sequence(
    der(0xa0, der(0x02, Buffer.from([2]))),
    der(0x02, Buffer.concat([Buffer.from([1]), serial.subarray(0, 8)])),
    ecdsaWithSha256,
    name,
    sequence(text(0x17, validFrom), text(0x18, validUntil)),
    name,
    publicKey.export({ type: 'spki', format: 'der' }),
    der(0xa3, sequence(sequence(identifier(0x55, 0x1d, 0x11), der(0x04, sequence(alternative))))),
  )
  const signature = der(0x03, Buffer.from([0]), sign('sha256', body, privateKey))
  const base64 = sequence(body, ecdsaWithSha256, signature).toString('base64')
  return {
    key: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
    cert: `-----BEGIN CERTIFICATE-----\n${base64.replaceAll(/.{64}/gu, '$&\n')}\n-----END CERTIFICATE-----\n`,
  }
}
