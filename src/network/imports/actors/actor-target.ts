import { sql } from 'kysely';
import type { ImportTarget } from '../import-target.ts';
import { actorContent } from './match-actors.ts';

/** How imported actors are written. */
export const actorTarget: ImportTarget = {
  table: 'actor',
  content: actorContent,
  verb: 'import-actors',
  async create(transaction, { runId, at }, territoryId) {
    await sql`insert into actor (id, version, created_at, updated_at, state, kind, name, search_key, siren, siret, rna,
        place_id, description, themes, website, source, external_id)
      select target_id, 1, ${at}, ${at}, coalesce(fields->>'state', 'draft'), coalesce(fields->>'kind', kind_guess),
        fields->>'name', search_key, fields->>'siren', fields->>'siret', fields->>'rna', fields->>'placeId',
        coalesce(fields->>'description', ''), coalesce(nullif(fields->'themes', 'null'), '[]'), fields->>'website', coalesce(fields->>'source', ''),
        fields->>'externalId'
      from import_row where run_id = ${runId} and action = 'create'`.execute(transaction);
    await sql`insert into territory_actor (territory_id, actor_id, since)
      select ${territoryId}, target_id, ${at} from import_row
      where run_id = ${runId} and action = 'create'`.execute(transaction);
  },
  change: sql`name = coalesce(fields->>'name', name), search_key = import_row.search_key,
    kind = coalesce(fields->>'kind', kind), state = coalesce(fields->>'state', state),
    siren = coalesce(fields->>'siren', siren), siret = coalesce(fields->>'siret', siret),
    rna = coalesce(fields->>'rna', rna), place_id = coalesce(fields->>'placeId', place_id),
    description = coalesce(fields->>'description', description),
    themes = coalesce(nullif(fields->'themes', 'null'), themes), website = coalesce(fields->>'website', website),
    source = coalesce(fields->>'source', source), external_id = coalesce(fields->>'externalId', external_id)`,
  restore: sql`name = before->>'name', search_key = before->>'searchKey',
    kind = before->>'kind', state = before->>'state', description = before->>'description',
    siren = before->>'siren', siret = before->>'siret', rna = before->>'rna', place_id = before->>'placeId',
    themes = coalesce(before->'themes', themes),
    website = before->>'website', source = before->>'source', external_id = before->>'externalId'`,
  /** The same row is the same actor in every import to come. */
  remember: (transaction, { runId }, territoryId) =>
    sql`insert into import_decision (territory_id, key, actor_id, is_same)
      select ${territoryId}, key, target_id, true from import_row where run_id = ${runId} and target_id is not null
      on conflict (territory_id, key, actor_id) do update set is_same = true`.execute(transaction),
};
