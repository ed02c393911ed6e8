import { type ReportOutcome, readReport } from '../../showcase/index.ts';
import { openDatabase } from '../database/open-database.ts';
import type { CommandContext, ExitCode } from '../ports/command.ts';
import { systemClock } from '../system/clock.ts';
import { installationFolder } from '../system/installation.ts';
import { dryRunWords } from './dry-run-words.ts';
import { refuseNeverStarted } from './refuse-never-started.ts';
import { withSettings } from './surroundings.ts';

/**
 * Takes one message that came back to the return address of the digest, as a mail server pipes it. What is no report about
 * one of our copies (somebody away, a report already taken) changes nothing and is no fault: a mail server that was told
 * otherwise would send it back in its turn.
 */
export async function importReturnedMail(context: CommandContext, file: string): Promise<ExitCode> {
  const read = await context.read(file);
  if (!read.ok) return context.refuse(read.reasons);
  return withSettings(context, async (configuration, log) => {
    const opened = await openDatabase(configuration, installationFolder, log);
    try {
      await refuseNeverStarted(opened.database, 'digest_delivery');
      const isDry = context.options['dry-run'] === true;
      const ports = { database: opened.database, clock: systemClock };
      const outcome = await readReport(ports, new TextDecoder().decode(read.bytes), isDry);
      if (context.json)
        context.print(`${JSON.stringify({ kind: 'returned-mail', dryRun: isDry, outcome })}\n`);
      else context.print(`${dryRunWords(context.language, isDry)}${sentences[context.language][outcome]}\n`);
      return 0;
    } finally {
      await opened.close();
    }
  });
}

const sentences: Readonly<Record<'fr' | 'en', Readonly<Record<ReportOutcome, string>>>> = {
  fr: {
    stopped: 'cette adresse n’existe plus, son abonnement est suspendu.',
    noted: 'exemplaire noté comme revenu\u202F; l’abonnement continue, sauf si cela se répète.',
    ignored: 'simple retard ou remise annoncée\u00A0: rien à faire.',
    unknown: 'exemplaire déjà noté comme revenu, ou trop ancien\u00A0: rien à faire.',
    'not-ours': 'ce rapport ne parle d’aucun exemplaire de la lettre\u00A0: rien à faire.',
    'not-a-report': 'ce message n’est pas un rapport de non-remise (RFC 3464)\u00A0: rien à faire.',
  },
  en: {
    stopped: 'this address is gone, its subscription is suspended.',
    noted: 'the copy is noted as returned; the subscription goes on unless this happens again.',
    ignored: 'only a delay, or a delivery announced: nothing to do.',
    unknown: 'this copy was noted as returned already, or is too old: nothing to do.',
    'not-ours': 'this report is about no copy of the digest: nothing to do.',
    'not-a-report': 'this message is no report of failed delivery (RFC 3464): nothing to do.',
  },
};
