import { type RawBuilder, sql } from 'kysely';
import type { StoredRecord } from '../../people/index.ts';

/**
 * Whom an alliance is tied to: its territory, the organisation that began it, those of the members who said yes. Ids of
 * territories and of organisations never meet: one list serves both.
 */
export const tiesOfAlliance = (id: RawBuilder<unknown>): RawBuilder<string[]> =>
  sql<
    string[]
  >`array_remove((select array[a.territory_id, a.organisation_id] || coalesce((select array_agg(m.organisation_id)
    from alliance_member m where m.alliance_id = a.id and m.deleted_at is null and m.standing = 'consented'), '{}')
    from alliance a where a.id = ${id}), null)`;

/**
 * Whom what one member brings and receives is tied to: its own organisation, and those who may help. While nobody speaks
 * for it, who began the alliance helps too.
 *
 * @param isHelped whether the catalysts of the territory may; an expression
 */
export const tiesOfMember = (
  id: RawBuilder<unknown>,
  isHelped: RawBuilder<unknown> = sql`true`,
): RawBuilder<string[]> =>
  sql<string[]>`array_remove((select array[m.organisation_id,
      case when ${isHelped} then a.territory_id end,
      case when m.organisation_id is null then a.organisation_id end]
    from alliance_member m join alliance a on a.id = m.alliance_id where m.id = ${id}), null)`;

/** The same ties, as the policy table asks for them. */
export const tied = ({
  bodyIds = [],
}: Pick<StoredRecord, 'bodyIds'>): {
  readonly organisationIds: readonly string[];
  readonly bodyIds: readonly string[];
} => ({ organisationIds: bodyIds, bodyIds });
