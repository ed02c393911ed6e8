import { readConfiguration, unknownVariables } from '../config/read-configuration.ts';
import type { Configuration } from '../config/settings.ts';
import { StartRefusal } from '../config/start-refusal.ts';
import type { CommandContext, ExitCode } from '../ports/command.ts';
import type { Log } from '../ports/ports.ts';
import { systemClock } from '../system/clock.ts';
import { createLog } from '../system/log.ts';

/** Runs a command that needs the settings; wrong settings and surroundings that do not allow it are told in one sentence each. */
export async function withSettings(
  context: CommandContext,
  work: (configuration: Configuration, log: Log) => Promise<ExitCode>,
): Promise<ExitCode> {
  const read = readConfiguration(process.env, context.language);
  if (!read.ok) return context.refuse(read.errors);
  for (const variable of unknownVariables(process.env)) {
    context.tell(
      context.language === 'fr'
        ? `Réglage inconnu, ignoré\u00A0: ${variable}.\n`
        : `Unknown setting, ignored: ${variable}.\n`,
    );
  }
  const level = read.value.log ?? (process.stderr.isTTY ? 'warn' : 'info');
  const log = createLog(level, systemClock, (line) => void process.stderr.write(line));
  try {
    return await work(read.value, log);
  } catch (error) {
    if (!(error instanceof StartRefusal)) throw error;
    return context.refuse([{ code: error.code, path: '', message: error.sentence[context.language] }], 3);
  }
}
