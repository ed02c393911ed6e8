import type { Command } from '../ports/command.ts';

/** The command that writes open data to files. */
export const commands: readonly Command[] = [
  {
    name: 'export',
    summary: {
      fr: 'Écrit des données ouvertes : ce que tout le monde peut lire, en fichier',
      en: 'Writes open data: what everybody may read, as a file',
    },
    arguments: [
      {
        name: 'KIND',
        optional: true,
        summary: {
          fr: 'ce qui est exporté, par son nom ; sans lui, la liste',
          en: 'what is exported, by its name; without it, the list',
        },
      },
      {
        name: 'KEY',
        optional: true,
        summary: {
          fr: 'le territoire ou le projet, par le mot de son adresse, quand il y en a un jeu pour chacun',
          en: 'the territory or the project, by the word of its address, where there is a set for each',
        },
      },
    ],
    options: {
      format: {
        type: 'string',
        placeholder: 'FORMAT',
        summary: {
          fr: 'csv, json, jsonld, geojson, graphml ou xlsx, selon ce qui est exporté ; le premier sinon',
          en: 'csv, json, jsonld, geojson, graphml or xlsx, by what is exported; the first unless told',
        },
      },
      out: {
        type: 'string',
        placeholder: 'OUT',
        summary: {
          fr: 'le fichier à écrire ; la sortie standard sinon',
          en: 'the file to write; standard output unless told',
        },
      },
    },
    run: async (context) => (await import('./export.ts')).exportData(context),
  },
];
