import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it, test } from 'vitest';
import { insertTerritory } from '../../../test/support/insert-territory.ts';
import { startTestApp, type TestApp } from '../../../test/support/test-app.ts';
import { findInvalidHtml } from '../../../test/support/valid-html.ts';
import { eventJob } from './jobs.ts';

let app: TestApp;
let moderator: HeadersInit;
beforeAll(async () => {
  app = await startTestApp();
  moderator = (await app.signInAs({ instanceRoles: ['moderator'] })).headers;
});
afterAll(() => app.close());

const post = (path: string, fields: Record<string, string>, headers: HeadersInit = {}) =>
  app.request(path, {
    method: 'POST',
    body: new URLSearchParams(fields),
    headers: { origin: 'http://localhost:1717', ...headers },
  });
const valid = async (answer: Response) => {
  const html = await answer.text();
  expect(await findInvalidHtml(html)).toEqual([]);
  return html.replaceAll(/[\u00a0\u202f]/g, ' ');
};
const get = async (path: string, headers: HeadersInit = {}) => {
  const answer = await app.request(path, { headers });
  expect([path, answer.status]).toEqual([path, 200]);
  return valid(answer);
};
const progress = { report: async () => {}, signal: new AbortController().signal };
const remind = () => eventJob.run({}, app.ports, progress);
const rows = async <Row>(query: ReturnType<typeof sql<Row>>): Promise<Row[]> =>
  (await query.execute(app.ports.database)).rows;

const hostile = '<script>alert(1)</script>" onmouseover="x\r\nATTENDEE:mailto:x@evil.test';
const webinar = {
  kind: 'webinar',
  titleFr: 'Partager une cuisine',
  titleEn: 'Sharing a kitchen',
  textFr: 'Avec <b>chiffres</b>.',
  startDay: '2026-12-01',
  startTime: '14:00',
  endTime: '15 h 30',
  timeZone: 'Europe/Paris',
  onlineUrl: 'https://visio.exemple.fr/x',
  themes: ['alliances'],
  registers: true,
  seats: 2,
  state: 'published',
};
let number = 0;
const ask = (path: string, fields: object, headers: HeadersInit, method = 'POST', more: HeadersInit = {}) =>
  app.request(path, {
    method,
    body: JSON.stringify(fields),
    headers: { 'content-type': 'application/json', 'idempotency-key': `e-${number++}`, ...more, ...headers },
  });
async function create(fields: object = {}, path = '/api/v1/events', headers = moderator): Promise<string> {
  const answer = await ask(path, { ...webinar, ...fields }, headers);
  const body = (await answer.json()) as { id: string };
  expect([answer.status, body]).toEqual([201, expect.anything()]);
  return body.id;
}
const tokenOf = (mail: string) => /\/(?:inscription|registration)\/([\w-]{32})/.exec(mail)![1]!;

