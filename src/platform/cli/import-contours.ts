import { basename } from 'node:path';
import { describeProblem } from '../../formats/messages/describe-problem.ts';
import { type ContourCounts, importContours } from '../../places/index.ts';
import { openDatabase } from '../database/open-database.ts';
import type { CommandContext, ExitCode } from '../ports/command.ts';
import { systemClock } from '../system/clock.ts';
import { installationFolder } from '../system/installation.ts';
import { withSettings } from './surroundings.ts';

/** Imports official contours of communes and EPCI. */
export async function importContourFile(context: CommandContext, file: string): Promise<ExitCode> {
  const read = await context.read(file);
  if (!read.ok) return context.refuse(read.reasons);
  const told = context.options.source;
  const source = typeof told === 'string' && told.trim() !== '' ? told.trim().slice(0, 300) : basename(file);
  return withSettings(context, async (configuration, log) => {
    const opened = await openDatabase(configuration, installationFolder, log);
    try {
      const order = { source, at: systemClock.now() };
      const imported = await importContours(opened.database, read.bytes, order);
      if (!imported.ok)
        return context.refuse(
          imported.errors.map((problem) => ({
            code: problem.code,
            path: problem.path,
            message: describeProblem(problem, context.language),
          })),
        );
      if (context.json) context.print(`${JSON.stringify({ kind: 'contours', ...imported.value })}\n`);
      else context.print(`${sentence(context.language, imported.value)}\n`);
      return 0;
    } finally {
      await opened.close();
    }
  });
}

function sentence(language: 'fr' | 'en', { created, changed, unchanged, unknown }: ContourCounts): string {
  return language === 'fr'
    ? `Contours\u00A0: ${created} créés, ${changed} modifiés, ${unchanged} inchangés, ${unknown} d’un code inconnu, laissés de côté.`
    : `Contours: ${created} created, ${changed} changed, ${unchanged} unchanged, ${unknown} of an unknown code, left aside.`;
}
