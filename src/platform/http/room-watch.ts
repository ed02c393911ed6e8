import { freeMegabytes, writableMegabytes } from '../database/embedded/disk-room.ts';

/**
 * Tells whether the disk of the embedded database has room to write. PostgreSQL stops altogether when it cannot extend its
 * journal: refusing writes a little before keeps it answering readers. Always true with a database elsewhere: it tells us.
 */
export function createRoomWatch(
  folder: string | null,
  free: (folder: string) => number = freeMegabytes,
): () => boolean {
  return () => {
    if (folder === null) return true;
    try {
      return free(folder) >= writableMegabytes;
    } catch {
      // A disk that does not even answer this is for the database to judge.
      return true;
    }
  };
}
