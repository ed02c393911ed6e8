import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createScratchDatabase } from '../../../test/support/scratch-database.ts';
import { peopleDatabase } from '../../people/index.ts';
import type { Connection } from '../../platform/database/connection.ts';
import { getSeriesBatch, previewUndoing, undoSeries } from './series-batches.ts';
import { listPlacesAround, listSeries, writeSeries } from './series-store.ts';

let database: Connection;
beforeAll(async () => {
  database = await createScratchDatabase();
});
afterAll(() => database.close());

const row = (placeId: string, values: Readonly<Record<string, number>>, line = 2) => ({
  line,
  place_id: placeId,
  code: placeId.split('-')[1] ?? placeId,
  name: 'Lieu',
  variable: 'taux_pvt',
  part: 'total',
  values: JSON.stringify(values),
});

const write = (rows: readonly ReturnType<typeof row>[], id: string = randomUUID()) =>
  peopleDatabase(database.database)
    .transaction()
    .execute((transaction) =>
      writeSeries(transaction, {
        chunks: [JSON.stringify(rows)],
        variables: [{ variable: 'taux_pvt', label: 'Taux', unit: '%' }],
        source: { id, fileName: 'ODD_COM.csv', at: new Date(0), personId: null },
      }),
    );

describe('statistics of places, as they are kept', () => {
  test('are created, then unchanged, then changed by what differs only', async () => {
    const first = [row('commune-26113', { 2019: 1.5, 2021: 2 }), row('france', { 2019: 14.6 })];
    expect((await write(first)).counts).toEqual({ created: 2, changed: 0, unchanged: 0, unknown: 0 });
    expect((await write(first)).counts).toEqual({ created: 0, changed: 0, unchanged: 2, unknown: 0 });
    const next = [row('commune-26113', { 2021: 3, 2022: 4 }), row('france', { 2019: 14.6 })];
    expect((await write(next)).counts).toEqual({ created: 0, changed: 1, unchanged: 1, unknown: 0 });
    const [kept] = await listSeries(database.database, { placeIds: ['commune-26113'] });
    expect(kept).toMatchObject({ values: { 2019: 1.5, 2021: 3, 2022: 4 }, label: 'Taux', unit: '%' });
  });

  test('leave no source behind when nothing changed', async () => {
    await write([row('commune-26108', { 2019: 1 })]);
    const count = async () =>
      (await sql<{ n: number }>`select count(*)::integer as n from series_source`.execute(database.database))
        .rows[0]!.n;
    const before = await count();
    await write([row('commune-26108', { 2019: 1 })]);
    expect(await count()).toBe(before);
  });

  test('tell codes that no official place has, with their first line', async () => {
    const { counts, unknown } = await write([
      row('commune-99999', { 2019: 1 }, 7),
      row('commune-26001', { 2019: 1 }),
    ]);
    expect(counts).toMatchObject({ created: 1, unknown: 1 });
    expect(unknown).toEqual([{ code: '99999', name: 'Lieu', line: 7 }]);
  });

  test('of a perimeter are those of its places, of what they contain and of what contains them', async () => {
    const around = await listPlacesAround(database.database, ['epci-242600534']);
    expect(around).toEqual(
      expect.arrayContaining(['epci-242600534', 'commune-26113', 'departement-26', 'region-84', 'france']),
    );
    expect(around).not.toContain('commune-75056');
  });
});

describe('an import of statistics that is taken back', () => {
  const place = 'commune-26002';
  const undo = (id: string) =>
    undoSeries(peopleDatabase(database.database), { id, personId: randomUUID(), at: new Date(1) });
  const valuesOf = async (...ids: string[]) =>
    (await listSeries(database.database, { placeIds: ids })).map(({ values }) => values);

  test('leaves the series as they were, those that it created gone', async () => {
    const [first, second] = [randomUUID(), randomUUID()];
    await write([row(place, { 2019: 1, 2020: 2 })], first);
    await write([row(place, { 2020: 3, 2021: 4 }), row('commune-26003', { 2021: 9 })], second);
    const batch = (await getSeriesBatch(database.database, second))!;
    expect(batch).toMatchObject({ created: 1, changed: 1, canUndo: true });
    const wanted = { removed: 1, restored: 1, kept: 0 };
    expect(await previewUndoing(database.database, batch)).toEqual(wanted);
    expect(await undo(second)).toEqual(wanted);
    expect(await undo(second)).toBeNull();
    expect(await valuesOf(place, 'commune-26003')).toEqual([{ 2019: 1, 2020: 2 }]);
    expect(await getSeriesBatch(database.database, second)).toMatchObject({ canUndo: false, undone: 2 });
    expect(await undo(first)).toEqual({ removed: 1, restored: 0, kept: 0 });
    expect(await valuesOf(place)).toEqual([]);
  });

  test('leaves what a later import changed, which then leads to before both', async () => {
    const [first, second, third] = [randomUUID(), randomUUID(), randomUUID()];
    await write([row(place, { 2019: 1 })], first);
    await write([row(place, { 2020: 2 })], second);
    await write([row(place, { 2021: 3 })], third);
    expect(await undo(second)).toEqual({ removed: 0, restored: 0, kept: 1 });
    expect(await valuesOf(place)).toEqual([{ 2019: 1, 2020: 2, 2021: 3 }]);
    expect(await undo(third)).toEqual({ removed: 0, restored: 1, kept: 0 });
    expect(await valuesOf(place)).toEqual([{ 2019: 1 }]);
    await write([row(place, { 2022: 4 })], randomUUID());
    expect(await undo(first)).toMatchObject({ kept: 1 });
  });
});
