import type { Command } from '../ports/command.ts';

/** The commands that keep running. */
export const commands: readonly Command[] = [
  {
    name: 'serve',
    summary: { fr: 'Le serveur web', en: 'The web server' },
    arguments: [],
    options: {},
    run: async (context) => (await import('./serve.ts')).serve(context),
  },
];
