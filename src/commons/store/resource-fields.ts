import { type RawBuilder, sql } from 'kysely';
import type { ResourceFields } from '../domain/starter.ts';
import type { ResourceRow } from './tables.ts';

/** The column of each field of a resource that is written with it: those of its versions. */
export const resourceFieldColumns = {
  key: 'key',
  kind: 'kind',
  title: 'title',
  publisher: 'publisher',
  publisherKind: 'publisher_kind',
  url: 'url',
  year: 'year',
  language: 'language',
  summaryFr: 'summary_fr',
  summaryEn: 'summary_en',
  themes: 'themes',
  audiences: 'audiences',
  maturity: 'maturity',
  sdgs: 'sdgs',
  pillars: 'pillars',
  placeId: 'place_id',
  placeName: 'place_name',
  licence: 'licence',
  effort: 'effort',
  frequency: 'frequency',
  state: 'state',
  origin: 'origin',
  originName: 'origin_name',
} as const satisfies Readonly<Record<string, keyof ResourceRow>>;

const columns = Object.entries(resourceFieldColumns);

/** The fields of a row of `resource`. */
export const fieldsOfRow = (row: ResourceRow): ResourceFields =>
  Object.fromEntries(columns.map(([field, column]) => [field, row[column]]));

/** The same fields as one `jsonb`, of the table `resource` named `r`. */
export const fieldsInSql: RawBuilder<ResourceFields> = sql`jsonb_build_object(${sql.join(
  columns.flatMap(([field, column]) => [sql.lit(field), sql.ref(`r.${column}`)]),
)})`;
