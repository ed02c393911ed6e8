import { createHash } from 'node:crypto';

/** One figure for the whole content: the digest of the names, counts and digests of its tables, in alphabetical order. */
export function contentDigest(
  tables: Readonly<Record<string, { readonly rows: number; readonly sha256: string }>>,
): string {
  const hash = createHash('sha256');
  for (const name of Object.keys(tables).sort())
    hash.update(`${name} ${tables[name]!.rows} ${tables[name]!.sha256}\n`);
  return hash.digest('hex');
}
