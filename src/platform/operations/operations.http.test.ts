import { setTimeout as wait } from 'node:timers/promises';
import { sql } from 'kysely';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { pageContext } from '../../../test/support/page-context.ts';
import { silentLog } from '../../../test/support/silent-log.ts';
import { startTestApp, type TestApp } from '../../../test/support/test-app.ts';
import { findInvalidHtml } from '../../../test/support/valid-html.ts';
import { recordBackup } from '../backup/backup-store.ts';
import { connect } from '../database/connection.ts';
import type { Job } from '../ports/job.ts';
import { rooms } from '../rooms.ts';
import { renderPage } from '../web/layout/render-page.ts';
import { readStatus } from './read-status.ts';
import { StatusPage } from './status-page.tsx';

let runs = 0;
const failing: Job<{ readonly secret?: string }> = {
  name: 'test.failing',
  title: { fr: 'Échouer pour essai', en: 'Fail as a trial' },
  schedule: '0 4 * * *',
  retries: 0,
  seconds: 60,
  async run() {
    runs += 1;
    throw new Error('cannot reach postgres://cap17:s3cret@db/cap17 for camille@exemple.fr, token=abcdef');
  },
};
const waiting: Job = { ...failing, name: 'test.waiting', title: { fr: 'Attendre', en: 'Wait' } };

let app: TestApp;
beforeEach(async () => {
  runs = 0;
  app = await startTestApp({ rooms: [...rooms, { name: 'test', jobs: [failing, waiting] }] });
});
afterEach(() => app.close());

const administrator = () => app.signInAs({ instanceRoles: ['platform-administrator'] });
const post = (path: string, headers: { cookie: string }, fields: Record<string, string>) =>
  app.request(path, {
    method: 'POST',
    headers: {
      ...headers,
      origin: 'http://localhost:1717',
      'content-type': 'application/x-www-form-urlencoded',
    },
    body: new URLSearchParams(fields),
  });
const backupRow = (verifiedAt: Date) => ({
  id: '0192aaaa-0000-7000-8000-000000000009',
  machine: 'machine',
  folder: '/var/lib/cap17/backups',
  file: 'cap17-2026-11-24T02-17-00Z-nightly.tar.gz',
  reason: 'nightly' as const,
  at: verifiedAt,
  verified_at: verifiedAt,
  bytes: 123_456_789,
  rows: 1_234,
  sha256: 'a',
  content: 'b',
  release: '0.1.0',
  removed_at: null,
});

describe('the state of the service', () => {
  test('is told in both languages, with when the last backup was verified, in the time of the territory', async () => {
    await recordBackup(app.ports.database, backupRow(new Date('2026-11-24T02:18:00Z')));
    const french = await (await app.request('/etat')).text();
    expect(french).toContain('Relue en entier le 24\u00A0novembre 2026 à 3\u00A0h\u00A018.');
    expect(french).toContain('Tout fonctionne.');
    expect(await findInvalidHtml(french)).toEqual([]);
    const english = await (await app.request('/en/status')).text();
    expect(english).toContain('Read back whole on 24\u00A0November 2026 at 03:18.');
    const answer = await (await app.request('/api/v1/status')).json();
    expect(answer).toMatchObject({
      state: 'ok',
      backup: { verifiedAt: '2026-11-24T02:18:00.000Z' },
      database: { state: 'ok' },
    });
    expect(JSON.stringify(answer)).not.toContain('/var/lib');
  });

  test('says what deserves attention: no backup, an old one', async () => {
    expect(await (await app.request('/etat')).text()).toContain('Aucune pour l’instant');
    await recordBackup(app.ports.database, backupRow(new Date('2026-11-20T02:18:00Z')));
    const page = await (await app.request('/etat')).text();
    expect(page).toContain('il y a plus de deux jours');
    expect(page).toContain('quelque chose demande attention');
  });

  test('is still told when the database does not answer', async () => {
    const silent = connect({ connectionString: 'postgres://cap17@127.0.0.1:1/cap17' }, 1, silentLog);
    const status = await readStatus({ ...app.ports, database: silent.database }, new Date());
    expect(status).toMatchObject({
      state: 'failure',
      database: { state: 'failure', milliseconds: null },
      backup: { isKnown: false },
      jobs: { stuck: null },
    });
    const html = renderPage(StatusPage({ context: pageContext('fr'), status, contact: null }));
    expect(html).toContain('Une partie du service ne répond pas.');
    expect(html).toContain('Inconnu tant que la base de données ne répond pas.');
  });
});

