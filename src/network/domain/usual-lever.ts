import type { Lever, LinkKind } from './codes.ts';

const others: Readonly<Partial<Record<LinkKind, Lever>>> = {
  funds: 'financial',
  'buys-from': 'financial',
  'lends-people': 'human',
  teaches: 'human',
};

/**
 * The lever of a link whose lever nobody said: that of what passes.
 * @example usualLever('funds') // 'financial'
 */
export const usualLever = (kind: LinkKind): Lever => others[kind] ?? 'alliances';
