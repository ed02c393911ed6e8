import { describeConfiguration } from '../config/read-configuration.ts';
import { version } from '../config/version.ts';
import type { Check } from '../doctor/check.ts';
import { examineInstallation } from '../doctor/examine.ts';
import type { CommandContext, ExitCode } from '../ports/command.ts';
import { systemClock } from '../system/clock.ts';
import { createLog } from '../system/log.ts';
import { withSettings } from './surroundings.ts';

const marks: Readonly<Record<Check['status'], string>> = { ok: '✓', warning: '!', failure: '✗' };

/** Prints how the installation stands and its settings; 3 when something does not work. */
export function examine(context: CommandContext): Promise<ExitCode> {
  return withSettings(context, async (configuration) => {
    const quiet = createLog('silent', systemClock, () => {});
    const checks = await examineInstallation(configuration, systemClock.now(), quiet);
    const settings = describeConfiguration(process.env, configuration, context.language);
    const localized = checks.map(({ id, status, finding, advice }) => ({
      id,
      status,
      finding: finding[context.language],
      ...(advice ? { advice: advice[context.language] } : {}),
    }));
    if (context.json) context.print(`${JSON.stringify({ version, checks: localized, settings })}\n`);
    else context.print(describe(localized, settings, context));
    return checks.some(({ status }) => status === 'failure') ? 3 : 0;
  });
}

interface LocalizedCheck {
  readonly status: Check['status'];
  readonly finding: string;
  readonly advice?: string;
}

function describe(
  checks: readonly LocalizedCheck[],
  settings: ReturnType<typeof describeConfiguration>,
  { language }: CommandContext,
): string {
  const width = Math.max(...settings.map(({ variable, value }) => `${variable}=${value}`.length));
  const title =
    language === 'fr'
      ? 'Réglages (variables d’environnement\u202F; * = réglé ici)'
      : 'Settings (environment variables; * = set here)';
  return [
    `Cap17 ${version}`,
    '',
    ...checks.flatMap(({ status, finding, advice }) => [
      `${marks[status]} ${finding}`,
      ...(advice ? [`  → ${advice}`] : []),
    ]),
    '',
    title,
    ...settings.map(
      ({ variable, value, isSet, meaning }) =>
        `${isSet ? '*' : ' '} ${`${variable}=${value}`.padEnd(width)}  ${meaning}`,
    ),
    '',
  ].join('\n');
}