describe('background jobs', () => {
  test('are hidden from everybody but administrators, and so are backups', async () => {
    const person = await app.signInAs();
    for (const path of ['/admin/taches', '/en/admin/jobs', '/admin/sauvegardes', '/en/admin/backups']) {
      expect((await app.request(path)).status).toBe(303);
      expect((await app.request(path, { headers: person.headers })).status).toBe(403);
      expect((await post(path, person.headers, { action: 'run', job: 'test.waiting' })).status).toBe(403);
    }
    expect(await app.ports.jobs.administration.list({ limit: 10 })).toEqual([]);
  });

  test('show what failed without a secret, and it can be tried again', async () => {
    const { headers } = await administrator();
    await app.runJobs();
    await app.ports.jobs.send('test.failing', {});
    for (const deadline = Date.now() + 20_000; runs === 0 && Date.now() < deadline; ) await wait(50);
    await wait(300);
    const page = await (await app.request('/admin/taches?state=failed', { headers })).text();
    expect(page).toContain('Échouer pour essai');
    expect(page).toContain('cannot reach postgres://…@db/cap17 for …@…');
    for (const secret of ['s3cret', 'camille@exemple.fr', 'abcdef']) expect(page).not.toContain(secret);
    expect(await findInvalidHtml(page)).toEqual([]);
    const [failed] = await app.ports.jobs.administration.list({ state: 'failed', limit: 10 });
    const answer = await post('/admin/taches', headers, { action: 'retry', run: failed!.id });
    expect([answer.status, answer.headers.get('location')]).toEqual([303, '/admin/taches?done=retry']);
    for (const deadline = Date.now() + 20_000; runs === 1 && Date.now() < deadline; ) await wait(50);
    expect(runs).toBe(2);
  });

  test('show what is planned, can be asked for now, once, and cancelled', async () => {
    const { headers } = await administrator();
    const empty = await (await app.request('/en/admin/jobs', { headers })).text();
    expect(empty).toContain('25\u00A0November 2026 at 05:00');
    await post('/en/admin/jobs', headers, { action: 'run', job: 'test.waiting' });
    await post('/en/admin/jobs', headers, { action: 'run', job: 'test.waiting' });
    const [asked, ...others] = await app.ports.jobs.administration.list({ limit: 10 });
    expect([asked!.name, asked!.state, others.length]).toEqual(['test.waiting', 'created', 0]);
    const answer = await post('/en/admin/jobs', headers, { action: 'cancel', run: asked!.id });
    expect(answer.headers.get('location')).toBe('/en/admin/jobs?done=cancel');
    const again = await post('/en/admin/jobs', headers, { action: 'cancel', run: asked!.id });
    expect(again.headers.get('location')).toBe('/en/admin/jobs?done=none');
    expect(await (await app.request('/en/admin/jobs?done=none', { headers })).text()).toContain(
      'Nothing changed',
    );
  });

  test('a request that is not understood changes nothing', async () => {
    const { headers } = await administrator();
    for (const fields of [
      {},
      { action: 'retry' },
      { action: 'retry', run: "x' or 1=1" },
      { action: 'run', job: 'unknown' },
    ])
      expect((await post('/admin/taches', headers, fields as Record<string, string>)).status).toBe(400);
    expect((await app.request('/admin/taches?state=nothing&before=x', { headers })).status).toBe(200);
  });
});

describe('backups', () => {
  test('are listed with the rule that keeps them, and one can be asked for', async () => {
    const { headers } = await administrator();
    const empty = await (await app.request('/admin/sauvegardes', { headers })).text();
    expect(empty).toContain('Aucune sauvegarde n’a encore été faite.');
    await recordBackup(app.ports.database, backupRow(new Date('2026-11-24T02:18:00Z')));
    const page = await (await app.request('/admin/sauvegardes', { headers })).text();
    expect(page).toContain('7 derniers jours, 4 dernières semaines et 12 derniers mois');
    expect(page).toContain('123,5\u00A0Mo');
    expect(await findInvalidHtml(page)).toEqual([]);
  });
});

describe('one’s own data', () => {
  test('are shown, taken away as a file, and erased once confirmed', async () => {
    const { headers, personId } = await app.signInAs({ name: 'Zoé Essai', email: 'zoe@exemple.fr' });
    const page = await (await app.request('/mon-compte/donnees', { headers })).text();
    expect(page).toContain('90\u00A0jours après la réponse ou l’échéance');
    expect(await findInvalidHtml(page)).toEqual([]);
    const file = await app.request('/mon-compte/donnees/fichier', { headers });
    expect(file.headers.get('content-disposition')).toBe(
      'attachment; filename="cap17-mes-donnees-2026-11-24.json"',
    );
    expect(file.headers.get('cache-control')).toBe('no-store');
    const { kept } = (await file.json()) as { kept: { name: string; records: object[] }[] };
    expect(kept.find(({ name }) => name === 'account')!.records).toMatchObject([{ email: 'zoe@exemple.fr' }]);

    const wrong = await post('/mon-compte/donnees', headers, { confirm: 'zoe@exemple.com' });
    expect(wrong.status).toBe(422);
    const text = await wrong.text();
    expect(text).toContain('value="zoe@exemple.com"');
    expect(text).toContain('Trouvé\u00A0: «\u202Fzoe@exemple.com\u202F»');
    const erased = await post('/mon-compte/donnees', headers, { confirm: ' ZOE@exemple.fr ' });
    expect([erased.status, erased.headers.get('location')]).toEqual([303, '/compte-efface']);
    expect((await app.request('/mon-compte/donnees', { headers })).status).toBe(303);
    expect((await sql`select * from person where id = ${personId}`.execute(app.ports.database)).rows).toEqual(
      [],
    );
    expect(await (await app.request('/compte-efface')).text()).toContain('Votre compte est effacé');
  });

  test('an only administrator hands over first', async () => {
    const { headers } = await app.signInAs({
      email: 'seule@exemple.fr',
      instanceRoles: ['platform-administrator'],
    });
    expect(await (await app.request('/mon-compte/donnees', { headers })).text()).toContain(
      'la seule personne à administrer cette instance',
    );
    const answer = await post('/mon-compte/donnees', headers, { confirm: 'seule@exemple.fr' });
    expect(answer.status).toBe(200);
    expect((await app.request('/mon-compte/donnees', { headers })).status).toBe(200);
  });

  test('are nobody else’s: a visitor is asked to sign in', async () => {
    for (const path of ['/mon-compte/donnees', '/mon-compte/donnees/fichier'])
      expect((await app.request(path)).status).toBe(303);
  });
});
