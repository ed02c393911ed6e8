import type { PolicyRule } from './policy-table.ts';

/** Rights on what the showcase tells every week: the digest, and events. */
export const showcasePolicy: readonly PolicyRule[] = [
  // The digest: published issues are public; those who moderate write and send them.
  ['digest-issue', 'list', 'visitor', 'any', 'published'],
  ['digest-issue', 'get', 'visitor', 'any', 'published'],
  ...(['list', 'get', 'create', 'update', 'remove', 'run'] as const).map(
    (verb) => ['digest-issue', verb, 'moderator', 'any', '*'] as const,
  ),
  ['digest-issue', 'restore', 'moderator', 'any', 'deleted'],
  ['digest-item', 'get', 'visitor', 'any', 'published'],
  ...(['list', 'get', 'create', 'update', 'remove'] as const).map(
    (verb) => ['digest-item', verb, 'moderator', 'any', '*'] as const,
  ),
  ['digest-item', 'restore', 'moderator', 'any', 'deleted'],
  // A subscription: anybody asks; whoever holds its secret link reads it, and writes by it what they want to receive.
  ['digest-subscription', 'create', 'visitor', 'any', '*'],
  ['digest-subscription', 'get', 'visitor', 'any', '*'],

  // Events: published ones are public; kept by those who moderate, and by the catalysts of their territory.
  ['event', 'list', 'visitor', 'any', 'published'],
  ['event', 'get', 'visitor', 'any', 'published'],
  ...(['list', 'get', 'create', 'update', 'remove', 'run', 'export'] as const).flatMap((verb) => [
    ['event', verb, 'moderator', 'any', '*'] as const,
    ['event', verb, 'catalyst', 'own', '*'] as const,
  ]),
  ['event', 'restore', 'moderator', 'any', 'deleted'],
  ['event', 'restore', 'catalyst', 'own', 'deleted'],
  // A registration: anybody registers for a public event; whoever holds its secret link reads it, and writes by it.
  ['event-registration', 'create', 'visitor', 'any', '*'],
  ['event-registration', 'get', 'visitor', 'any', '*'],
];
