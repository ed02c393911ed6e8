const prefix = 'sha256:';

/** Bytes that end every archive. */
export const sealBytes = 10 + prefix.length + 64 + 1 + 10;

/**
 * The end of an archive: an empty member of the gzip format whose comment is the digest of all that comes before it. Any
 * tool that opens `.tar.gz` reads past it; we find with it a single changed or missing byte.
 */
export function archiveSeal(digest: string): Uint8Array {
  const comment = Buffer.from(`${prefix}${digest}\0`, 'latin1');
  const header = Buffer.from([0x1f, 0x8b, 8, 0x10, 0, 0, 0, 0, 0, 3]);
  const emptyBody = Buffer.from([3, 0, 0, 0, 0, 0, 0, 0, 0, 0]);
  return Buffer.concat([header, comment, emptyBody]);
}
