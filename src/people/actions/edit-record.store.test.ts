import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createScratchDatabase } from '../../../test/support/scratch-database.ts';
import type { Connection } from '../../platform/database/connection.ts';
import { findChainBreak } from '../domain/audit-entry.ts';
import type { OrganisationFields } from '../domain/organisation.ts';
import { getOrganisation } from '../store/organisation-store.ts';
import {
  listAuditEntries,
  listVersions,
  type PeopleDatabase,
  peopleDatabase,
  readChain,
  sha256,
} from '../store/record-store.ts';
import { createOrganisation } from './create-organisation.ts';
import { editRecord } from './edit-record.ts';
import { organisationRecord } from './organisation-record.ts';
import { removeRecord, restoreRecord } from './remove-record.ts';

let scratch: Connection;
let database: PeopleDatabase;
const person = randomUUID();
const other = randomUUID();
const at = (minute: number): Date => new Date(Date.UTC(2026, 0, 1, 12, minute));

beforeAll(async () => {
  scratch = await createScratchDatabase();
  database = peopleDatabase(scratch.database);
});
afterAll(() => scratch.close());

const written = {
  name: 'Les Jardins partagés',
  kind: 'association',
  siren: null,
  siret: null,
  rna: null,
  description: '',
  website: null,
} as const;

async function create(): Promise<{ id: string; fields: OrganisationFields }> {
  const id = randomUUID();
  await createOrganisation(database, { id, personId: person, at: at(0), fields: written });
  const organisation = await getOrganisation(database, id);
  return { id, fields: organisation!.fields };
}

const edit = (id: string, readVersion: number, fields: OrganisationFields, who = person) =>
  editRecord(database, organisationRecord, { id, readVersion, fields, personId: who, at: at(readVersion) });

describe('an edit', () => {
  test('is kept with its version and its line of the record, in one go', async () => {
    const { id, fields } = await create();
    expect(await edit(id, 1, { ...fields, description: 'Un potager' })).toEqual({
      outcome: 'saved',
      version: 2,
      taken: [],
      unchanged: false,
    });
    expect(
      (await listVersions(database, 'organisation', id)).map(({ version, personId }) => [version, personId]),
    ).toEqual([
      [2, person],
      [1, person],
    ]);
    const [line] = await listAuditEntries(database, { objectKind: 'organisation', objectId: id, limit: 1 });
    expect(line).toMatchObject({
      verb: 'update',
      before: { description: '' },
      after: { description: 'Un potager' },
    });
  });

  test('that changes nothing makes no version', async () => {
    const { id, fields } = await create();
    expect(await edit(id, 1, fields)).toMatchObject({ outcome: 'saved', version: 1, unchanged: true });
    expect(await listVersions(database, 'organisation', id)).toHaveLength(1);
  });

  test('made on a former version keeps both when they touch different fields, and says so', async () => {
    const { id, fields } = await create();
    await edit(id, 1, { ...fields, description: 'Un potager' }, other);
    expect(await edit(id, 1, { ...fields, website: 'https://example.org/' })).toMatchObject({
      outcome: 'saved',
      version: 3,
      taken: ['description'],
    });
    expect((await getOrganisation(database, id))?.fields).toMatchObject({
      description: 'Un potager',
      website: 'https://example.org/',
    });
  });

  test('made on a former version is refused, with the three texts, when both changed the same field', async () => {
    const { id, fields } = await create();
    await edit(id, 1, { ...fields, description: 'Un potager' }, other);
    expect(await edit(id, 1, { ...fields, description: 'Un verger' })).toMatchObject({
      outcome: 'conflict',
      version: 2,
      conflicts: [{ field: 'description', base: '', theirs: 'Un potager', mine: 'Un verger' }],
      theirs: { personId: other, at: at(1) },
    });
    expect((await getOrganisation(database, id))?.version).toBe(2);
  });

  test('of what was removed or never was is not kept', async () => {
    const { id, fields } = await create();
    await removeRecord(database, organisationRecord, { id, readVersion: 1, personId: person, at: at(5) });
    expect(await edit(id, 1, { ...fields, name: 'Autre' })).toEqual({ outcome: 'deleted', deletedAt: at(5) });
    expect(await edit(randomUUID(), 1, fields)).toEqual({ outcome: 'missing' });
    expect(await restoreRecord(database, organisationRecord, { id, personId: person, at: at(6) })).toEqual({
      outcome: 'done',
      version: 1,
    });
    expect(await edit(id, 1, { ...fields, name: 'Autre' })).toMatchObject({ outcome: 'saved', version: 2 });
  });
});

test('twenty people who edit five objects at once lose no accepted edit, and the record follows', async () => {
  const objects = await Promise.all(Array.from({ length: 5 }, create));
  const accepted: string[] = [];
  const editor = async (client: number): Promise<void> => {
    for (let round = 0; round < 500; round++) {
      const { id } = objects[(client + round) % objects.length]!;
      const organisation = (await getOrganisation(database, id))!;
      const word = `${client}-${round}`;
      const outcome = await edit(id, organisation.version, { ...organisation.fields, description: word });
      if (outcome.outcome === 'saved') accepted.push(`${id} ${word}`);
    }
  };
  await Promise.all(Array.from({ length: 20 }, (_, client) => editor(client)));
  const kept: string[] = [];
  for (const { id } of objects) {
    const versions = (await listVersions(database, 'organisation', id)).reverse();
    expect(versions.map(({ version }) => version)).toEqual(versions.map((_, index) => index + 1));
    kept.push(...versions.slice(1).map(({ fields }) => `${id} ${fields.description}`));
  }
  expect(kept.sort()).toEqual(accepted.sort());
  expect(accepted.length).toBeGreaterThan(1_000);
  expect(findChainBreak(await readChain(database, 0, 20_000), sha256)).toBeNull();
}, 300_000);

test('the record refuses to be changed, removed or emptied, whoever asks', async () => {
  await create();
  await expect(database.updateTable('audit_entry').set({ verb: 'forged' }).execute()).rejects.toThrow(
    'append-only',
  );
  await expect(database.deleteFrom('audit_entry').execute()).rejects.toThrow('append-only');
  await expect(scratch.pool.query('truncate audit_entry')).rejects.toThrow('append-only');
});

test('a removed organisation is restored as it was within thirty days, not after', async () => {
  const { id } = await create();
  await removeRecord(database, organisationRecord, {
    id,
    readVersion: 1,
    personId: person,
    at: new Date('2026-01-01T00:00:00Z'),
  });
  const late = await restoreRecord(database, organisationRecord, {
    id,
    personId: person,
    at: new Date('2026-02-01T00:00:00Z'),
  });
  expect(late).toEqual({ outcome: 'too-late' });
  const inTime = await restoreRecord(database, organisationRecord, {
    id,
    personId: person,
    at: new Date('2026-01-30T00:00:00Z'),
  });
  expect(inTime.outcome).toBe('done');
});
