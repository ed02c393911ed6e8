import type { StoredRecord } from '../../people/index.ts';
import type { Rights } from '../../platform/ports/rights.ts';
import { tied } from '../records/ties.ts';

/**
 * True for those who take part in an alliance, as for one that nobody else may see; for everybody when it is public and
 * invented to teach.
 */
export const isInside = (rights: Rights, record: StoredRecord): boolean =>
  (record.fields.isDemo === true && record.fields.state === 'published') ||
  rights.may('get', { resource: 'alliance', state: 'draft', ...tied(record) });
