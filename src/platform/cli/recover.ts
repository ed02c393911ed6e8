import { readEmailAddress } from '../../people/index.ts';
import { createRecovery, recoveryMinutes } from '../administration/recovery.ts';
import { allMigrations } from '../database/all-migrations.ts';
import { refuseNewerDatabase } from '../database/migrate.ts';
import { openDatabase } from '../database/open-database.ts';
import type { CommandContext, ExitCode } from '../ports/command.ts';
import { systemClock } from '../system/clock.ts';
import { installationFolder } from '../system/installation.ts';
import { commandMessages } from './command-messages.ts';
import { withSettings } from './surroundings.ts';

/** `cap17 admin recover EMAIL`: prints the link by which an administrator comes in without their second factor, once. */
export function administer(context: CommandContext): Promise<ExitCode> {
  const words = commandMessages[context.language];
  const [verb = '', typed = ''] = context.arguments;
  if (verb !== 'recover') {
    const message = words.unknownVerb(verb, 'recover');
    return Promise.resolve(context.refuse([{ code: 'cli.unknown-verb', path: '', message }]));
  }
  return withSettings(context, async (configuration, log) => {
    const email = readEmailAddress(typed);
    const opened = await openDatabase(configuration, installationFolder, log);
    try {
      await refuseNewerDatabase(opened.database, allMigrations);
      const parts = { database: opened.database, clock: systemClock };
      const path = email === null ? null : await createRecovery(parts, email);
      if (path === null) {
        const message = words.noAdministrator(typed);
        return context.refuse([{ code: 'cli.no-administrator', path: '', message }]);
      }
      const origin = configuration.origin ?? `http://localhost:${configuration.port}`;
      print(context, origin + path);
      return 0;
    } finally {
      await opened.close();
    }
  });
}

function print(context: CommandContext, link: string): void {
  if (context.json) {
    context.print(`${JSON.stringify({ link, minutes: recoveryMinutes })}\n`);
    return;
  }
  context.print(`${link}\n`);
  context.tell(`${commandMessages[context.language].recoveryLink(recoveryMinutes)}\n`);
}
