import type { Language } from '../../kernel/language.ts';
import type { Command } from '../ports/command.ts';
import { commandMessages } from './command-messages.ts';

type Row = readonly [string, string];

/** The help of the whole command line. */
export function helpOfAll(commands: readonly Command[], language: Language): string {
  const say = commandMessages[language];
  return [
    say.introduction,
    `${say.usage} cap17 ${language === 'fr' ? 'COMMANDE' : 'COMMAND'} …`,
    section(
      say.commands,
      commands.map((command): Row => [usageOf(command), command.summary[language]]),
    ),
    section(say.options, [...sharedRows(language), ['--version', say.versionOption]]),
    say.more,
  ].join('\n\n');
}

/** The help of one command. */
export function helpOfCommand(command: Command, language: Language): string {
  const say = commandMessages[language];
  const options = Object.entries(command.options).map(
    ([name, option]): Row => [
      option.type === 'string' ? `--${name} ${option.placeholder ?? 'X'}` : `--${name}`,
      option.summary[language],
    ],
  );
  const parts = [
    command.summary[language],
    `${say.usage} cap17 ${usageOf(command)} [OPTIONS]`,
    command.arguments.length > 0
      ? section(
          say.arguments,
          command.arguments.map((argument): Row => [argument.name, argument.summary[language]]),
        )
      : '',
    section(say.options, [...options, ...sharedRows(language)]),
  ];
  return parts.filter((part) => part !== '').join('\n\n');
}

function sharedRows(language: Language): Row[] {
  const say = commandMessages[language];
  return [
    ['--json', say.jsonOption],
    ['--lang fr|en', say.langOption],
    ['--help', say.helpOption],
  ];
}

const usageOf = (command: Command): string =>
  [command.name, ...command.arguments.map(({ name, optional }) => (optional ? `[${name}]` : name))].join(' ');

function section(title: string, rows: readonly Row[]): string {
  const width = Math.max(...rows.map(([left]) => left.length));
  return [title, ...rows.map(([left, right]) => `  ${left.padEnd(width)}  ${right}`)].join('\n');
}
