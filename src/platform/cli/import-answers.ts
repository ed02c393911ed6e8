import { type ImportedAnswers, importAnswersFile } from '../../evaluation/index.ts';
import { createComputePool } from '../compute/compute-pool.ts';
import { openDatabase } from '../database/open-database.ts';
import type { CommandContext, ExitCode, Reason } from '../ports/command.ts';
import { systemClock } from '../system/clock.ts';
import { installationFolder } from '../system/installation.ts';
import { readSealingKey } from '../system/sealing-key.ts';
import { dryRunWords } from './dry-run-words.ts';
import { reasonsOfProblems } from './reasons-of-problems.ts';
import { refuseNeverStarted } from './refuse-never-started.ts';
import { withSettings } from './surroundings.ts';

/** What reading one file may take on a user's own machine. */
const bounds = { seconds: 600, megabytes: 1_024, threads: 1, waiting: 1 };

/** Imports a file of answers to an evaluation, sealed as those of the answer page are; or shows how many are new. */
export async function importAnswers(context: CommandContext, file: string): Promise<ExitCode> {
  const { language, options } = context;
  const { evaluation } = options;
  if (typeof evaluation !== 'string') return context.refuse([missingEvaluation(context)]);
  const read = await context.read(file);
  if (!read.ok) return context.refuse(read.reasons);
  return withSettings(context, async (configuration, log) => {
    const opened = await openDatabase(configuration, installationFolder, log);
    const compute = createComputePool(bounds);
    try {
      await refuseNeverStarted(opened.database, 'evaluation_question');
      const key = readSealingKey(configuration.secret, opened.folder);
      if (key === null) return context.refuse([noKey(context)], 3);
      const order = {
        evaluationId: evaluation,
        bytes: read.bytes,
        language,
        key,
        isDry: options['dry-run'] === true,
        validOnly: options['valid-only'] === true,
      };
      const ports = { database: opened.database, compute, clock: systemClock };
      return tell(await importAnswersFile(ports, order), evaluation, context);
    } finally {
      await compute.close();
      await opened.close();
    }
  });
}

function tell(imported: ImportedAnswers, evaluation: string, context: CommandContext): ExitCode {
  if (imported.outcome === 'no-evaluation') return context.refuse([noEvaluation(evaluation, context)]);
  if (imported.outcome === 'not-open') return context.refuse([notOpen(context)], 3);
  if (imported.outcome === 'refused')
    return context.refuse(imported.reasons.map(({ code, message }) => ({ code, path: '', message })));
  const { reading } = imported;
  if (imported.outcome === 'problems') return context.refuse(reasonsOfProblems(reading.problems));
  for (const { message } of reading.notices) context.tell(`${message}\n`);
  const { created, unchanged } = imported.taken;
  const dryRun = imported.outcome === 'shown';
  if (context.json)
    context.print(
      `${JSON.stringify({ kind: 'answers', evaluation, dryRun, created, unchanged, problems: reading.problemCount })}\n`,
    );
  else context.print(`${sentence(context, dryRun, created, unchanged)}\n`);
  return 0;
}

function sentence({ language }: CommandContext, isDry: boolean, created: number, unchanged: number): string {
  if (language === 'fr')
    return `${dryRunWords(language, isDry)}réponses reprises ${created}, déjà là ${unchanged}.`;
  return `${dryRunWords(language, isDry)}${created} answers taken, ${unchanged} there already.`;
}

const reason = (code: string, fr: string, en: string, { language }: CommandContext): Reason => ({
  code,
  path: '',
  message: language === 'fr' ? fr : en,
});

const missingEvaluation = (context: CommandContext): Reason =>
  reason(
    'cli.missing-evaluation',
    'Dites à quelle évaluation\u00A0: --evaluation suivi de la fin de l’adresse de sa page.',
    'Say to which evaluation: --evaluation and the end of the address of its page.',
    context,
  );
const noEvaluation = (evaluation: string, context: CommandContext): Reason =>
  reason(
    'cli.unknown-evaluation',
    `Aucune évaluation n’a pour identifiant «\u202F${evaluation}\u202F». Il est à la fin de l’adresse de sa page.`,
    `No evaluation has the identifier “${evaluation}”. It stands at the end of the address of its page.`,
    context,
  );
const notOpen = (context: CommandContext): Reason =>
  reason(
    'cli.evaluation-not-open',
    'On ne reprend des réponses que pendant que la campagne est ouverte. Rien n’a été écrit.',
    'Answers are taken only while the campaign is open. Nothing was written.',
    context,
  );
const noKey = (context: CommandContext): Reason =>
  reason(
    'cli.no-sealing-key',
    'Pas de clé pour sceller les réponses\u00A0: réglez CAP17_SECRET comme pour le serveur.',
    'No key to seal answers: set CAP17_SECRET as for the server.',
    context,
  );
