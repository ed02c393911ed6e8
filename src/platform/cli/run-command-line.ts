import type { Language } from '../../kernel/language.ts';
import { version } from '../config/version.ts';
import type { Command, CommandContext, ExitCode, Reason } from '../ports/command.ts';
import type { Documents } from '../ports/ports.ts';
import { commandMessages } from './command-messages.ts';
import { commandTable, findCommand, listCommands } from './command-table.ts';
import { helpOfAll, helpOfCommand } from './help-text.ts';
import { lazyDocuments } from './lazy-documents.ts';
import { parseArguments } from './parse-arguments.ts';
import { readInput } from './read-input.ts';
import { languageOfLocale, parseLanguage } from './user-language.ts';
import { checkOutputs, writeOutput } from './write-output.ts';

/**
 * Runs one command line, e.g. `['premium', 'alliance.json', '--json']`.
 * @returns the exit code: 0 done, 1 our fault, 2 the input is wrong, 3 refused; never throws
 */
export async function runCommandLine(words: readonly string[]): Promise<ExitCode> {
  endQuietlyWhenNobodyReads();
  const language = languageAsked(words);
  try {
    return await dispatch(words, language);
  } catch (error) {
    const oneLine = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
    process.stderr.write(`${commandMessages[language].internal}\n${oneLine.split('\n', 1)[0]}\n`);
    if (process.env.CAP17_LOG === 'debug') console.error(error);
    return 1;
  }
}

async function dispatch(words: readonly string[], language: Language): Promise<ExitCode> {
  const json = words.includes('--json');
  const [name] = words;
  if (name === '--version') {
    process.stdout.write(`${version}\n`);
    return 0;
  }
  if (name === undefined || name.startsWith('-') || name === 'help') return runHelp(words, language, json);
  const command = await findCommand(name);
  if (!command) {
    const known = Object.keys(commandTable).join(', ');
    return refuse(
      [
        {
          code: 'cli.unknown-command',
          path: '',
          message: `${commandMessages[language].unknownCommand(name)} ${known}.`,
        },
      ],
      json,
    );
  }
  return runCommand(command, words.slice(1), language, json);
}

async function runHelp(words: readonly string[], language: Language, json: boolean): Promise<ExitCode> {
  const all: Command = {
    name: '',
    summary: { fr: '', en: '' },
    arguments: [{ name: 'COMMAND', summary: { fr: '', en: '' }, optional: true }],
    options: {},
    run: async () => 0,
  };
  const parsed = parseArguments(
    words.filter((word) => word !== 'help'),
    all,
    language,
  );
  if (parsed.reasons.length > 0) return refuse(parsed.reasons, json);
  const one = parsed.arguments[0] ? await findCommand(parsed.arguments[0]) : null;
  process.stdout.write(`${one ? helpOfCommand(one, language) : helpOfAll(await listCommands(), language)}\n`);
  return 0;
}

async function runCommand(
  command: Command,
  words: readonly string[],
  language: Language,
  json: boolean,
): Promise<ExitCode> {
  const parsed = parseArguments(words, command, language);
  const asked = parsed.options.lang;
  const badLanguage =
    typeof asked === 'string' && !parseLanguage(asked)
      ? [commandMessages[language].unknownLanguage(asked)]
      : [];
  if (parsed.options.help === true) {
    process.stdout.write(`${helpOfCommand(command, language)}\n`);
    return 0;
  }
  const reasons = [
    ...parsed.reasons,
    ...badLanguage.map((message) => ({ code: 'cli.unknown-language', path: '', message })),
  ];
  if (reasons.length > 0) return refuse(reasons, json);
  const documents = lazyDocuments();
  try {
    return await command.run(contextOf(parsed.arguments, parsed.options, language, json, documents));
  } finally {
    await documents.close();
  }
}

function contextOf(
  given: readonly string[],
  options: CommandContext['options'],
  language: Language,
  json: boolean,
  documents: Documents,
): CommandContext {
  const { stdout } = process;
  return {
    arguments: given,
    options,
    language,
    engineVersion: version,
    json,
    terminal: {
      columns: stdout.columns ?? 80,
      colours: Boolean(stdout.isTTY) && !process.env.NO_COLOR && process.env.TERM !== 'dumb',
      interactive: Boolean(process.stderr.isTTY),
    },
    print: (text) => void stdout.write(text),
    tell: (text) => void process.stderr.write(text),
    read: (file) => readInput(file, language),
    checkOutputs: (outputs, input) => checkOutputs(outputs, input, language),
    write: (output, bytes) => writeOutput(output, bytes, language),
    documents,
    refuse: (reasons, exitCode) => refuse(reasons, json, exitCode),
  };
}

function refuse(reasons: readonly Reason[], json: boolean, exitCode: ExitCode = 2): ExitCode {
  for (const { path, message } of reasons)
    process.stderr.write(path === '' ? `${message}\n` : `${path}: ${message}\n`);
  if (json) process.stdout.write(`${JSON.stringify({ errors: reasons })}\n`);
  return exitCode;
}

/** `--lang` if it names a language, else the locale's: also used for errors about the command line itself. */
function languageAsked(words: readonly string[]): Language {
  const index = words.findIndex((word) => word === '--lang' || word.startsWith('--lang='));
  const asked =
    index < 0
      ? ''
      : words[index]!.includes('=')
        ? words[index]!.slice('--lang='.length)
        : (words[index + 1] ?? '');
  return parseLanguage(asked) ?? languageOfLocale(process.env);
}

/** `cap17 … | head` closes the pipe early: that is no error. */
function endQuietlyWhenNobodyReads(): void {
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
    process.exit(0);
  });
}
