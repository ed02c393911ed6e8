import { basename } from 'node:path';
import {
  type ImportedIndicators,
  type ImportedReadings,
  importIndicatorFile,
  importReadingsFile,
} from '../../project/index.ts';
import { createComputePool } from '../compute/compute-pool.ts';
import { openDatabase } from '../database/open-database.ts';
import type { CommandContext, ExitCode, Reason } from '../ports/command.ts';
import { systemClock } from '../system/clock.ts';
import { createIds } from '../system/identifiers.ts';
import { installationFolder } from '../system/installation.ts';
import { dryRunWords } from './dry-run-words.ts';
import { reasonsOfProblems } from './reasons-of-problems.ts';
import { refuseNeverStarted } from './refuse-never-started.ts';
import { withSettings } from './surroundings.ts';

/** What reading one file may take on a user's own machine. */
const bounds = { seconds: 600, megabytes: 1_024, threads: 1, waiting: 1 };

/** Imports statistics of places, or the readings of one indicator; or shows what they would change. */
export async function importIndicators(context: CommandContext, file: string): Promise<ExitCode> {
  const { language, options } = context;
  const read = await context.read(file);
  if (!read.ok) return context.refuse(read.reasons);
  return withSettings(context, async (configuration, log) => {
    const opened = await openDatabase(configuration, installationFolder, log);
    const compute = createComputePool(bounds);
    try {
      await refuseNeverStarted(opened.database, 'place_series');
      const ports = {
        database: opened.database,
        compute,
        clock: systemClock,
        ids: createIds(systemClock),
      };
      const order = {
        bytes: read.bytes,
        fileName: file === '-' ? '-' : basename(file),
        language,
        isDry: options['dry-run'] === true,
        validOnly: options['valid-only'] === true,
      };
      if (typeof options.indicator === 'string')
        return tellReadings(
          await importReadingsFile(ports, { ...order, indicatorId: options.indicator }),
          context,
        );
      const territory = typeof options.territory === 'string' ? options.territory : null;
      return tell(await importIndicatorFile(ports, { ...order, territory }), context);
    } finally {
      await compute.close();
      await opened.close();
    }
  });
}

function tell(imported: ImportedIndicators, context: CommandContext): ExitCode {
  if (imported.outcome === 'no-territory')
    return context.refuse([noTerritory(String(context.options.territory), context)]);
  if (imported.outcome === 'refused')
    return context.refuse(imported.reasons.map(({ code, message }) => ({ code, path: '', message })));
  const { reading } = imported;
  if (imported.outcome === 'problems') return context.refuse(reasonsOfProblems(reading.problems));
  for (const { message } of reading.notices) context.tell(`${message}\n`);
  for (const { code, name, line } of imported.unknown) context.tell(unknownCode(context, code, name, line));
  const { counts } = imported;
  const dryRun = imported.outcome === 'shown';
  if (context.json)
    context.print(
      `${JSON.stringify({ kind: 'indicators', dryRun, ...counts, values: reading.values, outside: reading.outside, problems: reading.problemCount })}\n`,
    );
  else context.print(`${sentence(context, dryRun, counts)}\n`);
  return 0;
}

function tellReadings(imported: ImportedReadings, context: CommandContext): ExitCode {
  if (imported.outcome === 'no-indicator')
    return context.refuse([noIndicator(String(context.options.indicator), context)]);
  if (imported.outcome === 'refused')
    return context.refuse(imported.reasons.map(({ code, message }) => ({ code, path: '', message })));
  const { reading } = imported;
  if (imported.outcome === 'problems') return context.refuse(reasonsOfProblems(reading.problems));
  for (const { message } of reading.notices) context.tell(`${message}\n`);
  const { taken } = imported;
  const dryRun = imported.outcome === 'shown';
  if (context.json)
    context.print(
      `${JSON.stringify({ kind: 'readings', dryRun, ...taken, problems: reading.problemCount })}\n`,
    );
  else context.print(`${readingsSentence(context, dryRun, taken)}\n`);
  return 0;
}

function readingsSentence(
  { language }: CommandContext,
  isDry: boolean,
  { created, unchanged, besides }: Extract<ImportedReadings, { readonly outcome: 'done' | 'shown' }>['taken'],
): string {
  if (language === 'fr')
    return `${dryRunWords(language, isDry)}relevés ajoutés ${created} (${besides} à côté d’une autre valeur du même jour), déjà là ${unchanged}.`;
  return `${dryRunWords(language, isDry)}${created} readings added (${besides} beside another value of the same day), ${unchanged} there already.`;
}

const noIndicator = (indicator: string, { language }: CommandContext): Reason => ({
  code: 'cli.unknown-indicator',
  path: '',
  message:
    language === 'fr'
      ? `Aucun indicateur n’a pour identifiant «\u202F${indicator}\u202F». Il est à la fin de l’adresse de sa page.`
      : `No indicator has the identifier “${indicator}”. It stands at the end of the address of its page.`,
});

type Counts = Extract<ImportedIndicators, { readonly outcome: 'done' | 'shown' }>['counts'];

function sentence({ language }: CommandContext, isDry: boolean, counts: Counts): string {
  const { created, changed, unchanged, unknown } = counts;
  if (language === 'fr')
    return `${dryRunWords(language, isDry)}séries créées ${created}, modifiées ${changed}, inchangées ${unchanged}, de code inconnu ${unknown}.`;
  return `${dryRunWords(language, isDry)}${created} series created, ${changed} changed, ${unchanged} unchanged, ${unknown} of an unknown code.`;
}

const unknownCode = ({ language }: CommandContext, code: string, name: string, line: number): string => {
  const named = name === '' ? '' : ` (${name})`;
  return language === 'fr'
    ? `Ligne ${line}\u00A0: ${code}${named} n’est le code d’aucun lieu officiel.\n`
    : `Line ${line}: ${code}${named} is the code of no official place.\n`;
};

const noTerritory = (territory: string, { language }: CommandContext): Reason => ({
  code: 'cli.unknown-territory',
  path: '',
  message:
    language === 'fr'
      ? `Aucun territoire n’a pour adresse «\u202F${territory}\u202F».`
      : `No territory has the address “${territory}”.`,
});
