import type { Language } from '../../kernel/language.ts';
import { ok, type Result, refused } from '../../kernel/result.ts';
import type { Reason } from '../ports/command.ts';
import type { Setting } from './setting.ts';
import { type Configuration, settings } from './settings.ts';

export type Environment = Readonly<Record<string, string | undefined>>;

const entries = Object.entries(settings) as [keyof Configuration, Setting][];

/** The settings that the environment states, completed by the standard ones; or everything that is wrong with them. */
export function readConfiguration(
  environment: Environment,
  language: Language,
): Result<Configuration, Reason[]> {
  const values: Partial<Record<keyof Configuration, unknown>> = {};
  const reasons: Reason[] = [];
  for (const [name, setting] of entries) {
    const stated = environment[setting.variable];
    const parsed =
      stated === undefined || stated === ''
        ? { success: true as const, data: setting.standard }
        : setting.schema.safeParse(stated);
    if (parsed.success) values[name] = parsed.data;
    else
      reasons.push({
        code: 'config.wrong-value',
        path: '',
        message: wrongValue(setting, stated ?? '', language),
      });
  }
  return reasons.length > 0 ? refused(reasons) : ok(values as Configuration);
}

/** One line per setting: its variable, its value with secrets concealed, whether it was set, its meaning. */
export function describeConfiguration(
  environment: Environment,
  configuration: Configuration,
  language: Language,
) {
  return entries.map(([name, setting]) => {
    const value = configuration[name];
    const isSet = (environment[setting.variable] ?? '') !== '';
    return {
      variable: setting.variable,
      value: setting.conceal ? setting.conceal(value) : (value ?? ''),
      isSet,
      meaning: setting.meaning[language],
    };
  });
}

/** Variables that look like ours and are not: most often a slip of the keyboard. */
export function unknownVariables(environment: Environment): string[] {
  const known = new Set([...entries.map(([, setting]) => setting.variable), 'CAP17_LAUNCHED']);
  return Object.keys(environment)
    .filter((variable) => variable.startsWith('CAP17_') && !known.has(variable))
    .sort();
}

function wrongValue(setting: Setting, stated: string, language: Language): string {
  const found = setting.conceal ? setting.conceal(stated) : stated;
  return language === 'fr'
    ? `${setting.variable} vaut «\u202F${found}\u202F»\u202F; attendu\u00A0: ${setting.expected.fr}.`
    : `${setting.variable} is “${found}”; expected: ${setting.expected.en}.`;
}
