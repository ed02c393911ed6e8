import type { Command } from '../ports/command.ts';

export const commands: readonly Command[] = [
  {
    name: 'serve',
    summary: { fr: 'Le serveur web', en: 'The web server' },
    arguments: [],
    options: {},
    run: async () => 0,
  },
];
