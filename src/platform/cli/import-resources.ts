import { basename } from 'node:path';
import { type ImportedResources, importResourcesFile } from '../../commons/index.ts';
import { createComputePool } from '../compute/compute-pool.ts';
import { openDatabase } from '../database/open-database.ts';
import type { CommandContext, ExitCode } from '../ports/command.ts';
import { systemClock } from '../system/clock.ts';
import { installationFolder } from '../system/installation.ts';
import { dryRunWords } from './dry-run-words.ts';
import { reasonsOfProblems } from './reasons-of-problems.ts';
import { refuseNeverStarted } from './refuse-never-started.ts';
import { withSettings } from './surroundings.ts';

/** What reading one file may take on a user's own machine. */
const bounds = { seconds: 600, megabytes: 2_048, threads: 1, waiting: 1 };

/** Imports a file of resources into the commons, or shows what it would change. */
export async function importResources(context: CommandContext, file: string): Promise<ExitCode> {
  const { language, options } = context;
  const read = await context.read(file);
  if (!read.ok) return context.refuse(read.reasons);
  return withSettings(context, async (configuration, log) => {
    const opened = await openDatabase(configuration, installationFolder, log);
    const compute = createComputePool(bounds);
    try {
      await refuseNeverStarted(opened.database, 'resource');
      const imported = await importResourcesFile(
        { database: opened.database, compute, clock: systemClock },
        {
          bytes: read.bytes,
          fileName: file === '-' ? '-' : basename(file),
          language,
          isDry: options['dry-run'] === true,
          validOnly: options['valid-only'] === true,
        },
      );
      return tell(imported, context);
    } finally {
      await compute.close();
      await opened.close();
    }
  });
}

function tell(imported: ImportedResources, context: CommandContext): ExitCode {
  if (imported.outcome === 'refused')
    return context.refuse(imported.reasons.map(({ code, message }) => ({ code, path: '', message })));
  const { reading } = imported;
  if (imported.outcome === 'problems') return context.refuse(reasonsOfProblems(reading.problems));
  for (const { message } of reading.notices) context.tell(`${message}\n`);
  if (reading.problemCount > 0) for (const { message } of reading.problems) context.tell(`${message}\n`);
  const { counts, decided } = imported;
  for (const { line, title } of decided) context.tell(leftAsDecided(context, line, title));
  const dryRun = imported.outcome === 'shown';
  if (context.json)
    context.print(
      `${JSON.stringify({ kind: 'resources', dryRun, ...counts, left: decided.length, problems: reading.problemCount })}\n`,
    );
  else context.print(`${sentence(context, dryRun, counts)}\n`);
  return 0;
}

const leftAsDecided = ({ language }: CommandContext, line: number, title: string): string =>
  language === 'fr'
    ? `Ligne ${line}\u00A0: «\u202F${title}\u202F» a été retirée ou réunie à une autre ici\u202F; cette décision reste.\n`
    : `Line ${line}: “${title}” was removed or merged into another one here; that decision stays.\n`;

function sentence(
  { language }: CommandContext,
  isDry: boolean,
  {
    created,
    changed,
    unchanged,
  }: { readonly created: number; readonly changed: number; readonly unchanged: number },
): string {
  if (language === 'fr')
    return `${dryRunWords(language, isDry)}ressources créées ${created}, modifiées ${changed}, inchangées ${unchanged}.`;
  return `${dryRunWords(language, isDry)}${created} resources created, ${changed} changed, ${unchanged} unchanged.`;
}
