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
    name: 'harvest',
    summary: {
      fr: 'Moissonne maintenant une source des communs, ou toutes',
      en: 'Harvests one source of the commons now, or all of them',
    },
    arguments: [
      {
        name: 'SOURCE',
        optional: true,
        summary: {
          fr: 'son nom ou son identifiant ; toutes sinon',
          en: 'its name or its id; all unless told',
        },
      },
    ],
    options: {},
    run: async (context) => (await import('./harvest.ts')).harvest(context),
  },
  {
    name: 'backup',
    summary: {
      fr: 'Tout le contenu dans un fichier, pendant que Cap17 tourne',
      en: 'The whole content in one file, while Cap17 runs',
    },
    arguments: [
      { name: 'FILE', summary: { fr: 'Le fichier à écrire (.tar.gz)', en: 'The file to write (.tar.gz)' } },
    ],
    options: {},
    run: async (context) => (await import('./backup.ts')).backup(context),
  },
  {
    name: 'restore',
    summary: {
      fr: 'Le contenu d’une sauvegarde, remis dans la base',
      en: 'The content of a backup, put back into the database',
    },
    arguments: [{ name: 'FILE', summary: { fr: 'La sauvegarde', en: 'The backup' } }],
    options: {
      replace: {
        type: 'boolean',
        summary: {
          fr: 'Remplacer tout ce que la base contient',
          en: 'Replace everything that the database holds',
        },
      },
      'another-instance': {
        type: 'boolean',
        summary: {
          fr: 'Accepter la sauvegarde d’une autre instance',
          en: 'Accept the backup of another instance',
        },
      },
    },
    run: async (context) => (await import('./restore.ts')).restore(context),
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
  {
    name: 'demo',
    summary: {
      fr: 'Le territoire d’exemple (inventé), chargé ou retiré en entier',
      en: 'The example territory (invented), loaded or removed whole',
    },
    arguments: [{ name: 'ACTION', summary: { fr: 'load ou remove', en: 'load or remove' } }],
    options: {},
    run: async (context) => (await import('./demo.ts')).changeDemo(context),
  },
  {
    name: 'admin',
    summary: {
      fr: 'Un lien pour l’administrateur qui a perdu son second facteur et ses codes',
      en: 'A link for the administrator who lost their second factor and their codes',
    },
    arguments: [
      { name: 'recover', summary: { fr: 'Ce mot, tel quel', en: 'This word, as it is' } },
      {
        name: 'EMAIL',
        summary: { fr: 'L’adresse de son compte', en: 'The address of their account' },
      },
    ],
    options: {},
    run: async (context) => (await import('./recover.ts')).administer(context),
  },
];
