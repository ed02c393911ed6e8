import { computeMethods } from '../compute/methods.ts';
import type { Command } from '../ports/command.ts';

/** Documents that the engine computes by themselves. */
export const commands: readonly Command[] = [
  {
    name: 'compute',
    summary: { fr: 'Une méthode du moteur sur un fichier', en: 'One method of the engine on a file' },
    arguments: [
      {
        name: 'METHOD',
        summary: {
          fr: `La méthode\u00A0: ${computeMethods.join(', ')}`,
          en: `The method: ${computeMethods.join(', ')}`,
        },
      },
      {
        name: 'FILE',
        summary: {
          fr: 'Le document JSON, ou - pour l’entrée standard',
          en: 'The JSON document, or - for standard input',
        },
      },
    ],
    options: {},
    run: async (context) => (await import('./compute.ts')).compute(context),
  },
];
