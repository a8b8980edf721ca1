/** The checksum of zip entries (PKWARE APPNOTE 6.3, 4.4.7): polynomial 0xEDB88320, eight bits at a time. */

const table = Uint32Array.from({ length: 256 }, (_, byte) => {
  let value = byte;
  for (let bit = 0; bit < 8; bit++) value = (value & 1) === 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
  return value;
});

/** From 0 to 2³² − 1. */
export function crc32(bytes: Uint8Array): number {
  let value = 0xffffffff;
  for (let at = 0; at < bytes.length; at++)
    value = (value >>> 8) ^ (table[(value ^ (bytes[at] as number)) & 0xff] as number);
  return (value ^ 0xffffffff) >>> 0;
}
