import { createHash, randomBytes } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * The key that seals what nobody may read in the database, a copy of it, or its journal. It comes from the secret of the
 * settings; without one, from a file beside the embedded database, made at the first need. Backups do not hold it.
 * @param folder that of the embedded database; `null` with an external one
 * @returns `null` when there is nowhere outside the database to keep it
 */
export function readSealingKey(secret: string | null, folder: string | null): string | null {
  if (secret !== null) return createHash('sha256').update(`cap17 sealing ${secret}`).digest('base64url');
  if (folder === null) return null;
  const path = join(folder, 'sealing.key');
  try {
    // Two processes may start at once: the first to write wins.
    writeFileSync(path, randomBytes(32).toString('base64url'), { flag: 'wx', mode: 0o600 });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
  return readFileSync(path, 'utf8').trim();
}
