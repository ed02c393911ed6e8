import { sql } from 'kysely';
import type { Asker, PeopleDatabase } from '../../people/index.ts';
import type { LinkKind } from '../domain/codes.ts';
import { type AmountRange, figureFromJson, sideFromJson, usedRange } from './link-figure.ts';

/** A link that leaves one of the actors asked about. */
export interface LinkOfActor {
  readonly id: string;
  readonly kind: LinkKind;
  readonly fromId: string;
  readonly toId: string;
  readonly toName: string;
  /** Euros a year; null when nobody knows. */
  readonly range: AmountRange | null;
  /** How what is not money is valued; '' for money. */
  readonly basis: string;
  readonly source: string;
}

/** Links of some kinds that leave these actors, narrowed to those that this person may see. */
export async function listLinksOfActors(
  database: PeopleDatabase,
  actorIds: readonly string[],
  kinds: readonly LinkKind[],
  asker: Pick<Asker, 'organisations' | 'catalystOf'>,
): Promise<readonly LinkOfActor[]> {
  const own = Object.keys(asker.organisations);
  const { rows } = await sql<{
    id: string;
    kind: LinkKind;
    fromId: string;
    toId: string;
    toName: string;
    stated: unknown;
    from_side: unknown;
    to_side: unknown;
    source: string;
  }>`select link.id, link.kind, from_id as "fromId", to_id as "toId", taker.name as "toName", stated, from_side, to_side,
      link.source
    from link join actor giver on giver.id = from_id join actor taker on taker.id = to_id
    where link.deleted_at is null and giver.deleted_at is null and taker.deleted_at is null
      and from_id = any(${[...actorIds]}::uuid[]) and link.kind = any(${[...kinds]}::text[])
      and (link.territory_id = any(${[...asker.catalystOf]}::uuid[])
        or giver.organisation_id = any(${own}::uuid[]) or taker.organisation_id = any(${own}::uuid[]))
    order by link.id limit 2000`.execute(database);
  return rows.map(({ stated, from_side, to_side, ...row }) => {
    const statements = {
      stated: figureFromJson(stated),
      fromSide: sideFromJson(from_side),
      toSide: sideFromJson(to_side),
    };
    const said = [statements.fromSide, statements.toSide, statements.stated].find(
      (figure) => figure?.nature === 'equivalent',
    );
    return { ...row, range: usedRange(statements), basis: said?.nature === 'equivalent' ? said.basis : '' };
  });
}
