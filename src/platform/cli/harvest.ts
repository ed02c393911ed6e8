import { findSources, harvestSource, noticeText, type RunRow } from '../../commons/index.ts';
import { openApp } from '../app.ts';
import type { CommandContext, ExitCode } from '../ports/command.ts';
import { withSettings } from './surroundings.ts';

/** Harvests one source, or all, now; each is told in a line. A source that fails makes the exit code 3. */
export function harvest(context: CommandContext): Promise<ExitCode> {
  return withSettings(context, async (configuration, log) => {
    const app = await openApp(configuration, log);
    try {
      const [asked] = context.arguments;
      const sources = await findSources(app.ports, asked);
      if (asked !== undefined && sources.length === 0) {
        const message =
          context.language === 'fr'
            ? `Aucune source ne s’appelle « ${asked} ».`
            : `No source is called “${asked}”.`;
        return context.refuse([{ code: 'cli.unknown-source', path: '', message }]);
      }
      const runs: (RunRow & { readonly name: string })[] = [];
      for (const source of sources) {
        const run = { ...(await harvestSource(app.ports, source)), name: source.name };
        runs.push(run);
        context.tell(lineOf(context, run));
      }
      if (context.json) context.print(`${JSON.stringify({ runs: runs.map(documentOf) })}\n`);
      return runs.some(({ outcome }) => outcome === 'failed' || outcome === 'quarantined') ? 3 : 0;
    } finally {
      await app.close();
    }
  });
}

const documentOf = ({
  name,
  outcome,
  received,
  added,
  changed,
  unchanged,
  gone,
  notices,
}: RunRow & { name: string }) => ({
  source: name,
  outcome,
  received,
  added,
  changed,
  unchanged,
  gone,
  notices,
});

function lineOf({ language }: CommandContext, run: RunRow & { readonly name: string }): string {
  const figures =
    language === 'fr'
      ? `${run.received} reçues, ${run.added} ajoutées, ${run.changed} changées, ${run.gone} disparues`
      : `${run.received} received, ${run.added} added, ${run.changed} changed, ${run.gone} gone`;
  const notices = run.notices.map((notice) => noticeText(language, notice)).join(' ');
  return `${run.name} (${run.outcome})\u00A0: ${figures}. ${notices}\n`;
}
