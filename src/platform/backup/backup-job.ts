import type { Job } from '../ports/job.ts';
import { type BackupSurroundings, pruneBackups, takeBackup } from './backup-folder.ts';

/** Name of the job, for who asks for a backup now. */
export const backupJobName = 'platform.backup';

/** Every night, and whenever an administrator asks: takes a backup, reads it back, then applies the rule of what is kept. */
export function createBackupJob(surroundings: BackupSurroundings): Job<{ readonly reason?: 'asked' }> {
  return {
    name: backupJobName,
    title: {
      fr: 'Sauvegarder tout le site, et relire la sauvegarde',
      en: 'Back up the whole instance, and read the backup back',
    },
    schedule: '17 2 * * *',
    retries: 3,
    seconds: 4 * 3_600,
    async run(data, _ports, { report, signal }) {
      let told: Promise<void> = Promise.resolve();
      let failure: unknown = null;
      const stop = new AbortController();
      await takeBackup(surroundings, data.reason ?? 'nightly', {
        progress(done, total) {
          told = told
            .then(() => report(done, total))
            .catch((error) => {
              failure ??= error;
              stop.abort(error);
            });
        },
        signal: AbortSignal.any([signal, stop.signal]),
      });
      await told;
      if (failure) throw failure;
      await pruneBackups(surroundings);
    },
  };
}