describe('the times of an event', () => {
  it('are told on its own clock and on that of whoever reads: 14:00 in Paris is 17:00 in La Réunion', async () => {
    const id = await create();
    const paris = await get(`/rendez-vous/${id}`);
    expect(paris).toContain('1er décembre 2026, de 14 h 00 à 15 h 30 (heure : Hexagone et Corse (Paris))');
    expect(paris).not.toContain('La Réunion :');
    for (const path of [`/rendez-vous/${id}`, '/rendez-vous'])
      expect(await get(`${path}?zone=Indian/Reunion`)).toContain(
        'La Réunion : 1er décembre 2026, de 17 h 00 à 18 h 30',
      );
    expect(await get(`/en/events/${id}?zone=America/Cayenne`)).toContain(
      'French Guiana: 1 December 2026, from 10:00 to 11:30',
    );
    // Summer time: two hours apart.
    const summer = await create({ startDay: '2027-07-01' });
    expect(await get(`/rendez-vous/${summer}?zone=Indian/Reunion`)).toContain('de 16 h 00 à 17 h 30');
    expect(await get(`/rendez-vous/${id}?zone=Mars/Olympus`)).not.toContain('Mars');
  });

  test.each([
    [{ endTime: '13:00' }, 'EVT-003', '/endTime'],
    [{ endDay: '2026-11-30' }, 'EVT-003', '/endTime'],
    [{ startTime: '25:00' }, 'EVT-001', '/startTime'],
    [{ startDay: '2026-03-29', startTime: '02:30', endTime: '04:00' }, 'EVT-002', '/startTime'],
    [{ endDay: '2027-12-01' }, 'EVT-004', '/endDay'],
    [{ kind: 'visit', place: '' }, 'EVT-005', '/place'],
    [{ timeZone: 'Mars/Olympus' }, 'field.not-one-of', '/timeZone'],
    [{ seats: 0 }, 'field.out-of-range', '/seats'],
    [{ onlineUrl: 'javascript:alert(1)' }, 'field.web-address', '/onlineUrl'],
  ])('%o is refused beside its field', async (fields, code, path) => {
    const answer = await ask('/api/v1/events', { ...webinar, ...fields }, moderator);
    const { errors } = (await answer.json()) as { errors: { code: string; path: string }[] };
    expect([answer.status, errors.map((error) => [error.code, error.path])]).toEqual([422, [[code, path]]]);
  });

  it('an end before the start is said in the form, which keeps what was typed', async () => {
    const answer = await post(
      '/rendez-vous/nouveau',
      { ...webinar, themes: 'alliances', registers: 'yes', seats: '2', endTime: '9h', key: 'k' },
      moderator,
    );
    const html = await valid(answer);
    expect(answer.status).toBe(422);
    expect(html).toContain(
      'La fin (1er décembre 2026, 9 h 00) vient avant le début (1er décembre 2026, 14 h 00)',
    );
    expect(html).toContain('value="9h"');
  });
});

describe('who may keep an event', () => {
  it('those who moderate, and the catalysts of its territory for theirs', async () => {
    const { id: territory } = await insertTerritory(app, 'val');
    await sql`update territory set state = 'published'`.execute(app.ports.database);
    const catalyst = (await app.signInAs({ catalystOf: [territory] })).headers;
    const person = (await app.signInAs()).headers;
    expect((await app.request('/rendez-vous/nouveau', { headers: catalyst })).status).toBe(404);
    expect((await app.request('/territoires/val/rendez-vous/nouveau', { headers: person })).status).toBe(403);
    const id = await create({ state: 'draft' }, '/api/v1/territories/val/events', catalyst);
    expect((await app.request(`/rendez-vous/${id}`)).status).toBe(404);
    expect(await get(`/rendez-vous/${id}`, catalyst)).toContain('Brouillon');
    const other = await create();
    expect((await app.request(`/rendez-vous/${other}/modifier`, { headers: catalyst })).status).toBe(404);
    expect(
      (await ask(`/api/v1/events/${id}`, { state: 'published' }, catalyst, 'PATCH', { 'if-match': '"1"' }))
        .status,
    ).toBe(200);
    expect(await get('/rendez-vous?territory=val')).toContain('Partager une cuisine');
    expect(await get('/territoires/val')).toContain('Partager une cuisine');
  });
});

