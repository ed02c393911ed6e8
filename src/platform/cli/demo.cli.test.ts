import { afterAll, beforeAll, expect, test } from 'vitest';
import { ScratchData } from '../../../test/faults/scratch-data.ts';
import { startForWriters } from '../../../test/faults/writer.ts';
import { runCap17 } from '../../../test/support/command-line.ts';
import type { RunningServer } from '../../../test/support/running-server.ts';

let data: ScratchData;
let server: RunningServer;
beforeAll(async () => {
  data = new ScratchData();
  await data.alreadyUsed();
  server = await startForWriters({ CAP17_DATA: data.path });
});
afterAll(async () => {
  await server?.stop('SIGKILL');
  data?.remove();
});

const run = (...words: string[]) =>
  runCap17(words, { environment: { CAP17_DATA: data.path, CAP17_LOG: 'silent' } });
const network = async () => {
  const answer = await fetch(`${server.origin}/territoires/exemple-trois-moulins/reseau`);
  return { status: answer.status, page: await answer.text() };
};

test('the teaching example is loaded while the server runs, twice the same, and removed whole', async () => {
  expect((await network()).status).not.toBe(200);
  for (let time = 0; time < 2; time++) {
    const loaded = await run('demo', 'load', '--json');
    expect([loaded.exitCode, loaded.stderr]).toEqual([0, '']);
    expect(JSON.parse(loaded.stdout)).toMatchObject({ done: 'load', actors: 60, links: 150 });
  }
  const shown = await network();
  expect([shown.status, shown.page.includes('Pays des Trois-Moulins')]).toEqual([200, true]);
  const removed = await run('demo', 'remove', '--json');
  expect([removed.exitCode, removed.stderr]).toEqual([0, '']);
  expect((await network()).status).not.toBe(200);
  const client = await data.connect();
  for (const table of ['actor', 'link', 'actor_model', 'need', 'territory'])
    expect((await client.query(`select count(*)::integer as left from ${table}`)).rows).toEqual([
      { left: 0 },
    ]);
  await client.end();
});

test('a word that is neither load nor remove is refused with what is expected', async () => {
  const answer = await run('demo', 'reload');
  expect(answer.exitCode).toBe(2);
  expect(answer.stderr).toContain('load ou remove');
});

test('links and contours are imported from the command line, shown first when one asks', async () => {
  expect((await run('demo', 'load')).exitCode).toBe(0);
  const words = ['import', 'links', '-', '--territory', 'exemple-trois-moulins', '--json'] as const;
  const file = 'De;Vers;Ce qui passe;Montant\nFoyer rural;Club des aînés;finance;100\n';
  const importing = (...more: string[]) =>
    runCap17([...words, ...more], {
      input: file,
      environment: { CAP17_DATA: data.path, CAP17_LOG: 'silent' },
    });
  expect(JSON.parse((await importing('--dry-run')).stdout)).toMatchObject({ dryRun: true, created: 1 });
  expect(JSON.parse((await importing()).stdout)).toMatchObject({ kind: 'links', created: 1, problems: 0 });
  expect(JSON.parse((await importing()).stdout)).toMatchObject({ created: 0, changed: 0, unchanged: 1 });
  const contours = await runCap17(['import', 'contours', '-'], {
    input: '{"type":"Feature"}',
    environment: { CAP17_DATA: data.path, CAP17_LOG: 'silent' },
  });
  expect([contours.exitCode, contours.stderr.includes('collection GeoJSON')]).toEqual([2, true]);
});

test('statistics of places are imported from the command line while the server runs, shown first, written once', async () => {
  const file =
    'codgeo;libgeo;variable;sous_champ;A2019;A2020\n1004;Ambérieu-en-Bugey;taux_pvt;total;17,1;\n26113;Die;taux_pvt;total;18,1;17,5\n99999;Nulle part;taux_pvt;total;1;2\n';
  const importing = (text: string, ...more: string[]) =>
    runCap17(['import', 'indicators', '-', ...more], {
      input: text,
      environment: { CAP17_DATA: data.path, CAP17_LOG: 'silent' },
    });
  const shown = await importing(file, '--dry-run', '--json');
  expect(JSON.parse(shown.stdout)).toMatchObject({
    kind: 'indicators',
    dryRun: true,
    created: 2,
    unknown: 1,
  });
  const written = await importing(file);
  expect([written.exitCode, written.stdout]).toEqual([0, expect.stringContaining('séries créées 2')]);
  expect(written.stderr).toContain('99999 (Nulle part)');
  expect(written.stderr).toContain('01004');
  const again = await importing(file, '--json');
  expect(JSON.parse(again.stdout)).toMatchObject({ created: 0, changed: 0, unchanged: 2 });
  const page = await fetch(`${server.origin}/api/v1/places/commune-26113/series`);
  expect(await page.json()).toMatchObject({ items: [{ values: { 2019: 18.1, 2020: 17.5 } }] });
  const wrong = await importing('ville;habitants\nDie;4000\n', '--json');
  expect(wrong.exitCode).toBe(2);
  expect(JSON.parse(wrong.stdout)).toMatchObject({ errors: [{ code: 'table.column-missing' }, {}, {}] });
});

