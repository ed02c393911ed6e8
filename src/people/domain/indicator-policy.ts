import type { PolicyRule } from './policy-table.ts';

/** The lines of the policy table about indicators, readings, anchorings on the SDGs and statistics of places. */
export const indicatorPolicy: readonly PolicyRule[] = [
  // As public as what they are attached to; described by those who edit the project, read by those who contribute to it.
  ['indicator', 'get', 'visitor', 'any', 'published'],
  ['indicator', 'get', 'reader', 'own', '*'],
  ['indicator', 'get', 'catalyst', 'own', '*'],
  ['indicator', 'create', 'editor', 'own', '*'],
  ['indicator', 'create', 'catalyst', 'own', '*'],
  ['indicator', 'update', 'editor', 'own', '*'],
  ['indicator', 'update', 'catalyst', 'own', '*'],
  ['indicator', 'remove', 'editor', 'own', '*'],
  ['indicator', 'remove', 'catalyst', 'own', '*'],
  ['indicator', 'restore', 'editor', 'own', 'deleted'],
  ['indicator', 'restore', 'catalyst', 'own', 'deleted'],
  ['indicator-reading', 'get', 'visitor', 'any', 'published'],
  ['indicator-reading', 'get', 'reader', 'own', '*'],
  ['indicator-reading', 'get', 'catalyst', 'own', '*'],
  ['indicator-reading', 'create', 'contributor', 'own', '*'],
  ['indicator-reading', 'create', 'catalyst', 'own', '*'],
  ['indicator-reading', 'update', 'contributor', 'own', '*'],
  ['indicator-reading', 'update', 'catalyst', 'own', '*'],
  ['indicator-reading', 'remove', 'editor', 'own', '*'],
  ['indicator-reading', 'remove', 'catalyst', 'own', '*'],
  ['indicator-reading', 'restore', 'editor', 'own', 'deleted'],
  ['indicator-reading', 'restore', 'catalyst', 'own', 'deleted'],
  ['sdg-anchor', 'get', 'visitor', 'any', 'published'],
  ['sdg-anchor', 'get', 'reader', 'own', '*'],
  ['sdg-anchor', 'get', 'catalyst', 'own', '*'],
  ['sdg-anchor', 'create', 'editor', 'own', '*'],
  ['sdg-anchor', 'create', 'catalyst', 'own', '*'],
  ['sdg-anchor', 'update', 'editor', 'own', '*'],
  ['sdg-anchor', 'update', 'catalyst', 'own', '*'],
  ['sdg-anchor', 'remove', 'editor', 'own', '*'],
  ['sdg-anchor', 'remove', 'catalyst', 'own', '*'],
  ['sdg-anchor', 'restore', 'editor', 'own', 'deleted'],
  ['sdg-anchor', 'restore', 'catalyst', 'own', 'deleted'],

  // Official statistics of places are everybody's; those who run the instance bring them in.
  ['place-series', 'get', 'visitor', 'any', '*'],
  ['place-series', 'run', 'platform-administrator', 'any', '*'],
];
