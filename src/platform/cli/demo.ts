import { demoCounts, demoSlug, loadDemo, removeDemo } from '../../network/index.ts';
import { version } from '../config/version.ts';
import { contributionsOf } from '../contributions.ts';
import { openDatabase } from '../database/open-database.ts';
import type { CommandContext, ExitCode } from '../ports/command.ts';
import { rooms } from '../rooms.ts';
import { systemClock } from '../system/clock.ts';
import { installationFolder } from '../system/installation.ts';
import { refuseNeverStarted } from './refuse-never-started.ts';
import { withSettings } from './surroundings.ts';

const done = {
  fr: {
    load: ({ actors, models, links, needs }: typeof demoCounts) =>
      `Territoire d’exemple chargé\u00A0: ${actors} acteurs, ${models} modèles, ${links} liens, ${needs} besoins et offres. Son réseau\u00A0: /territoires/${demoSlug}/reseau\n`,
    remove: () => 'Territoire d’exemple retiré, avec tout ce qu’il contenait.\n',
    wrong: (found: string) => `Trouvé\u00A0: ${found}\u202F; attendu\u00A0: load ou remove.`,
  },
  en: {
    load: ({ actors, models, links, needs }: typeof demoCounts) =>
      `Example territory loaded: ${actors} actors, ${models} models, ${links} links, ${needs} needs and offers. Its network: /en/territories/${demoSlug}/network\n`,
    remove: () => 'Example territory removed, with all that it held.\n',
    wrong: (found: string) => `Found: ${found}; expected: load or remove.`,
  },
} as const;

/** Loads the teaching example, or removes it whole, while Cap17 may be running. */
export function changeDemo(context: CommandContext): Promise<ExitCode> {
  return withSettings(context, async (configuration, log) => {
    const asked = context.arguments[0] ?? '';
    const words = done[context.language];
    if (asked !== 'load' && asked !== 'remove') {
      return context.refuse([{ code: 'cli.not-one-of', path: '', message: words.wrong(asked) }]);
    }
    const opened = await openDatabase(configuration, installationFolder, log);
    try {
      await refuseNeverStarted(opened.database, 'need');
      if (asked === 'load')
        await loadDemo(opened.database, systemClock.now(), contributionsOf(rooms).demoParts, version);
      else await removeDemo(opened.database);
      if (context.json) context.print(`${JSON.stringify({ done: asked, ...demoCounts })}\n`);
      else context.print(words[asked](demoCounts));
      return 0;
    } finally {
      await opened.close();
    }
  });
}