test('resources leave as a file and come back without a change; new ones are shown first, then written once, and found', async () => {
  const exported = await run('export', 'resources', '--format', 'csv', '--lang', 'fr');
  expect(exported.exitCode).toBe(0);
  const importing = (input: string, ...more: string[]) =>
    runCap17(['import', 'resources', '-', '--json', '--lang', 'fr', ...more], {
      input,
      environment: { CAP17_DATA: data.path, CAP17_LOG: 'silent' },
    });
  const back = JSON.parse((await importing(exported.stdout)).stdout);
  expect(back).toMatchObject({ kind: 'resources', created: 0, changed: 0, problems: 0 });
  expect(back.unchanged).toBeGreaterThan(300);
  const file =
    'Titre;Lien;Nature;Éditeur;Résumé\nGuide ondatra;www.exemple.fr/ondatra;Méthode;Réseau exemple;Pas à pas\n';
  expect(JSON.parse((await importing(file, '--dry-run')).stdout)).toMatchObject({ dryRun: true, created: 1 });
  const search = async () => (await fetch(`${server.origin}/api/v1/resources?q=ondatra`)).json();
  expect(await search()).toMatchObject({ total: 0 });
  expect(JSON.parse((await importing(file)).stdout)).toMatchObject({ created: 1, changed: 0 });
  expect(JSON.parse((await importing(file)).stdout)).toMatchObject({ created: 0, changed: 0, unchanged: 1 });
  expect(await search()).toMatchObject({ total: 1, items: [{ title: 'Guide ondatra', origin: 'import' }] });
  const changed = JSON.stringify([
    { title: 'Guide ondatra, 2', url: 'https://exemple.fr/ondatra/', kind: 'method', publisher: 'R' },
  ]);
  expect(JSON.parse((await importing(changed)).stdout)).toMatchObject({ created: 0, changed: 1 });
  const wrong = await importing(`${file};https://exemple.fr/x;Recette;R;\n`);
  expect([wrong.exitCode, JSON.parse(wrong.stdout).errors.map(({ path }: { path: string }) => path)]).toEqual(
    [2, ['/3/Titre', '/3/Nature']],
  );
});

test('what is public leaves as a file, byte for byte that of its address; the rest is refused with what is expected', async () => {
  expect((await run('demo', 'load')).exitCode).toBe(0);
  const exported = await run(
    'export',
    'network',
    'exemple-trois-moulins',
    '--format',
    'graphml',
    '--lang',
    'en',
  );
  const address = `${server.origin}/api/v1/territories/exemple-trois-moulins/network.graphml`;
  const shown = await (await fetch(address, { headers: { 'accept-language': 'en' } })).text();
  expect([exported.exitCode, exported.stdout]).toEqual([0, shown]);
  const unknown = await run('export', 'truc', '--json');
  expect([unknown.exitCode, JSON.parse(unknown.stdout)]).toMatchObject([
    2,
    { errors: [{ code: 'cli.unknown-kind', message: expect.stringContaining('actors, network') }] },
  ]);
  const nobody = await run('export', 'actors', 'nulle-part');
  expect([nobody.exitCode, nobody.stderr.includes('nulle-part')]).toEqual([2, true]);
});

