import { sql } from 'kysely';
import type { ImportTarget } from '../import-target.ts';
import { leverOfRow, linkContent } from './match-links.ts';

/** How imported links are written: nobody has confirmed them yet; a link that an end has confirmed keeps what it said. */
export const linkTarget: ImportTarget = {
  table: 'link',
  content: linkContent,
  verb: 'import-links',
  create: (transaction, { runId, at }, territoryId) =>
    sql`insert into link (id, version, created_at, updated_at, territory_id, from_id, to_id, kind, lever, stated,
        from_year, to_year, is_formal, source)
      select target_id, 1, ${at}, ${at}, ${territoryId}, (fields->>'from')::uuid, (fields->>'to')::uuid,
        fields->>'kind', ${leverOfRow}, coalesce(nullif(fields->'stated', 'null'), '{"nature":"unknown"}'),
        (fields->>'fromYear')::integer, (fields->>'toYear')::integer, (fields->>'isFormal')::boolean,
        coalesce(fields->>'source', '')
      from import_row as row where run_id = ${runId} and action = 'create'`.execute(transaction),
  change: sql`lever = coalesce(fields->>'lever', lever), kind = fields->>'kind',
    stated = coalesce(nullif(fields->'stated', 'null'), stated),
    from_year = coalesce((fields->>'fromYear')::integer, from_year),
    to_year = coalesce((fields->>'toYear')::integer, to_year),
    is_formal = coalesce((fields->>'isFormal')::boolean, is_formal), source = coalesce(fields->>'source', source)`,
  restore: sql`lever = before->>'lever', kind = before->>'kind', stated = before->'stated',
    from_year = (before->>'fromYear')::integer, to_year = (before->>'toYear')::integer,
    is_formal = (before->>'isFormal')::boolean, source = before->>'source'`,
};
