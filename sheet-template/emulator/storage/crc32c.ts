/** The checksum that Cloud Storage gives every object: CRC-32C, big-endian, in base64. */

const polynomial = 0x82f63b78

const table = Uint32Array.from({ length: 256 }, (_, byte) => {
  let value = byte
  for (let bit = 0; bit < 8; bit++) value = (value & 1) === 1 ? (value >>> 1) ^ polynomial : value >>> 1
  return value
})

export function crc32c(content: Buffer): string {
  let sum = 0xffffffff
  for (const byte of content) sum = (sum >>> 8) ^ (table[(sum ^ byte) & 0xff] ?? 0)
  const bytes = Buffer.alloc(4)
  bytes.writeUInt32BE(~sum >>> 0)
  return bytes.toString('base64')
}
