import type { PolicyRule } from './policy-table.ts';

/** The lines of the policy table about projects of territories. */
export const projectPolicy: readonly PolicyRule[] = [
  // Projects: begun by a catalyst of the territory, written by the organisations that take part, public once published.
  ['project', 'list', 'visitor', 'any', 'published'],
  ['project', 'get', 'visitor', 'any', 'published'],
  ['project', 'list', 'reader', 'own', '*'],
  ['project', 'list', 'catalyst', 'own', '*'],
  ['project', 'get', 'reader', 'own', '*'],
  ['project', 'get', 'catalyst', 'own', '*'],
  ['project', 'create', 'catalyst', 'own', '*'],
  ['project', 'update', 'editor', 'own', '*'],
  ['project', 'update', 'catalyst', 'own', '*'],
  ['project', 'export', 'reader', 'own', '*'],
  ['project', 'export', 'catalyst', 'own', '*'],
  ['project', 'run', 'editor', 'own', '*'],
  ['project', 'run', 'catalyst', 'own', '*'],
  ['project', 'remove', 'catalyst', 'own', '*'],
  ['project', 'restore', 'catalyst', 'own', 'deleted'],
  ['orientation', 'get', 'visitor', 'any', 'published'],
  ['orientation', 'get', 'reader', 'own', '*'],
  ['orientation', 'get', 'catalyst', 'own', '*'],
  ['orientation', 'create', 'editor', 'own', '*'],
  ['orientation', 'create', 'catalyst', 'own', '*'],
  ['orientation', 'update', 'editor', 'own', '*'],
  ['orientation', 'update', 'catalyst', 'own', '*'],
  ['orientation', 'remove', 'editor', 'own', '*'],
  ['orientation', 'remove', 'catalyst', 'own', '*'],
  ['orientation', 'restore', 'editor', 'own', 'deleted'],
  ['orientation', 'restore', 'catalyst', 'own', 'deleted'],

  // Actions (state published: the project is, and the action is not kept for those who write): written by those who take part.
  ['action', 'list', 'visitor', 'any', 'published'],
  ['action', 'get', 'visitor', 'any', 'published'],
  ['action', 'get', 'reader', 'own', '*'],
  ['action', 'get', 'catalyst', 'own', '*'],
  ['action', 'create', 'contributor', 'own', '*'],
  ['action', 'create', 'catalyst', 'own', '*'],
  ['action', 'update', 'contributor', 'own', '*'],
  ['action', 'update', 'catalyst', 'own', '*'],
  ['action', 'remove', 'editor', 'own', '*'],
  ['action', 'remove', 'catalyst', 'own', '*'],
  ['action', 'restore', 'editor', 'own', 'deleted'],
  ['action', 'restore', 'catalyst', 'own', 'deleted'],

  // What is contributed to a diagnosis: by whoever holds an open link; read and decided with the right to run the project.
  ['contribution', 'create', 'visitor', 'any', '*'],

  // What is said and decided about an action: among those who write, whatever is published.
  ['action-note', 'list', 'reader', 'own', '*'],
  ['action-note', 'list', 'catalyst', 'own', '*'],
  ['action-note', 'create', 'contributor', 'own', '*'],
  ['action-note', 'create', 'catalyst', 'own', '*'],
];