test('a file of answers: unknown codes, dates, columns and doubles are told by line; good lines are taken once', async () => {
  const id = '5f0c1a52-0000-4000-8000-0000000000a1';
  const said = (text: string) => ({ fr: text, en: text });
  const questions = [
    { id: 'm-useful', level: 'means', kind: 'scale', text: said('Utile ?'), discuss: said('') },
    { id: 'm-time', level: 'means', kind: 'number', text: said('Heures'), discuss: said('') },
  ];
  const client = await data.connect();
  await client.query(
    `insert into organisation (id, created_at, updated_at, state, slug, kind, name)
      values ($1, now(), now(), 'published', 'reponses-d-ailleurs', 'association', 'Exemple pédagogique')`,
    [id],
  );
  await client.query(
    `insert into evaluation (id, created_at, updated_at, organisation_id, state, title, length, viewpoints, closes_on, opened_on,
      questions)
    values ($1, now(), now(), $1, 'active', 'Réponses d’ailleurs', 'short', $2::jsonb, '9999-12-31', '2026-01-01', $3::jsonb)`,
    [id, JSON.stringify(['association', 'company']), JSON.stringify(questions)],
  );
  const importing = (lines: readonly string[], ...more: string[]) =>
    runCap17(['import', 'answers', '-', '--evaluation', id, '--json', ...more], {
      input: lines.join('\n'),
      environment: { CAP17_DATA: data.path, CAP17_LOG: 'silent' },
    });
  const head = 'Regard;Référence;m-useful;m-time';
  const good = ['Association;A1;useful;3', 'Entreprise;A2;Plutôt;2,5'];
  const problemsOf = ({ stdout }: { readonly stdout: string }) =>
    (JSON.parse(stdout) as { errors: { code: string; path: string }[] }).errors.map(
      ({ code, path }) => `${code} ${path}`,
    );
  const wrong = await importing([
    head,
    ...good,
    'Martien;A3;useful;1',
    'Association;A4;Excellent;31/02/2026',
    'Association;A1;useless;3',
  ]);
  expect(wrong.exitCode).toBe(2);
  expect(problemsOf(wrong)).toEqual([
    'table.not-a-choice /4/Regard',
    'table.not-a-choice /5/m-useful',
    'table.not-a-number /5/m-time',
    'table.same-twice /6',
  ]);
  const columns = problemsOf(await importing(['Référence;m-useful;m-time;m-time', 'A1;useful;3;4']));
  expect(columns.map((problem) => problem.split(' ')[0]).sort()).toEqual([
    'table.column-missing',
    'table.heading-twice',
  ]);
  expect(JSON.parse((await importing([head, ...good], '--dry-run')).stdout)).toMatchObject({
    dryRun: true,
    created: 2,
  });
  for (const expected of [
    { created: 2, unchanged: 0 },
    { created: 0, unchanged: 2 },
  ])
    expect(JSON.parse((await importing([head, ...good, good[0]!])).stdout)).toMatchObject(expected);
  const unknown = await runCap17(['import', 'answers', '-', '--evaluation', 'inconnue'], {
    input: head,
    environment: { CAP17_DATA: data.path, CAP17_LOG: 'silent' },
  });
  expect([unknown.exitCode !== 0, unknown.stderr.includes('inconnue')]).toEqual([true, true]);
  const kept = await client.query('select content from evaluation_sealed where evaluation_id = $1', [id]);
  expect(kept.rows).toHaveLength(2);
  await client.query('delete from organisation where id = $1', [id]);
  await client.end();
});

test('a mail that came back is taken from a pipe; what is no report of ours is no fault of the mail server', async () => {
  const take = async (input: string, ...more: string[]) => {
    const answer = await runCap17(['import', 'returned-mail', '-', '--json', ...more], {
      input,
      environment: { CAP17_DATA: data.path, CAP17_LOG: 'silent' },
    });
    return [answer.exitCode, answer.stderr, JSON.parse(answer.stdout)];
  };
  const said = (outcome: string, dryRun = false) => [0, '', { kind: 'returned-mail', dryRun, outcome }];
  const id = '018f5a3c1d2e7abc8def0123456789ab';
  const report = [
    `To: retours+${id}@exemple.fr`,
    'Content-Type: multipart/report; report-type=delivery-status; boundary=b',
    '',
    '--b',
    'Content-Type: message/delivery-status',
    '',
    'Reporting-MTA: dns; mx.exemple.fr',
    '',
    'Final-Recipient: rfc822; x@exemple.fr',
    'Action: failed',
    'Status: 5.1.1',
    '',
    '--b--',
    '',
  ].join('\n');
  expect(await take(report, '--dry-run')).toEqual(said('unknown', true));
  expect(await take(report)).toEqual(said('unknown'));
  expect(await take(report.replace(id, ''))).toEqual(said('not-ours'));
  expect(await take('Subject: Absente\nAuto-Submitted: auto-replied\n\nBonjour')).toEqual(
    said('not-a-report'),
  );
});
