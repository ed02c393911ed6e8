import { sql } from 'kysely';
import {
  type EditableRecord,
  type Fields,
  type FormFault,
  type PeopleTransaction,
  type StoredRecord,
  tableRecord,
} from '../../people/index.ts';
import { leaves } from './leaves.ts';
import { modelWords } from './words.ts';

const owner = sql<string | null>`select organisation_id from actor where actor.id = actor_model.actor_id`;

const kept = tableRecord({
  kind: 'actor-model',
  table: 'actor_model',
  columns: { actorId: 'actor_id', year: 'year', visibility: 'visibility', figures: 'figures' },
  json: ['figures'],
  owner,
  bodies: sql<string[]>`array(select territory_id from territory_actor
    where territory_actor.actor_id = actor_model.actor_id)`,
});

/** In the database, the figures of a year are one document: totals, valuation, leaves; unknown ones are left out. */
interface StoredFigures {
  readonly totals?: { readonly resources?: number | null; readonly uses?: number | null };
  readonly valuation?: { readonly basis?: string | null; readonly hourly?: number | null };
  readonly leaves?: Readonly<Record<string, number>>;
}

/** Each figure a field of its own, so that two people who fill different ones disturb nobody. */
export function unpackFigures(figures: unknown): Fields {
  const { totals, valuation, leaves: known } = (figures ?? {}) as StoredFigures;
  return {
    basis: valuation?.basis ?? null,
    hourly: valuation?.hourly ?? null,
    resources: totals?.resources ?? null,
    spent: totals?.uses ?? null,
    ...Object.fromEntries(leaves.map(({ id }) => [id, known?.[id] ?? null])),
  };
}

function packFigures(fields: Fields): Fields {
  const known = leaves.flatMap(({ id }) => (typeof fields[id] === 'number' ? [[id, fields[id]]] : []));
  const figures = {
    totals: { resources: fields.resources ?? null, uses: fields.spent ?? null },
    valuation: { basis: fields.basis ?? null, hourly: fields.hourly ?? null },
    leaves: Object.fromEntries(known),
  };
  return { actorId: fields.actorId, year: fields.year, visibility: fields.visibility, figures };
}

/** A row of the table as the editing kit sees it. */
export function unpackModel<Record extends Pick<StoredRecord, 'fields'>>(record: Record): Record {
  const { figures, ...fields } = record.fields;
  return { ...record, fields: { ...fields, ...unpackFigures(figures) } };
}

/** How models are kept as mutable objects. */
export const modelRecord: EditableRecord = {
  ...kept,
  get: async (database, id) => {
    const found = await kept.get(database, id);
    return found && unpackModel(found);
  },
  lock: async (transaction, id) => {
    const found = await kept.lock(transaction, id);
    return found && unpackModel(found);
  },
  insert: (transaction, record) =>
    kept.insert(transaction, { ...record, fields: packFigures(record.fields) }),
  write: (transaction, id, fields, version, at) =>
    kept.write(transaction, id, packFigures(fields), version, at),
  listDeleted: async (database, filter) => (await kept.listDeleted(database, filter)).map(unpackModel),
  check: checkModel,
};

/** One model for each actor and year; and whom it may be shown to must be somebody. */
export async function checkModel(
  transaction: PeopleTransaction,
  id: string,
  fields: Fields,
): Promise<readonly FormFault[]> {
  const faults: FormFault[] = [];
  const { rows } = await sql<{ taken: boolean; organisation_id: string | null }>`
    select organisation_id, exists (select 1 from actor_model
      where actor_id = actor.id and year = ${fields.year} and actor_model.id <> ${id}) as taken
    from actor where id = ${fields.actorId}`.execute(transaction);
  const [actor] = rows;
  const { fr, en } = modelWords;
  if (actor?.taken)
    faults.push({
      field: 'year',
      code: 'MOD-101',
      message: { fr: fr.problems.taken(String(fields.year)), en: en.problems.taken(String(fields.year)) },
    });
  if (fields.visibility === 'actor' && actor && actor.organisation_id === null)
    faults.push({
      field: 'visibility',
      code: 'MOD-102',
      message: { fr: fr.problems.noOrganisation, en: en.problems.noOrganisation },
    });
  return faults;
}
