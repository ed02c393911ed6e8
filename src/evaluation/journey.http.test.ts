import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { insertAlliance, type TestAlliance } from '../../test/support/alliance-in-database.ts';
import { formFiller } from '../../test/support/form-filler.ts';
import { silentProgress } from '../../test/support/silent-progress.ts';
import { startTestApp, type TestApp } from '../../test/support/test-app.ts';
import { findInvalidHtml } from '../../test/support/valid-html.ts';
import { sha256 } from '../people/index.ts';
import { questionsOf } from './question-bank.ts';
import { remindersJob } from './steering/reminders.ts';
import { evaluationFacts } from './story/evaluation-facts.ts';

const logged: string[] = [];
const keepLog = (event: string, figures?: object) => void logged.push(event + JSON.stringify(figures ?? {}));
let app: TestApp;
let alliance: TestAlliance;
let editor: ReturnType<typeof formFiller>;
beforeAll(async () => {
  app = await startTestApp({ log: { info: keepLog, warn: keepLog, error: keepLog } });
  alliance = await insertAlliance(app, ['Association', 'Entreprise']);
  editor = formFiller(app, alliance.members[0]!.editor);
});
afterAll(() => app.close());

const viewpoints = ['association', 'company', 'authority', 'citizens', 'academic'];
const visitor = { get: (path: string) => app.request(path) };

async function post(path: string, fields: Record<string, string | readonly string[]>) {
  const entries = Object.entries(fields).flatMap(([name, value]) => [value].flat().map((one) => [name, one]));
  const answer = await app.request(path, { method: 'POST', body: new URLSearchParams(entries) });
  return { status: answer.status, html: await answer.text() };
}

/** An open campaign of the full version, about the alliance. */
async function openFull(closesOn = '2026-12-31'): Promise<{ id: string; address: string }> {
  const address = await editor.create(`/alliances/${alliance.id}/evaluations/nouvelle`, {
    title: 'La cuisine partagée, deux ans après',
    viewpoints,
    length: 'full',
    closesOn,
  });
  expect((await editor.post(address, [['do', 'open']])).status).toBe(303);
  return { id: address.split('/').at(-1)!, address };
}

const steer = async (address: string, fields: Record<string, string>) => {
  const answer = await editor.post(address, Object.entries(fields));
  return { status: answer.status, type: answer.headers.get('content-type'), html: await answer.text() };
};
const linksIn = (text: string): string[] =>
  [...text.matchAll(/\/(?:repondre|en\/answer)\/([\w-]+)/g)].map(([path]) => path);

const full = questionsOf('full');
/** One whole answer, of each kind of question. */
const whole = (step: string): Record<string, string | readonly string[]> =>
  Object.fromEntries(
    full.map(({ id, kind }) => [
      `q-${id}`,
      { scale: step, number: '12,5', choice: 'o2', choices: ['o1', 'o3'], text: `Mot de ${step}` }[kind],
    ]),
  );

