import type { CommandContext } from '../ports/command.ts';

const words = {
  fr: 'Rien n’est écrit. Ce serait\u00A0: ',
  en: 'Nothing is written. It would be: ',
} as const;

/** What comes before what an import did when it was only tried (`--dry-run`); nothing otherwise. */
export const dryRunWords = (language: CommandContext['language'], isDry: boolean): string =>
  isDry ? words[language] : '';
