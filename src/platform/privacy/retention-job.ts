import type { Job } from '../ports/job.ts';
import type { PersonalData } from '../ports/personal-data.ts';

/** Every night, removes the personal data that are past their period; the privacy page shows the same periods. */
export function createRetentionJob(registry: readonly PersonalData[]): Job {
  return {
    name: 'platform.retention',
    title: {
      fr: 'Effacer les données personnelles arrivées au terme de leur durée',
      en: 'Erase the personal data that have reached the end of their period',
    },
    schedule: '47 1 * * *',
    retries: 3,
    seconds: 3_600,
    async run(_data, { database, clock, log }, { report }) {
      const removed: Record<string, number> = {};
      for (const [index, { name, expire }] of registry.entries()) {
        if (expire) removed[name] = await expire(database, clock.now());
        await report(index + 1, registry.length);
      }
      log.info('personal-data-expired', { removed });
    },
  };
}
