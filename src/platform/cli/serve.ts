import { openApp } from '../app.ts';
import { listen } from '../http/listen.ts';
import type { CommandContext, ExitCode } from '../ports/command.ts';
import { waitForStop } from './stop-signal.ts';
import { withSettings } from './surroundings.ts';

/** Serves until asked to stop, then stops cleanly: requests under way first, then the database when nobody else uses it. */
export function serve(context: CommandContext): Promise<ExitCode> {
  return withSettings(context, async (configuration, log) => {
    const stop = waitForStop();
    const app = await openApp(configuration, log);
    try {
      const listener = await listen(app.http, configuration.port, configuration.host);
      const address = configuration.origin ?? `http://localhost:${listener.port}`;
      context.print(
        context.language === 'fr' ? `Cap17 répond sur ${address}\n` : `Cap17 answers at ${address}\n`,
      );
      log.info('started', {
        address,
        database: app.database.kind,
        postgres: app.database.version,
        folder: app.database.folder,
        joined: app.database.joined,
      });
      if (configuration.jobs === 'server')
        app.runJobs().catch((error: Error) => log.error('jobs-not-started', { reason: error.message }));
      await stop;
      context.tell(context.language === 'fr' ? 'Arrêt…\n' : 'Stopping…\n');
      await listener.close();
    } finally {
      await app.close();
    }
    return 0;
  });
}
