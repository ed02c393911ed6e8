import { parseArgs } from 'node:util';
import type { Language } from '../../kernel/language.ts';
import type { Command, Reason } from '../ports/command.ts';
import { commandMessages } from './command-messages.ts';

/** Options that every command understands. */
const sharedOptions = { json: 'boolean', lang: 'string', help: 'boolean' } as const;

export interface ParsedArguments {
  readonly arguments: readonly string[];
  readonly options: Readonly<Record<string, string | boolean>>;
  /** Why the command line is refused; empty when it is right. */
  readonly reasons: readonly Reason[];
}

/** Reads the words after a command's name, and says everything that is wrong with them at once. */
export function parseArguments(
  words: readonly string[],
  command: Command,
  language: Language,
): ParsedArguments {
  const say = commandMessages[language];
  const types: Record<string, 'string' | 'boolean'> = { ...sharedOptions };
  for (const [name, option] of Object.entries(command.options)) types[name] = option.type;
  const declared = Object.fromEntries(
    Object.entries(types).map(([name, type]) => [name, { type, ...(name === 'help' ? { short: 'h' } : {}) }]),
  );
  const { tokens } = parseArgs({
    args: [...words],
    options: declared,
    strict: false,
    allowPositionals: true,
    tokens: true,
  });

  const reasons: Reason[] = [];
  const refuse = (code: string, message: string) => reasons.push({ code, path: '', message });
  const given: string[] = [];
  const options: Record<string, string | boolean> = {};
  for (const token of tokens) {
    if (token.kind === 'positional') given.push(token.value);
    if (token.kind !== 'option') continue;
    const type = Object.hasOwn(types, token.name) ? types[token.name] : undefined;
    if (!type) refuse('cli.unknown-option', say.unknownOption(token.rawName));
    else if (type === 'string' && !token.value) refuse('cli.missing-value', say.missingValue(token.rawName));
    else if (type === 'boolean' && token.value !== undefined)
      refuse('cli.unexpected-value', say.unexpectedValue(token.rawName));
    else if (Object.hasOwn(options, token.name) && type === 'string')
      refuse('cli.repeated-option', say.repeatedOption(token.rawName));
    else options[token.name] = token.value ?? true;
  }
  for (const argument of command.arguments.slice(given.length)) {
    if (!argument.optional) refuse('cli.missing-argument', say.missingArgument(argument.name));
  }
  for (const extra of given.slice(command.arguments.length))
    refuse('cli.unexpected-argument', say.unexpectedArgument(extra));
  return { arguments: given, options, reasons };
}
