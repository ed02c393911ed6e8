import { setTimeout as wait } from 'node:timers/promises';
import { createFirstVisit } from '../administration/first-visit.ts';
import { type App, openApp } from '../app.ts';
import { listen } from '../http/listen.ts';
import type { CommandContext, ExitCode } from '../ports/command.ts';
import { boundNursery } from '../system/nursery.ts';
import { waitForStop } from './stop-signal.ts';
import { withSettings } from './surroundings.ts';

/** Serves until asked to stop, then stops cleanly: requests under way first, then the database when nobody else uses it. */
export function serve(context: CommandContext): Promise<ExitCode> {
  return withSettings(context, async (configuration, log) => {
    boundNursery();
    let stopping = false;
    const stop = waitForStop().then(() => {
      stopping = true;
    });
    const app = await openApp(configuration, log);
    try {
      const listener = await listen(app.http, configuration.port, configuration.host);
      const address = configuration.origin ?? `http://localhost:${listener.port}`;
      context.print(
        context.language === 'fr' ? `Cap17 répond sur ${address}\n` : `Cap17 answers at ${address}\n`,
      );
      const isStopping = () => stopping;
      await untilDone(
        () => printFirstVisit(context, app, address),
        isStopping,
        (error) => log.warn('first-visit-not-told', { reason: error.message }),
      );
      log.info('started', {
        address,
        database: app.database.kind,
        postgres: app.database.version,
        folder: app.database.folder,
        joined: app.database.joined,
      });
      void app.warm().catch((error: Error) => log.warn('not-warmed', { reason: error.message }));
      if (configuration.jobs === 'server')
        void untilDone(
          () => app.runJobs(),
          isStopping,
          (error) => log.error('jobs-not-started', { reason: error.message }),
        );
      await stop;
      context.tell(context.language === 'fr' ? 'Arrêt…\n' : 'Stopping…\n');
      await listener.close();
    } finally {
      await app.close();
    }
    return 0;
  });
}

/** Between two tries of what needs the database. */
const pause = 1_000;

/** Tries until it is done or the server stops: a database that is lost meanwhile is started again within seconds. */
async function untilDone(
  work: () => Promise<void>,
  isStopping: () => boolean,
  tell: (error: Error) => void,
): Promise<void> {
  while (!isStopping()) {
    try {
      return await work();
    } catch (error) {
      // Stopped while it was under way: nothing is wrong.
      if (isStopping()) return;
      tell(error as Error);
      await wait(pause);
    }
  }
}

/** While there is no administrator, says by which link the first one comes in. */
async function printFirstVisit(context: CommandContext, app: App, address: string): Promise<void> {
  const { database, clock } = app.ports;
  const path = await createFirstVisit(database, clock, context.language);
  if (path === null) return;
  context.print(
    context.language === 'fr'
      ? `Pas encore d’administrateur. Première visite, pendant 24 heures\u00A0:\n  ${address}${path}\n`
      : `No administrator yet. First visit, for 24 hours:\n  ${address}${path}\n`,
  );
}
