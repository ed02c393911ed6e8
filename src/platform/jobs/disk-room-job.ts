import { comfortableMegabytes, freeMegabytes } from '../database/embedded/disk-room.ts';
import type { Job } from '../ports/job.ts';

/** Says in the log, before it is too late, that the disk of the embedded database fills up. */
export function createDiskRoomJob(folder: string | null): Job {
  return {
    name: 'platform.disk-room',
    title: { fr: 'Surveiller la place sur le disque', en: 'Watch the room left on the disk' },
    schedule: '*/10 * * * *',
    retries: 0,
    seconds: 30,
    async run(_data, { log }) {
      if (folder === null) return;
      const free = freeMegabytes(folder);
      if (free < comfortableMegabytes) log.warn('disk-nearly-full', { folder, freeMegabytes: free });
    },
  };
}
