import type { SameKeys } from '../../platform/web/messages/catalogue.ts';
import type { importFr } from './words.fr.ts';

const some = (count: number, one: string, other: string): string => `${count} ${count === 1 ? one : other}`;

export const importEn: SameKeys<typeof importFr> = {
  kinds: {
    actors: {
      title: 'Import actors',
      lead: 'Your spreadsheet as it is: CSV or XLSX, exports of SIRENE and RNA included. Nothing is written before you have seen it.',
      fileHint: '50 MB and 1,000,000 lines at most. One column only is needed: the name.',
      created: (count) => some(count, 'actor created', 'actors created'),
      drafts: 'The actors created are drafts, seen by the territory, until they are published.',
      see: 'See the actors',
    },
    links: {
      title: 'Import links',
      lead: 'Who gives or pays, to whom, what, and how much a year. Both ends are looked for among the actors of the territory. Nothing is written before you have seen it.',
      fileHint:
        '50 MB and 1,000,000 lines at most. Three columns are needed: From, To, What passes. An end is told by its name (and its place), its SIRET, SIREN or RNA, or its identifier. An empty amount stays unknown.',
      created: (count) => some(count, 'link created', 'links created'),
      drafts:
        'Nobody has confirmed these links yet: the organisations concerned find them among their links to confirm.',
      see: 'See the network',
    },
  },
  steps: ['Choose the file', 'Check', 'Import'],
  file: 'CSV or XLSX file',
  send: 'Read the file',
  noFile: 'Choose a file.',
  tooLarge: 'File too large: 50 MB at most.',
  recent: 'Imports of this territory',
  recentOf: (name, day) => `${name}, ${day}`,
  states: {
    reading: 'being read',
    refused: 'unreadable',
    read: 'to be checked',
    writing: 'under way',
    done: 'imported',
    undone: 'taken back',
    failed: 'interrupted',
  },
  waiting: {
    reading: 'The file is being read.',
    writing: 'The import is under way.',
    next: 'This page updates by itself. You may leave it and come back.',
    refresh: 'Refresh',
  },
  refused: {
    title: 'This file cannot be read',
    next: 'Correct it, then send it again. Nothing was written.',
    again: 'Choose another file',
  },
  facts: {
    title: 'How the file was read',
    encoding: 'Encoding',
    separator: 'Separator',
    sheet: 'Sheet',
    hidden: 'hidden',
    lines: (count) => some(count, 'line', 'lines'),
    columns: 'Columns',
    columnsHint: 'For each column, what it is. Change what was misunderstood.',
    ignored: 'left out',
    noHeading: (letter) => `column ${letter}, without a heading`,
    reread: 'Read again with these choices',
    separators: { ';': 'semicolon', ',': 'comma', '\t': 'tab', '|': 'bar' },
  },
  preview: {
    title: 'What would be done',
    changed: (count) => some(count, 'changed', 'changed'),
    unchanged: (count) => some(count, 'unchanged', 'unchanged'),
    wrong: (count) => some(count, 'problem', 'problems'),
    problems: 'To be corrected',
    problemsLead:
      'These lines will not be imported as they are. Correct them here, or in the file and send it again: what was imported already will not be twice.',
    other: 'What only the file can correct',
    more: (shown, all) => `${shown} shown out of ${all}.`,
    all: 'All problems as CSV',
    notices: 'To be known',
    places: (count) =>
      `${some(count, 'line whose place was not recognised', 'lines whose place was not recognised')}: imported without a place.`,
    place: (found, lines, count) =>
      `“${found}” (${lines.length === 1 ? 'line' : 'lines'} ${lines.join(', ')}${count > lines.length ? '…' : ''})`,
    placeShared:
      'Several communes bear this name: add a column of postal codes, or the place to the perimeter of the territory.',
    line: 'Line',
    column: 'Column',
    message: 'What it is',
    sample: 'The first lines, as they were understood',
    sampleTable: 'Table of the first lines',
    go: (count) => (count === 1 ? 'Import the valid line' : `Import the ${count} valid lines`),
    nothing: 'Nothing to import: no valid line, or all unchanged.',
  },
  corrections: {
    title: (line) => `Line ${line}`,
    keep: 'Correct these lines',
    more: (shown) => `The first ${shown} lines to correct. The next ones come when these are corrected.`,
    corrected: (count) => some(count, 'cell corrected here', 'cells corrected here'),
    tooMany: 'Too many cells to correct here: correct the file, and send it again.',
  },
  missing: {
    title: 'A column is missing',
    lead: 'The file may have it under another heading: say which one. Or, where every line says the same, say it once.',
    question: (label) => `“${label}”: which column?`,
    all: (label) => `“${label}”, the same for every line`,
    none: 'no answer',
    keep: 'Read again with these answers',
  },
  meanings: {
    title: 'These words are not known',
    lead: 'Say once what each of them means: all its lines will follow, and the next imports of this territory.',
    question: (found, heading, lines) => `“${found}” (${heading}, ${some(lines, 'line', 'lines')})`,
    unanswered: 'no answer',
    empty: 'leave empty',
    keep: 'Keep these answers',
  },
  ends: {
    title: 'Who is it?',
    lead: 'These names are not those of an actor of the territory, or several actors bear them. Say who it is, by name or by number; leave empty not to import these lines. Your answers are remembered for the imports to come.',
    lines: (lines) => `${lines.length === 1 ? 'line' : 'lines'} ${lines.join(', ')}`,
    near: (names) => `Near: ${names.join(', ')}`,
    keep: 'Keep these answers',
    unknown: (typed) =>
      `“${typed}”: no actor of this territory, or several. Choose in the list, or give its number.`,
    more: (shown) => `The first ${shown}. The next ones come when these are settled.`,
    add: 'Add an actor',
  },
  proposals: {
    title: 'Known already?',
    lead: 'These lines look like actors of the territory. Your answer is remembered for the imports to come.',
    question: (line, name) => `Line ${line}: “${name}”`,
    same: (name) => `it is “${name}”`,
    different: 'it is another actor',
    reasons: {
      siret: 'same SIRET',
      rna: 'same RNA',
      siren: 'same SIREN',
      name: 'same name, same place',
      nameAlone: 'same name; the place is known on one side only',
      near: 'a near name; without an answer, it is another actor',
      externalId: 'same original identifier, under another name',
    },
    keep: 'Keep these answers',
  },
  done: {
    title: 'Import done',
    sentence: (created, changed, unchanged) =>
      `${created} created, ${changed} changed, ${unchanged} unchanged.`,
    undo: 'Undo this import',
    undoLead: 'What it created is removed (and can be restored for 30 days), what it changed is as before.',
    undone: 'The import is taken back.',
    kept: (count) =>
      `${some(count, 'actor edited since was left as it is', 'actors edited since were left as they are')}.`,
    again: 'Import another file',
  },
  stale: 'This import was done already, or the file has just been read again.',
};
