import type { PolicyRule } from './policy-table.ts';

/** Pathways of use: who writes them, follows them alone or with others, and keeps what was learnt. */
export const pathwayPolicy: readonly PolicyRule[] = [
  // Published ones are public, and anybody follows them; organisations write their own, moderators read them and publish.
  ['pathway', 'list', 'visitor', 'any', 'published'],
  ['pathway', 'get', 'visitor', 'any', 'published'],
  ['pathway', 'run', 'visitor', 'any', 'published'],
  ['pathway', 'list', 'reader', 'own', '*'],
  ['pathway', 'get', 'reader', 'own', '*'],
  ['pathway', 'create', 'editor', 'own', '*'],
  ['pathway', 'update', 'editor', 'own', '*'],
  ['pathway', 'remove', 'editor', 'own', '*'],
  ['pathway', 'restore', 'editor', 'own', 'deleted'],
  ['pathway', 'list', 'moderator', 'any', '*'],
  ['pathway', 'get', 'moderator', 'any', '*'],
  ['pathway', 'create', 'moderator', 'any', '*'],
  ['pathway', 'update', 'moderator', 'any', '*'],
  ['pathway', 'accept', 'moderator', 'any', '*'],
  ['pathway', 'remove', 'moderator', 'any', '*'],
  ['pathway', 'restore', 'moderator', 'any', 'deleted'],
  ['pathway', 'list', 'platform-administrator', 'any', '*'],
  ['pathway', 'get', 'platform-administrator', 'any', '*'],
  ['pathway', 'create', 'platform-administrator', 'any', '*'],
  ['pathway', 'update', 'platform-administrator', 'any', '*'],
  ['pathway', 'accept', 'platform-administrator', 'any', '*'],
  ['pathway', 'remove', 'platform-administrator', 'any', '*'],
  ['pathway', 'restore', 'platform-administrator', 'any', 'deleted'],

  // What one can do now, and what shows it: nobody else's business.
  ['skills-record', 'get', 'person', 'self', '*'],
  ['skills-record', 'update', 'person', 'self', '*'],
  ['skills-record', 'export', 'person', 'self', '*'],

  // Followed together: begun by those who write for the organisation or the territory, followed by everybody in it.
  ['organisation-pathway', 'list', 'reader', 'own', '*'],
  ['organisation-pathway', 'get', 'reader', 'own', '*'],
  ['organisation-pathway', 'update', 'reader', 'own', '*'],
  ['organisation-pathway', 'create', 'editor', 'own', '*'],
  ['organisation-pathway', 'remove', 'editor', 'own', '*'],
  ['territory-pathway', 'list', 'reader', 'own', '*'],
  ['territory-pathway', 'get', 'reader', 'own', '*'],
  ['territory-pathway', 'update', 'reader', 'own', '*'],
  ['territory-pathway', 'list', 'catalyst', 'own', '*'],
  ['territory-pathway', 'get', 'catalyst', 'own', '*'],
  ['territory-pathway', 'update', 'catalyst', 'own', '*'],
  ['territory-pathway', 'create', 'catalyst', 'own', '*'],
  ['territory-pathway', 'remove', 'catalyst', 'own', '*'],
];
