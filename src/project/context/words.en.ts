import type { SameKeys } from '../../platform/web/messages/catalogue.ts';
import type { seriesFr } from './words.fr.ts';

const some = (count: number, one: string, many: string): string =>
  `${new Intl.NumberFormat('en-GB').format(count)} ${count === 1 ? one : many}`;

/** The same in English. */
export const seriesEn: SameKeys<typeof seriesFr> = {
  navigation: 'Statistics of places',
  title: 'Statistics of places',
  lead: 'The files of INSEE and of the ministry (territorial sustainable development indicators, one column per year), or any file of that shape. Nothing is written before you have seen it.',
  steps: ['Choose the file', 'Check', 'Import'],
  file: 'CSV or XLSX file',
  fileHint:
    'Columns codgeo, variable, sous_champ, and one per year (A2014 or 2014). 150 MB at most; beyond, the command cap17 import indicators.',
  only: 'Places to take',
  all: 'all places of the file',
  variable: 'Variable of the file',
  variableHint: 'Only if the file has no column “variable”: the name of what it measures.',
  send: 'Read the file',
  noFile: 'Choose a file.',
  tooLarge: 'File too heavy: 150 MB at most.',
  recent: 'Last imports',
  recentOf: (name, day) => `${name}, ${day}`,
  states: {
    reading: 'being read',
    refused: 'unreadable',
    read: 'to be checked',
    writing: 'under way',
    done: 'imported',
    failed: 'interrupted',
  },
  waiting: {
    reading: 'The file is being read.',
    writing: 'The import is under way.',
    next: 'You may leave this page and come back.',
    refresh: 'Refresh',
  },
  refused: {
    title: 'This file cannot be read',
    next: 'Correct it, then send it again. Nothing was written.',
  },
  preview: {
    title: 'What would be done',
    sentence: (created, changed, unchanged) =>
      `${some(created, 'series created', 'series created')}, ${changed} changed, ${unchanged} unchanged.`,
    content: (values, first, last) =>
      `${some(values, 'value', 'values')}, from ${first} to ${last}. Empty cells stay unknown: they are never read as zero.`,
    outside: (count) => `${some(count, 'line is', 'lines are')} about other places, passed over.`,
    variables: 'Variables of the file',
    variablesOf: (lines) => some(lines, 'line', 'lines'),
    notCatalogued: 'not in the catalogue',
    unknown: (count) =>
      `${some(count, 'series has', 'series have')} a code that no official place of the vintage has: not imported.`,
    unknownOne: (code, name, line) => `Line ${line}: ${code}${name === '' ? '' : ` (${name})`}`,
    problems: 'To be corrected',
    problemsLead: 'These lines will not be imported.',
    more: (shown, all) => `${shown} shown out of ${all}.`,
    notices: 'To be known',
    go: 'Import',
    nothing: 'Nothing to import: all is there already.',
  },
  done: {
    title: 'Import done',
    again: 'Import another file',
    batch: 'The details of this import, and how to undo it',
  },
  batches: {
    title: 'Imports done',
    lead: 'What each one wrote stays told. An import can be undone for 30 days.',
    file: 'File',
    day: 'Day',
    by: 'By',
    commandLine: 'the command line, or an erased account',
    created: 'Series created',
    changed: 'Series changed',
    state: 'State',
    unknown: 'not counted',
    states: { undoable: 'in place', settled: 'in place, no longer undone', undone: 'undone' },
    told: (day: string, by: string) => `Imported on ${day} by ${by}.`,
    did: (created: number, changed: number) =>
      `${some(created, 'series created', 'series created')}, ${some(changed, 'series changed', 'series changed')}.`,
    undo: 'Undo this import',
    would: 'If you undo it',
    removed: (count: number) =>
      `${some(count, 'series that it created is removed', 'series that it created are removed')};`,
    restored: (count: number) =>
      `${some(count, 'series that it changed is as before', 'series that it changed are as before')};`,
    kept: (count: number) =>
      `${some(count, 'series that another import changed since stays', 'series that another import changed since stay')} as they are.`,
    after: 'Readings already taken into a project stay: they are undone from their indicator.',
    undone: (day: string, undone: number, kept: number) =>
      `Undone on ${day}: ${some(undone, 'series is as before', 'series are as before')}, ${some(kept, 'stayed as it was', 'stayed as they were')}.`,
    tooLate: 'More than 30 days have passed: this import is no longer undone. Import the earlier file.',
  },
  panel: {
    title: 'Context indicators',
    titleOf: (place) => `Context indicators: ${place}`,
    intro: 'Last known values, with their year, beside the département, the région and France.',
    indicator: 'Indicator',
    value: 'Here',
    year: 'Year',
    all: (count) => `The ${count} indicators known of this place`,
    source: (files) =>
      `Source: INSEE and the ministry in charge of ecology, territorial sustainable development indicators (${files}).`,
    json: 'All years, as open data (JSON)',
    france: 'France',
    unitUnknown: 'unit not told',
    none: 'unknown',
    caption: 'Context indicators; a value carries its year where it differs from that of the place',
  },
};
