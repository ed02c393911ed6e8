import { basename } from 'node:path';
import {
  type ImportedFile,
  type ImportKindName,
  importFileInto,
  importKindNames,
} from '../../network/index.ts';
import { createComputePool } from '../compute/compute-pool.ts';
import { openDatabase } from '../database/open-database.ts';
import type { CommandContext, ExitCode, Reason } from '../ports/command.ts';
import { systemClock } from '../system/clock.ts';
import { createIds } from '../system/identifiers.ts';
import { installationFolder } from '../system/installation.ts';
import { dryRunWords } from './dry-run-words.ts';
import { importAnswers } from './import-answers.ts';
import { importContourFile } from './import-contours.ts';
import { importIndicators } from './import-indicators.ts';
import { importResources } from './import-resources.ts';
import { importReturnedMail } from './import-returned-mail.ts';
import { reasonsOfProblems } from './reasons-of-problems.ts';
import { withSettings } from './surroundings.ts';

/** What reading one file may take on a user's own machine. */
const bounds = { seconds: 600, megabytes: 2_048, threads: 1, waiting: 1 };
const expectedKinds: readonly string[] = [
  ...importKindNames,
  'resources',
  'indicators',
  'answers',
  'contours',
  'returned-mail',
];
const kindOf = (name: string): ImportKindName | undefined => importKindNames.find((kind) => kind === name);

/** Imports a file, or shows what it would change. */
export async function importFile(context: CommandContext): Promise<ExitCode> {
  const { language, options } = context;
  const [name = '', file = ''] = context.arguments;
  if (name === 'contours') return importContourFile(context, file);
  if (name === 'returned-mail') return importReturnedMail(context, file);
  if (name === 'answers') return importAnswers(context, file);
  if (name === 'resources') return importResources(context, file);
  if (name === 'indicators') return importIndicators(context, file);
  const kind = kindOf(name);
  const territory = options.territory;
  const wrong = [
    ...(kind === undefined ? [unknownKind(name, context)] : []),
    ...(typeof territory === 'string' ? [] : [missingTerritory(context)]),
  ];
  if (kind === undefined || typeof territory !== 'string') return context.refuse(wrong);
  const read = await context.read(file);
  if (!read.ok) return context.refuse(read.reasons);
  return withSettings(context, async (configuration, log) => {
    const opened = await openDatabase(configuration, installationFolder, log);
    const compute = createComputePool(bounds);
    try {
      const imported = await importFileInto(
        { database: opened.database, compute, clock: systemClock, ids: createIds(systemClock) },
        {
          kind,
          territory,
          bytes: read.bytes,
          fileName: file === '-' ? '-' : basename(file),
          language,
          isDry: options['dry-run'] === true,
          validOnly: options['valid-only'] === true,
        },
      );
      return tell(imported, kind, territory, context);
    } finally {
      await compute.close();
      await opened.close();
    }
  });
}

function tell(
  imported: ImportedFile,
  kind: ImportKindName,
  territory: string,
  context: CommandContext,
): ExitCode {
  const { language } = context;
  if (imported.outcome === 'no-territory') return context.refuse([noTerritory(territory, context)]);
  if (imported.outcome === 'refused')
    return context.refuse(imported.reasons.map(({ code, message }) => ({ code, path: '', message })));
  const { reading, counts, problems, problemCount, resembling } = imported;
  if (imported.outcome === 'problems') return context.refuse(reasonsOfProblems(problems));
  for (const { message } of reading.notices) context.tell(`${message}\n`);
  for (const { line, name, actorName } of resembling)
    context.tell(`${resembles(language, line, name, actorName)}\n`);
  const isDry = imported.outcome === 'shown';
  if (context.json)
    context.print(
      `${JSON.stringify({ kind, territory, dryRun: isDry, ...counts, problems: problemCount })}\n`,
    );
  else context.print(`${sentence(language, isDry, counts)}\n`);
  return 0;
}

function sentence(
  language: 'fr' | 'en',
  isDry: boolean,
  { created, changed, unchanged }: { created: number; changed: number; unchanged: number },
): string {
  if (language === 'fr')
    return `${dryRunWords(language, isDry)}créés ${created}, modifiés ${changed}, inchangés ${unchanged}.`;
  return `${dryRunWords(language, isDry)}${created} created, ${changed} changed, ${unchanged} unchanged.`;
}

const resembles = (language: 'fr' | 'en', line: number, name: string, known: string): string =>
  language === 'fr'
    ? `Ligne ${line}\u00A0: «\u202F${name}\u202F» ressemble à «\u202F${known}\u202F», déjà connu\u202F; pris pour un autre acteur. L’import par la page du territoire le demande.`
    : `Line ${line}: “${name}” resembles “${known}”, known already; taken for another actor. The import by the page of the territory asks.`;

const reason = (code: string, fr: string, en: string, { language }: CommandContext): Reason => ({
  code,
  path: '',
  message: language === 'fr' ? fr : en,
});

const unknownKind = (kind: string, context: CommandContext): Reason =>
  reason(
    'cli.unknown-kind',
    `On ne sait pas importer «\u202F${kind}\u202F». Attendu, au choix\u00A0: ${expectedKinds.join(', ')}.`,
    `There is no import of “${kind}”. Expected one of: ${expectedKinds.join(', ')}.`,
    context,
  );
const missingTerritory = (context: CommandContext): Reason =>
  reason(
    'cli.missing-territory',
    'Dites dans quel territoire\u00A0: --territory suivi du mot de son adresse, comme --territory vallee-de-la-drome.',
    'Say into which territory: --territory and the word of its address, like --territory vallee-de-la-drome.',
    context,
  );
const noTerritory = (territory: string, context: CommandContext): Reason =>
  reason(
    'cli.unknown-territory',
    `Aucun territoire n’a pour adresse «\u202F${territory}\u202F».`,
    `No territory has the address “${territory}”.`,
    context,
  );
