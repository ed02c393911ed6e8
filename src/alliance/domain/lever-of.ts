import type { Lever, MeansCode } from '../../network/index.ts';

/** The lever that a means belongs to, unless the member says otherwise. */
export const leverOf = (means: MeansCode): Lever =>
  means === 'money' ? 'financial' : means === 'people' || means === 'skills' ? 'human' : 'alliances';
