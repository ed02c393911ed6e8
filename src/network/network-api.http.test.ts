import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createAsker } from '../../test/support/asker.ts';
import { insertOrganisation } from '../../test/support/insert-organisation.ts';
import type { SignedIn } from '../../test/support/sign-in-as.ts';
import { startTestApp, type TestApp } from '../../test/support/test-app.ts';

let app: TestApp;
let catalyst: SignedIn;
const territory = randomUUID();

beforeAll(async () => {
  app = await startTestApp();
  await sql`insert into territory (id, created_at, updated_at, state, slug, name, kind)
    values (${territory}, now(), now(), 'published', 'val', 'Val', 'custom')`.execute(app.ports.database);
  catalyst = await app.signInAs({ catalystOf: [territory] });
});
afterAll(() => app?.close());

type Answer = Readonly<Record<string, unknown>> & { readonly id: string };

const send = (path: string, body: unknown, who = catalyst) =>
  createAsker(app, who).api('POST', `/api/v1${path}`, body, {
    'idempotency-key': randomUUID(),
    'accept-language': 'fr',
  });

async function made(path: string, body: unknown, who = catalyst): Promise<Answer> {
  const answer = await send(path, body, who);
  if (answer.status !== 201) throw new Error(`${path} ${answer.status}: ${await answer.text()}`);
  return (await answer.json()) as Answer;
}

async function refused(path: string, body: unknown): Promise<[number, string, string[]]> {
  const answer = await send(path, body);
  const problem = (await answer.json()) as { code: string; errors?: { path: string }[] };
  return [answer.status, problem.code, (problem.errors ?? []).map((error) => error.path)];
}

describe('a program of a catalyst', () => {
  it('describes actors, what each needs, their models and what goes between them', async () => {
    const one = await made('/territories/val/actors', {
      name: 'Foyer',
      kind: 'association',
      themes: ['ruralite'],
    });
    const two = await made('/territories/val/actors', {
      name: 'Mairie',
      kind: 'authority',
      placeId: '26113',
    });
    expect([one.themes, two.placeId]).toEqual([['ruralite'], 'commune-26113']);
    const model = await made(`/actors/${one.id}/models`, { year: 2025 });
    expect(model.year).toBe(2025);
    const need = await made(`/actors/${one.id}/needs`, {
      nature: 'need',
      title: 'Une salle',
      means: 'premises',
    });
    expect(need).toMatchObject({ title: 'Une salle', isMet: false });
    const link = await made(`/territories/val/actors/${two.id}/links/${one.id}`, {
      kind: 'funds',
      lever: 'financial',
      stated: { nature: 'money', low: 1_000, high: 2_000 },
      fromYear: 2024,
    });
    expect(link).toMatchObject({ kind: 'funds', fromYear: 2024 });
  });

  it('is told what is wrong, each with its place', async () => {
    expect(
      await refused('/territories/val/actors', {
        kind: 'truc',
        themes: ['rien'],
        placeId: 'Nulle-Part-sur-Rien',
      }),
    ).toEqual([422, 'REQ-422', ['/name', '/kind', '/themes']]);
    const actor = await made('/territories/val/actors', { name: 'Seul', kind: 'company' });
    expect((await refused(`/territories/val/actors/${actor.id}/links/${actor.id}`, {}))[1]).toBe('LNK-007');
    expect((await refused(`/territories/val/actors/${actor.id}/links/${randomUUID()}`, {}))[0]).toBe(404);
    expect((await refused(`/actors/${actor.id}/models`, { year: 99 }))[2]).toEqual(['/year']);
    expect((await refused(`/actors/${randomUUID()}/needs`, {}))[0]).toBe(404);
  });

  it('is told the codes of a choice that is missing, and which fields come after the creation', async () => {
    const { id } = await made('/territories/val/actors', { name: 'Lié', kind: 'company' });
    const answer = await send(`/actors/${id}/needs`, { title: 'Une salle', isMet: true });
    const { errors } = (await answer.json()) as { errors: { path: string; message: string }[] };
    expect(Object.fromEntries(errors.map(({ path, message }) => [path, message]))).toEqual({
      '/isMet': 'Se donne après la création, par PATCH\u00a0: isMet.',
      '/nature': 'Choisissez une réponse (need, offer, wish).',
      '/means': expect.stringContaining('premises'),
    });
  });

  it('of an organisation describes itself, and nothing of a territory that it does not lead', async () => {
    const organisation = await insertOrganisation(app, 'lamaison');
    const member = await app.signInAs({ organisations: { [organisation.id]: 'editor' } });
    const own = await made(
      '/organisations/lamaison/actors',
      { name: 'La Maison', kind: 'association' },
      member,
    );
    expect(own.name).toBe('La Maison');
    const elsewhere = await send('/territories/val/actors', { name: 'A', kind: 'company' }, member);
    expect([403, 404]).toContain(elsewhere.status);
  });
});