describe('to register', () => {
  const wish = { name: 'Zoé <b>Martin</b>', email: 'zoe+rdv@exemple.fr' };
  let id = '';
  const tokens: string[] = [];
  const mails = () => app.mails.length;

  it('takes a seat, then a place on the waiting list, once for each address, and tells which by mail alone', async () => {
    id = await create();
    const answers: string[] = [];
    for (const email of [wish.email, 'b@exemple.fr', 'c@exemple.fr', 'd@exemple.fr']) {
      const before = mails();
      const answer = await post(`/rendez-vous/${id}/inscription`, { ...wish, email });
      answers.push((await valid(answer)).replaceAll(email, ''));
      expect([answer.status, mails()]).toEqual([200, before + 1]);
      tokens.push(tokenOf(app.mails.at(-1)!));
    }
    expect(app.mails.at(-4)).toContain('Vous avez une place');
    expect(app.mails.at(-4)).toContain('https://visio.exemple.fr/x');
    expect(app.mails.at(-1)).toContain('liste d’attente');
    expect(app.mails.at(-1)).not.toContain('visio.exemple.fr');
    const before = mails();
    const again = await post(`/rendez-vous/${id}/inscription`, { ...wish, email: 'B@exemple.fr' });
    expect([again.status, mails()]).toEqual([200, before]);
    expect(await get(`/inscription/${tokens[3]}`)).toContain('au rang 2');
    const page = await get(`/rendez-vous/${id}`);
    expect(page).toContain('Toutes les places sont prises');
    expect(page).not.toMatch(/visio\.exemple\.fr|zoe\+rdv/);
    const roomOf = async (headers: HeadersInit) =>
      ((await (await app.request(`/api/v1/events/${id}`, { headers })).json()) as { onlineUrl: unknown })
        .onlineUrl;
    expect([await roomOf({}), await roomOf(moderator)]).toEqual([null, webinar.onlineUrl]);
    expect(await (await app.request('/api/v1/events')).text()).not.toContain('visio.exemple.fr');
    expect(await (await app.request(`/calendars/event-${id}.fr.ics`)).text()).not.toContain(
      'visio.exemple.fr',
    );
  });

  it('says every fault beside its field', async () => {
    const answer = await post(`/rendez-vous/${id}/inscription`, { name: ' ', email: 'zoe@gmial.com' });
    const html = await valid(answer);
    expect(answer.status).toBe(422);
    for (const text of ['Écrivez votre nom.', 'zoe@gmail.com']) expect(html).toContain(text);
  });

  it('two who ask for the last seat at the same instant: one has it', async () => {
    const last = await create({ seats: 1 });
    await Promise.all(
      ['e1@exemple.fr', 'e2@exemple.fr', 'e3@exemple.fr'].map((email) =>
        post(`/rendez-vous/${last}/inscription`, { ...wish, email }),
      ),
    );
    expect(
      await rows(sql`select state, count(*)::int as count from event_registration where event_id = ${last}
        group by state order by state`),
    ).toEqual([
      { state: 'held', count: 1 },
      { state: 'waiting', count: 2 },
    ]);
  });

  it('a seat given up goes to the first who waits; a scanner that opens the link gives nothing up', async () => {
    const [first] = tokens;
    await get(`/inscription/${first}`);
    const before = mails();
    expect((await post(`/inscription/${first}`, { do: 'give-up' })).headers.get('location')).toContain(
      'done=1',
    );
    expect(mails()).toBe(before + 1);
    expect(app.mails.at(-1)).toContain('c@exemple.fr');
    expect(app.mails.at(-1)).toContain('Vous avez maintenant une place');
    expect((await app.request(`/inscription/${first}`)).status).toBe(404);
    expect(await get(`/inscription/${first}?done=1`)).toContain('effacée');
  });

  it('is listed for those who welcome, as text, and for nobody else', async () => {
    const html = await get(`/rendez-vous/${id}/inscrits`, moderator);
    expect(html).toContain('Zoé &lt;b');
    expect(html).toContain('2 avec une place, 1 en attente');
    expect((await app.request(`/rendez-vous/${id}/inscrits`)).status).toBe(303);
    const person = (await app.signInAs()).headers;
    expect((await app.request(`/rendez-vous/${id}/inscrits`, { headers: person })).status).toBe(403);
    const file = `/rendez-vous/${id}/inscrits.csv`;
    expect((await app.request(file, { headers: person })).status).toBe(403);
    const csv = await (await app.request(file, { headers: moderator })).text();
    expect(csv.split('\r\n')).toEqual([
      'Nom;Adresse;Place;Inscription',
      ...Array.from({ length: 3 }, () => expect.stringMatching(/@exemple\.fr;(oui|en attente);2026-11-24T/)),
      '',
    ]);
    expect(
      (await ask(`/api/v1/events/${id}`, { seats: 1 }, moderator, 'PATCH', { 'if-match': '"1"' })).status,
    ).toBe(409);
  });

  it('an event with people registered is cancelled, never hidden nor removed under them', async () => {
    const hidden = await ask(`/api/v1/events/${id}`, { state: 'draft' }, moderator, 'PATCH', {
      'if-match': '"1"',
    });
    expect([hidden.status, await hidden.text()]).toEqual([409, expect.stringContaining('EVT-008')]);
    const removal = await post(`/rendez-vous/${id}/supprimer`, { version: '1' }, moderator);
    expect([removal.status, await removal.text()]).toEqual([409, expect.stringContaining('EVT-009')]);
    await get(`/rendez-vous/${id}`);
  });

  it('reminds the day before, tells another time, another place, a cancellation, each once', async () => {
    app.setTime(new Date('2026-11-25T10:00:00Z'));
    const before = mails();
    await ask(
      `/api/v1/events/${id}`,
      { startTime: '16:00', endTime: '17:00', seats: 3 },
      moderator,
      'PATCH',
      {
        'if-match': '"1"',
      },
    );
    await remind();
    await remind();
    const changed = app.mails.slice(before);
    expect(changed.filter((mail) => mail.includes('Changement d’horaire')).length).toBe(2);
    expect(changed.filter((mail) => mail.includes('Une place s’est libérée')).length).toBe(1);
    expect(changed.join().replaceAll(/[\u00a0\u202f]/g, ' ')).toContain('de 16 h 00 à 17 h 00');
    const elsewhere = mails();
    await ask(`/api/v1/events/${id}`, { place: 'Halle Est' }, moderator, 'PATCH', { 'if-match': '"2"' });
    await remind();
    expect(
      app.mails.slice(elsewhere).filter((mail) => /Changement de lieu[\s\S]*Halle Est/.test(mail)),
    ).toHaveLength(3);
    app.setTime(new Date('2026-11-30T18:00:00Z'));
    const later = mails();
    await remind();
    await remind();
    const reminders = app.mails.slice(later).filter((mail) => mail.includes('C’est bientôt'));
    expect(reminders.filter((mail) => /de 16.h.00/.test(mail)).length).toBe(3);
    const count = mails();
    expect((await post(`/rendez-vous/${id}/annuler`, { reason: ' ' }, moderator)).status).toBe(422);
    const cancelled = await post(`/rendez-vous/${id}/annuler`, { reason: hostile }, moderator);
    expect(cancelled.headers.get('location')).toContain('cancelled=3');
    await post(`/rendez-vous/${id}/annuler`, { reason: 'encore' }, moderator);
    expect(app.mails.slice(count).filter((mail) => mail.includes('est annulé')).length).toBe(3);
    const html = await get(`/rendez-vous/${id}`);
    expect(html).toContain('Ce rendez-vous est annulé.');
    expect(html).not.toContain('<script>alert');
    expect((await post(`/rendez-vous/${id}/inscription`, { ...wish, email: 'tard@exemple.fr' })).status).toBe(
      422,
    );
    app.setTime(new Date('2026-11-24T10:00:00Z'));
  });

  it('goes with an account, and a month after the event', async () => {
    const person = await app.signInAs({ email: 'c@exemple.fr' });
    const data = app.ports.personalData.find(({ name }) => name === 'event-registrations')!;
    expect(await data.export(app.ports.database, person.personId)).toEqual([
      expect.objectContaining({ event: 'Partager une cuisine', state: 'held' }),
    ]);
    await data.erase(app.ports.database, person.personId);
    expect(await data.export(app.ports.database, person.personId)).toEqual([]);
    await data.expire!(app.ports.database, new Date('2027-01-01T00:00:00Z'));
    expect(await rows(sql`select 1 from event_registration where event_id = ${id}`)).toEqual([]);
  });
});

