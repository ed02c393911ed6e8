import type { Job } from '../../platform/ports/job.ts';
import type { Ports } from '../../platform/ports/ports.ts';
import type { Router } from '../../platform/ports/room.ts';
import { purgeRecords } from '../actions/remove-record.ts';
import { registerObjectRecord } from '../organisations/object-record-routes.ts';
import { peopleDatabase } from '../store/record-store.ts';
import { registerEditableApi } from './api.ts';
import { registerCreation } from './create-routes.tsx';
import { registerEditForm } from './edit-routes.tsx';
import { creationsOf, type Editable } from './editable.ts';
import { registerHistory } from './history-routes.tsx';
import { makeKnown } from './registry.ts';
import { registerRemoval } from './removal-routes.tsx';

/**
 * Puts one kind of object on the web: creation, form with drafts and conflicts, history with its returns, removal with its
 * undo, bin, API. The room itself registers the page and the list of its objects.
 */
export function registerEditable(router: Router, ports: Ports, editable: Editable): void {
  const kit = { ports, database: peopleDatabase(ports.database), editable };
  makeKnown(editable);
  for (const creation of creationsOf(editable)) registerCreation(router, kit, creation);
  registerRemoval(router, kit);
  registerEditForm(router, kit);
  registerHistory(router, kit);
  registerObjectRecord(router, kit);
  registerEditableApi(router, kit);
}

/** The nightly job that forgets for good what was removed more than thirty days ago: for `Room.jobs`. */
export function purgeJob(editable: Editable): Job {
  return {
    name: `people.purge-${editable.record.kind}`,
    title: {
      fr: `Oublier ce qui est supprimé depuis plus de 30 jours : ${editable.words.many.fr}`,
      en: `Forget what was removed more than 30 days ago: ${editable.words.many.en}`,
    },
    schedule: '20 3 * * *',
    retries: 3,
    seconds: 600,
    run: async (_data, { database, clock, log }) => {
      const forgotten = await purgeRecords(peopleDatabase(database), editable.record, clock.now());
      log.info('purged', { kind: editable.record.kind, forgotten });
    },
  };
}