describe('a campaign seen by five viewpoints', () => {
  test('by mail, by link, on paper entered twice, by the open link: each counts once, apart where it must', async () => {
    const { id, address } = await openFull();
    // By mail: one link per address, never two; a reminder for those who are silent, told to nobody.
    const emails = Array.from({ length: 12 }, (_, at) => `citoyenne${at}@exemple.fr`);
    const sent = await steer(address, {
      do: 'mail',
      way: 'mail',
      viewpoint: 'citizens',
      emails: emails.join('\n'),
      language: 'fr',
    });
    expect([sent.status, sent.html.includes('12\u00A0courriels confiés')]).toEqual([200, true]);
    const again = await steer(address, {
      do: 'mail',
      viewpoint: 'citizens',
      emails: `${emails[0]!.toUpperCase()} nouvelle@exemple.fr`,
    });
    expect(again.html).toContain('1\u00A0adresse était déjà invitée');
    const mailed = app.mails.map((mail) => ({
      to: /──── (\S+) ────/.exec(mail)![1]!,
      path: linksIn(mail)[0]!,
    }));
    expect(mailed).toHaveLength(13);
    for (const { path } of mailed.slice(0, 11)) expect((await post(path, whole('useful'))).status).toBe(200);
    const told = await steer(address, { do: 'remind' });
    expect([told.status, told.html.includes('On ne dit ni à qui, ni à combien')]).toEqual([200, true]);
    await remindersJob.run({ evaluationId: id }, app.ports, silentProgress);
    await remindersJob.run({ evaluationId: id }, app.ports, silentProgress);
    const reminded = app.mails.slice(13).map((mail) => /──── (\S+) ────/.exec(mail)![1]!);
    expect(reminded.sort()).toEqual([mailed[11]!.to, 'nouvelle@exemple.fr'].sort());
    expect((await steer(address, { do: 'remind' })).status).toBe(422);
    const kept = await app.ports.mail.administration.list(50, 0);
    const discreet = kept.filter(({ subject }) => subject.startsWith('Rappel'));
    expect(discreet.map(({ recipient, text }) => [recipient, text])).toEqual([
      [null, null],
      [null, null],
    ]);

    // By links and cards.
    for (const [viewpoint, count] of [
      ['association', 12],
      ['company', 11],
    ] as const) {
      const shown = await steer(address, { do: 'links', way: 'links', viewpoint, count: String(count) });
      for (const path of new Set(linksIn(shown.html)))
        expect((await post(path, whole(viewpoint === 'company' ? 'useless' : 'essential'))).status).toBe(200);
    }
    const cards = await steer(address, { do: 'cards', way: 'links', viewpoint: 'academic', count: '12' });
    expect([cards.status, cards.type, cards.html.startsWith('%PDF-')]).toEqual([
      200,
      'application/pdf',
      true,
    ]);
    const none = await steer(address, { do: 'paper', way: 'paper', viewpoint: 'authority', count: '61' });
    expect([none.status, none.html.includes('Nombre de 1 à 60'), none.html.includes('61')]).toEqual([
      422,
      true,
      true,
    ]);
    const sheets = await steer(address, { do: 'paper', way: 'paper', viewpoint: 'authority', count: '2' });
    expect([sheets.status, sheets.type]).toEqual([200, 'application/pdf']);

    // The open link: chosen viewpoint, once for a form sent twice, counted apart.
    expect((await steer(address, { do: 'open-link' })).status).toBe(303);
    const steering = await editor.textOf(address);
    expect(await findInvalidHtml(steering)).toEqual([]);
    const open = linksIn(steering)[0]!;
    const form = await (await visitor.get(open)).text();
    expect(form).toContain('n’importe qui peut répondre ici');
    const once = /name="once" value="([^"]+)"/.exec(form)![1]!;
    expect((await post(open, { ...whole('useful'), once })).html).toContain(
      'Dites à quel titre vous répondez',
    );
    for (let time = 0; time < 2; time += 1)
      expect((await post(open, { ...whole('useful'), once, viewpoint: 'citizens' })).status).toBe(200);
    expect((await post(open, { ...whole('useful'), once: 'another', viewpoint: 'state' })).status).toBe(422);

    // Participation by viewpoint, never under eleven; results; then everything is forgotten that could tell who.
    const page = await editor.textOf(address);
    expect(page).toMatch(/Collectif d’habitants[\s\S]*?13[\s\S]*?11[\s\S]*?85\u00A0%/);
    expect(page).toContain('Moins de 11 réponses par le lien ouvert');
    expect((await steer(address, { do: 'release', threshold: '11', public: 'yes' })).status).toBe(303);
    const results = await (await visitor.get(`/evaluations/${id}/regards`)).text();
    expect(results).toContain('11\u00A0réponses');
    expect((await steer(address, { do: 'close' })).status).toBe(303);
    const { rows } = await sql<{ left: number; sealed: number }>`
      select (select count(*)::int from evaluation_link where evaluation_id = ${id}
          and num_nonnulls(mailing, draft, first_entry, reminded_on) > 0)
        + (select count(*)::int from evaluation_invited where evaluation_id = ${id}) as left,
        (select count(*)::int from evaluation_sealed where evaluation_id = ${id}) as sealed`.execute(
      app.ports.database,
    );
    expect(rows[0]).toEqual({ left: 0, sealed: 1 });
    // The next campaign asks the same questions, under the same ids.
    const next = await editor.post(address, [['do', 'duplicate']]);
    const copy = next.headers.get('location')!.split('/')[2]!;
    const keys = await sql<{
      keys: string;
    }>`select string_agg(key, ' ' order by key) as keys from evaluation_question
      where evaluation_id in (${copy}, ${id}) group by evaluation_id`.execute(app.ports.database);
    expect(new Set(keys.rows.map((row) => row.keys)).size).toBe(1);
  });

  test('a sheet is entered twice: differences shown and settled, its number used once, on paper or on line', async () => {
    const { id, address } = await openFull();
    await steer(address, { do: 'paper', way: 'paper', viewpoint: 'authority', count: '1' });
    // The file holds the number; here, one is put in its place.
    const number = '0123-4567-89AB';
    await sql`update evaluation_link set digest = ${sha256(number)} where evaluation_id = ${id}`.execute(
      app.ports.database,
    );
    const entry = `${address}/saisie`;
    const enter = async (fields: Record<string, string | readonly string[]>) => {
      const entries = Object.entries(fields).flatMap(([name, value]) =>
        [value].flat().map((one) => [name, one] as [string, string]),
      );
      const answer = await editor.post(entry, entries);
      return { status: answer.status, html: await answer.text() };
    };
    for (const [typed, said] of [
      ['12', 'Douze lettres ou chiffres'],
      ['ZZZZ-ZZZZ-ZZZZ', 'Aucune feuille'],
    ] as const) {
      const wrong = await enter({ do: 'number', number: typed });
      expect([wrong.status, wrong.html.includes(said), wrong.html.includes(typed)]).toEqual([
        422,
        true,
        true,
      ]);
    }
    const opened = await enter({ do: 'number', number: 'oi23 4567 89ab' });
    expect([opened.html.includes('Première saisie'), await findInvalidHtml(opened.html)]).toEqual([true, []]);
    expect((await enter({ do: 'first', number })).status).toBe(422);
    expect((await enter({ ...whole('useful'), do: 'first', number })).html).toContain(
      'Première saisie de la feuille',
    );
    // What waits is sealed, and not shown to who enters it again; the same form sent again is not the second entry.
    expect((await enter({ ...whole('useful'), do: 'first', number })).html).toContain('Seconde saisie');
    const different = { ...whole('useful'), 'q-m-time': '21', [`q-${full[0]!.id}`]: 'useless' };
    const compared = await enter({ ...different, do: 'second', number });
    expect(compared.html).toContain('2\u00A0différences entre les deux saisies');
    expect([compared.html.includes('12,5'), await findInvalidHtml(compared.html)]).toEqual([true, []]);
    const before = await sql`select 1 from evaluation_sealed where evaluation_id = ${id}`.execute(
      app.ports.database,
    );
    expect(before.rows).toEqual([]);
    const hidden = Object.fromEntries(
      Object.entries(different).map(([name, value]) => [`second-${name}`, value]),
    );
    const settled = await enter({
      ...hidden,
      do: 'settle',
      number,
      'q-m-time': '12,5',
      [`q-${full[0]!.id}`]: 'useful',
    });
    expect(settled.html).toContain('les deux saisies disent la même chose');
    expect((await enter({ do: 'number', number })).html).toContain('a déjà été comptée');
    expect((await visitor.get(`/repondre/${number}`)).status).toBe(409);
    const after = await sql`select 1 from evaluation_sealed where evaluation_id = ${id}`.execute(
      app.ports.database,
    );
    expect(after.rows).toHaveLength(1);
  });

  test('what is kept for later is sealed, comes back by the same link, and goes with the answer', async () => {
    const { id, address } = await openFull();
    const shown = await steer(address, {
      do: 'links',
      way: 'links',
      viewpoint: 'citizens',
      count: '1',
      language: 'en',
    });
    const path = linksIn(shown.html)[0]!;
    expect(path).toMatch(/^\/en\/answer\//);
    const kept = await post(path, { 'q-t-keep': 'Un secret à garder', 'q-other': 'x', do: 'keep' });
    expect([kept.status, kept.html.includes('Kept, not sent yet')]).toEqual([200, true]);
    const back = await (await visitor.get(path)).text();
    expect([back.includes('Un secret à garder'), back.includes('Nothing is sent yet')]).toEqual([true, true]);
    expect(back).not.toContain('<script');
    const { rows } = await sql<{
      draft: string;
    }>`select draft from evaluation_link where evaluation_id = ${id}`.execute(app.ports.database);
    expect(Buffer.from(rows[0]!.draft, 'base64').includes('secret')).toBe(false);
    expect((await post(path, whole('useful'))).status).toBe(200);
    const gone =
      await sql`select 1 from evaluation_link where evaluation_id = ${id} and draft is not null`.execute(
        app.ports.database,
      );
    expect(gone.rows).toEqual([]);
    expect((await post(path, { do: 'keep' })).status).toBe(409);
  });

  test('the last day passes, or moves later; nothing is taken meanwhile', async () => {
    const { address } = await openFull('2026-11-25');
    const shown = await steer(address, { do: 'links', way: 'links', viewpoint: 'citizens', count: '1' });
    const path = linksIn(shown.html)[0]!;
    for (const wrong of ['2026-11-25', '31/02/2027', 'demain', ''])
      expect((await steer(address, { do: 'extend', until: wrong })).status).toBe(422);
    app.setTime(new Date('2026-11-27T10:00:00Z'));
    expect((await post(path, whole('useful'))).status).toBe(410);
    expect((await steer(address, { do: 'extend', until: '15/12/2026' })).status).toBe(200);
    expect((await post(path, whole('useful'))).status).toBe(200);
    app.setTime(new Date('2026-11-24T10:00:00Z'));
  });

  test('weights: only once asked for and stated, never for small groups, the shares without them one link away', async () => {
    const address = await editor.create(`/alliances/${alliance.id}/evaluations/nouvelle`, {
      title: 'Pondérée',
      viewpoints: ['association', 'citizens'],
      length: 'short',
      closesOn: '2026-12-31',
    });
    await editor.create(`${address}/questions/nouvelle`, {
      textFr: 'Quel âge avez-vous ?',
      level: 'means',
      kind: 'choice',
      options: 'Moins de 40 ans\n40 ans ou plus',
    });
    await editor.post(address, [['do', 'open']]);
    const id = address.split('/').at(-1)!;
    const { rows } = await sql<{ key: string }>`select key from evaluation_question
      where evaluation_id = ${id} and kind = 'choice' and key like 'own-%'`.execute(app.ports.database);
    const age = rows[0]!.key;
    const [scale] = questionsOf('short').filter(({ kind }) => kind === 'scale');
    // Of 30 young citizens 21 find it useful, of 12 older ones 6: half and half makes 60 %, instead of 64 %.
    for (const [viewpoint, code, count, yes] of [
      ['citizens', 'o1', 30, 21],
      ['citizens', 'o2', 12, 6],
      ['association', 'o1', 12, 5],
    ] as const) {
      const shown = await steer(address, { do: 'links', way: 'links', viewpoint, count: String(count) });
      for (const [place, path] of [...new Set(linksIn(shown.html))].entries())
        await post(path, { [`q-${age}`]: code, [`q-${scale!.id}`]: place < yes ? 'useful' : 'useless' });
    }
    const weights = `${address}/poids`;
    expect((await steer(weights, { do: 'apply' })).html).toContain('Établissez d’abord les résultats');
    await steer(address, { do: 'release', threshold: '11', public: 'yes' });
    expect((await steer(weights, { do: 'apply' })).html).toContain('Donnez d’abord des parts connues');
    const results = `/evaluations/${id}/regards`;
    const read = async (path: string) =>
      (await (await visitor.get(path)).text()).replace(/[\u00a0\u202f]/g, ' ');
    expect(await read(results)).toContain('Aucune pondération n’est appliquée');
    const give = `/evaluations/${id}/parts-connues/${age}/nouvelles`;
    const shares = (first: string, second: string) =>
      `Moins de 40 ans ; ${first}\n40 ans ou plus ; ${second}`;
    for (const [typed, problem] of [
      [shares('50', '40'), 'Les parts font 90 %'],
      [shares('50', 'moitié'), 'une part de 0 à 100 est attendue'],
      ['Moins de 40 ans ; 100', 'Il manque la part'],
      [`${shares('50', '50')}\nMartiens ; 0`, 'n’est pas de la question'],
    ] as const) {
      const wrong = await editor.fill(give, { viewpoint: 'citizens', source: 'Insee 2022', shares: typed });
      expect([typed, wrong.status, (await wrong.text()).replace(/\u00a0/g, ' ').includes(problem)]).toEqual([
        typed,
        422,
        true,
      ]);
    }
    await editor.create(give, { viewpoint: 'citizens', source: 'Insee 2022', shares: shares('50', '50') });
    const page = await editor.textOf(weights);
    expect([await findInvalidHtml(page), page.includes('Insee 2022')]).toEqual([[], true]);
    expect(await read(results)).not.toContain('pondérées');
    expect((await steer(weights, { do: 'apply' })).status).toBe(303);
    const weighted = await read(results);
    expect(await findInvalidHtml(weighted)).toEqual([]);
    expect(weighted).toContain('Ces parts sont pondérées');
    expect(weighted).toContain('Source : Insee 2022');
    expect(weighted).toContain('42 réponses, qui en valent 34');
    expect(weighted).toContain('60 %');
    expect(weighted).toContain('12 réponses, sans poids');
    // A question that nobody translated is said to be in French on the English page.
    expect(await read(`/en/evaluations/${id}/viewpoints`)).toContain(
      '<span lang="fr">Quel âge avez-vous ?</span>',
    );
    // A story tells what the page tells.
    const told = await evaluationFacts.read(alliance.id, 'fr', app.ports);
    const fact = told.find(({ key }) => key === `evaluation:${id}:${scale!.id}`)!;
    expect(fact.text.replace(/[\u00a0\u202f]/g, ' ')).toMatch(
      /60 % \([^)]*\), 42 réponses, qui en valent 34\..*Ces parts sont pondérées\./,
    );
    const plain = await read(`${results}?weights=no`);
    expect([
      plain.includes('64 %'),
      plain.includes('60 %'),
      plain.includes('Voir les parts pondérées'),
    ]).toEqual([true, false, true]);
    const figures = (await (await visitor.get(`/api/v1/evaluations/${id}/figures.json`)).json()) as {
      weights: { margins: { source: string }[] };
      figures: { question: string; viewpoint: string; share: number; weightedShare: number | null }[];
    };
    const own = figures.figures.filter(({ question }) => question === scale!.id);
    expect(
      own.map(({ viewpoint, share, weightedShare }) => [viewpoint, share.toFixed(3), weightedShare]),
    ).toEqual([
      ['association', '0.417', null],
      ['citizens', '0.643', expect.closeTo(0.6, 9)],
    ]);
    expect(figures.weights.margins[0]!.source).toBe('Insee 2022');
    const pdf = await visitor.get(`/api/v1/evaluations/${id}/report.pdf?lang=fr`);
    expect([pdf.status, pdf.headers.get('content-type')]).toEqual([200, 'application/pdf']);
    expect((await visitor.get(weights)).status).not.toBe(200);
    expect((await steer(weights, { do: 'withdraw' })).status).toBe(303);
    expect(await read(results)).toContain('Aucune pondération n’est appliquée');
  });
});