describe('events for everybody', () => {
  it('stand in a list, in a month, past ones with their recording', async () => {
    await create({
      titleFr: 'Déjà passé',
      titleEn: '',
      startDay: '2026-11-10',
      replayUrl: 'https://video.exemple.fr/y',
      registers: false,
      seats: null,
    });
    const past = await get('/rendez-vous?past=1');
    expect(past).toContain('https://video.exemple.fr/y');
    expect(await get('/rendez-vous')).not.toContain('Déjà passé');
    expect(await get('/en/events?past=1')).toContain('lang="fr"');
    expect(await get('/rendez-vous?kind=visit')).toContain('Aucun rendez-vous');
    expect(await get('/rendez-vous?kind=<svg>&theme=x')).toContain('n’existe pas');
    const month = await get('/rendez-vous/mois/2026-11');
    expect(month).toContain('Déjà passé');
    expect(month).toContain('Rendez-vous de novembre 2026');
    await get('/en/events/month/2026-12?zone=Pacific/Tahiti');
    for (const path of ['/rendez-vous/mois/2026-13', '/rendez-vous/mois/x', '/rendez-vous/rien'])
      expect((await app.request(path)).status).toBe(404);
  });

  it('are told to programs: schema.org, and the API, without who registered', async () => {
    const id = await create({
      kind: 'meeting',
      commune: 'die',
      place: 'Salle "des" fêtes </script><b>',
      titleFr: hostile.split('\r')[0],
    });
    const html = await (await app.request(`/rendez-vous/${id}`)).text();
    const facts = JSON.parse(/<script type="application\/ld\+json">(.*?)<\/script>/s.exec(html)![1]!);
    expect(facts).toMatchObject({
      '@type': 'Event',
      startDate: '2026-12-01T13:00:00.000Z',
      eventAttendanceMode: 'https://schema.org/MixedEventAttendanceMode',
      eventStatus: 'https://schema.org/EventScheduled',
      location: [{ address: { addressLocality: 'Die' } }, { '@type': 'VirtualLocation' }],
    });
    expect(html).toContain('<a href="/lieux/commune-26113">Die</a>');
    expect((await ask('/api/v1/events', { ...webinar, commune: 'Saint-Denis' }, moderator)).status).toBe(409);
    const { items } = (await (await app.request('/api/v1/events')).json()) as {
      items: { titleFr: string }[];
    };
    expect(items.length).toBeGreaterThan(3);
    expect(JSON.stringify(items)).not.toContain('@exemple.fr');
  });

  it('are calendars that programs subscribe to, whole, by territory, by theme, alone; no text adds a line', async () => {
    const id = await create({
      titleFr: 'Virgule, point-virgule ; et\\barre',
      textFr: `Ligne 1\r\nATTENDEE:mailto:x@evil.test\n${'é'.repeat(200)}`,
    });
    for (const file of ['all.fr', 'territory-val.fr', 'theme-alliances.en', `event-${id}.fr`]) {
      const answer = await app.request(`/calendars/${file}.ics`);
      expect([file, answer.status, answer.headers.get('content-type')]).toEqual([
        file,
        200,
        'text/calendar; charset=utf-8',
      ]);
      const text = await answer.text();
      // RFC 5545: CRLF line ends, lines of 75 bytes at most, folded ones begin with a blank.
      expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
      expect(text.split('\r\n').filter((line) => Buffer.byteLength(line) > 75)).toEqual([]);
      const lines = text.replaceAll(/\r\n[ \t]/g, '').split('\r\n');
      expect([lines[0], lines.at(-1) === '' ? lines.at(-2) : lines.at(-1)]).toEqual([
        'BEGIN:VCALENDAR',
        'END:VCALENDAR',
      ]);
      expect(lines.filter((line) => line.startsWith('ATTENDEE'))).toEqual([]);
      const count = (start: string) => lines.filter((line) => line.startsWith(start)).length;
      expect(count('BEGIN:VEVENT')).toBeGreaterThan(0);
      for (const name of ['UID:', 'DTSTAMP:', 'DTSTART:', 'DTEND:', 'SUMMARY:'])
        expect([name, count(name)]).toEqual([name, count('BEGIN:VEVENT')]);
      if (file.startsWith('event'))
        expect(lines).toEqual(
          expect.arrayContaining([
            'DTSTART:20261201T130000Z',
            'DTEND:20261201T143000Z',
            'SUMMARY:Virgule\\, point-virgule \\; et\\\\barre',
            'STATUS:CONFIRMED',
          ]),
        );
    }
    expect(await (await app.request('/calendars/all.fr.ics')).text()).toContain('STATUS:CANCELLED');
    for (const file of ['nothing.fr', 'all.de', 'territory-rien.fr', 'theme-rien.fr', 'event-x.fr', '../x'])
      expect((await app.request(`/calendars/${file}.ics`)).status).toBe(404);
  });
});
