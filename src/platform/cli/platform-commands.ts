import type { Command } from '../ports/command.ts';

/** The commands of the platform itself. */
export const commands: readonly Command[] = [
  {
    name: 'serve',
    summary: { fr: 'Le serveur web', en: 'The web server' },
    arguments: [],
    options: {},
    run: async (context) => (await import('./serve.ts')).serve(context),
  },
  {
    name: 'worker',
    summary: { fr: 'Les tâches de fond, à part du serveur', en: 'Background work, apart from the server' },
    arguments: [],
    options: {},
    run: async (context) => (await import('./work.ts')).work(context),
  },
  {
    name: 'doctor',
    summary: {
      fr: 'L’état de l’installation, ses réglages, et quoi faire',
      en: 'The state of the installation, its settings, and what to do',
    },
    arguments: [],
    options: {},
    run: async (context) => (await import('./doctor.ts')).examine(context),
  },
];
