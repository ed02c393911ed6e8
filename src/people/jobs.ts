import type { Job } from '../platform/ports/job.ts';
import { verifyRecord } from './actions/verify-record.ts';
import { getChainHead, peopleDatabase } from './store/record-store.ts';

/** Every week: computes the whole chain of the record again, and says loudly when it is broken. */
export const verifyJob: Job = {
  name: 'people.verify-record',
  title: { fr: 'Vérifier la chaîne du journal', en: 'Verify the chain of the record' },
  schedule: '50 3 * * 0',
  retries: 1,
  seconds: 3_600,
  run: async (_data, { database, log }, progress) => {
    const people = peopleDatabase(database);
    const total = (await getChainHead(people)).sequence;
    for (let after = 0; ; ) {
      const part = await verifyRecord(people, { after, limit: 20_000 });
      if (part === null || part.found) {
        log.error('record-broken', { sequence: part?.found?.sequence ?? after, reason: part?.found?.reason });
        throw new Error(`The record is broken at line ${part?.found?.sequence ?? after}`);
      }
      await progress.report(part.last, total);
      if (part.isWhole) break;
      after = part.last;
    }
    log.info('record-verified', { lines: total });
  },
};
