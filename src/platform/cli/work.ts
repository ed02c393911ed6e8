import { openApp } from '../app.ts';
import type { CommandContext, ExitCode } from '../ports/command.ts';
import { boundNursery } from '../system/nursery.ts';
import { waitForStop } from './stop-signal.ts';
import { withSettings } from './surroundings.ts';

/** Runs background work until asked to stop; several may run on one database. */
export function work(context: CommandContext): Promise<ExitCode> {
  return withSettings(context, async (configuration, log) => {
    boundNursery();
    const stop = waitForStop();
    const app = await openApp(configuration, log);
    try {
      await app.runJobs();
      context.print(
        context.language === 'fr' ? 'Les tâches de fond sont en route.\n' : 'Background work is under way.\n',
      );
      await stop;
      context.tell(context.language === 'fr' ? 'Arrêt…\n' : 'Stopping…\n');
    } finally {
      await app.close();
    }
    return 0;
  });
}
