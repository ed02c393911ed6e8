import { sql } from 'kysely';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createVisitor } from '../../../test/support/cookie-jar.ts';
import { startTestApp, type TestApp } from '../../../test/support/test-app.ts';
import { createRecovery } from './recovery.ts';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.close());

it('lets the administrator who lost everything in once, by a button, and leaves nothing of what was lost', async () => {
  const { personId, headers } = await app.signInAs({
    email: 'seule@exemple.fr',
    instanceRoles: ['platform-administrator'],
  });
  await app.signInAs({ email: 'membre@exemple.fr' });
  for (const email of ['membre@exemple.fr', 'personne@exemple.fr'])
    expect(await createRecovery(app.ports, email)).toBeNull();
  const replaced = (await createRecovery(app.ports, 'seule@exemple.fr'))!;
  const path = (await createRecovery(app.ports, 'Seule@Exemple.fr'))!;
  expect((await app.request(replaced)).status).toBe(410);
  for (const method of ['GET', 'HEAD', 'GET']) expect((await app.request(path, { method })).status).toBe(200);
  const jeton = new URLSearchParams(path.split('?')[1]).get('jeton')!;
  const rivals = [createVisitor(app), createVisitor(app), createVisitor(app)];
  const answers = await Promise.all(rivals.map((rival) => rival.post('/recuperation', { jeton })));
  expect(answers.map(({ status }) => status).sort()).toEqual([303, 410, 410]);
  const winner = rivals[answers.findIndex(({ status }) => status === 303)]!;
  expect((await winner.get('/mon-compte/second-facteur')).status).toBe(200);
  // A new second factor first: until then, nothing of an administrator.
  expect((await winner.get('/admin/reglages')).status).toBe(303);
  expect((await app.request('/mon-compte', { headers })).status).toBe(303);
  const { database } = app.ports;
  const left = await sql`select 1 from second_factor where person_id = ${personId}
    union all select 1 from passkey where person_id = ${personId}`.execute(database);
  expect(left.rows).toEqual([]);
  const { rows } = await sql<{ verb: string; system: boolean }>`
    select verb, person_id is null as system from audit_entry where object_kind = 'account' order by sequence`.execute(
    database,
  );
  expect(rows).toEqual([
    { verb: 'recovery-link', system: true },
    { verb: 'recovery-link', system: true },
    { verb: 'recover', system: false },
  ]);
  expect(await (await winner.get('/mon-espace/journal')).text()).toContain('a tiré un lien de récupération');
});

it('works for an hour', async () => {
  await app.signInAs({ email: 'tard@exemple.fr', instanceRoles: ['platform-administrator'] });
  const path = (await createRecovery(app.ports, 'tard@exemple.fr'))!;
  app.setTime(new Date(app.ports.clock.now().getTime() + 61 * 60_000));
  const jeton = new URLSearchParams(path.split('?')[1]).get('jeton')!;
  expect((await app.request(path)).status).toBe(410);
  expect((await createVisitor(app).post('/recuperation', { jeton })).status).toBe(410);
});
