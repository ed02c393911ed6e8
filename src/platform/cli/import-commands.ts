import type { Command } from '../ports/command.ts';

/** The command that imports files. */
export const commands: readonly Command[] = [
  {
    name: 'import',
    summary: {
      fr: 'Importe un fichier ; deux fois le même ne change rien',
      en: 'Imports a file; the same one twice changes nothing',
    },
    arguments: [
      {
        name: 'KIND',
        summary: {
          fr: 'ce qui est importé : actors, links, resources (ressources des communs), indicators (statistiques des lieux, une colonne par année), answers (réponses à une évaluation), contours (contours officiels, GeoJSON), ou returned-mail (un courriel revenu de la lettre)',
          en: 'what is imported: actors, links, resources (resources of the commons), indicators (statistics of places, one column per year), answers (answers to an evaluation), contours (official contours, GeoJSON), or returned-mail (a mail of the digest that came back)',
        },
      },
      {
        name: 'FILE',
        summary: { fr: 'le fichier, ou - pour l’entrée standard', en: 'the file, or - for standard input' },
      },
    ],
    options: {
      territory: {
        type: 'string',
        placeholder: 'SLUG',
        summary: {
          fr: 'le territoire, par le mot de son adresse ; pour indicators, facultatif : ses lieux seulement',
          en: 'the territory, by the word of its address; for indicators, optional: its places only',
        },
      },
      indicator: {
        type: 'string',
        placeholder: 'ID',
        summary: {
          fr: 'pour indicators : l’indicateur d’un projet dont le fichier a les relevés (date, valeur)',
          en: 'for indicators: the indicator of a project whose readings the file has (date, value)',
        },
      },
      evaluation: {
        type: 'string',
        placeholder: 'ID',
        summary: {
          fr: 'pour answers : l’évaluation, par la fin de l’adresse de sa page',
          en: 'for answers: the evaluation, by the end of the address of its page',
        },
      },
      source: {
        type: 'string',
        placeholder: 'TEXT',
        summary: {
          fr: 'd’où viennent les contours, dit sous chaque carte',
          en: 'where the contours come from, told under each map',
        },
      },
      'dry-run': {
        type: 'boolean',
        summary: {
          fr: 'montre ce qui changerait, n’écrit rien',
          en: 'shows what would change, writes nothing',
        },
      },
      'valid-only': {
        type: 'boolean',
        summary: {
          fr: 'importe les lignes valides même si d’autres ne le sont pas',
          en: 'imports the valid lines even when others are not',
        },
      },
    },
    run: async (context) => (await import('./import-file.ts')).importFile(context),
  },
];
