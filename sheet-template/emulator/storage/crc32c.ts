/** The checksum of objects in Cloud Storage. */

const polynomial = 0x82f63b78

const table = Uint32Array.from({ length: 256 }, (_, byte) => {
  let value = byte
  for (let bit = 0; bit < 8; bit++) value = (value & 1) === 1 ? (value >>> 1) ^ polynomial : value >>> 1
  return value
})

/**
 * CRC-32C of the content, big-endian, in base64.
 *
 * @see https://docs.cloud.google.com/storage/docs/data-validation
 * @example crc32c(Buffer.from('123456789')) // '4waSgw=='
 */
export function crc32c(content: Buffer): string {
  let sum = 0xffffffff
  for (const byte of content) sum = (sum >>> 8) ^ (table[(sum ^ byte) & 0xff] ?? 0)
  const bytes = Buffer.alloc(4)
  bytes.writeUInt32BE(~sum >>> 0)
  return bytes.toString('base64')
}
