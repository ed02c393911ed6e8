import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createAsker, fieldsOf } from '../../../test/support/asker.ts';
import { insertOrganisation } from '../../../test/support/insert-organisation.ts';
import type { SignedIn } from '../../../test/support/sign-in-as.ts';
import { startTestApp, type TestApp } from '../../../test/support/test-app.ts';
import { findInvalidHtml } from '../../../test/support/valid-html.ts';

let app: TestApp;
let catalyst: SignedIn;
let grocer: SignedIn;
let company: SignedIn;
let alliance = '';
let grocerMember = '';
let companyMember = '';
const territory = randomUUID();
const actor = randomUUID();

const as = (who: SignedIn) => createAsker(app, who);

async function begin(name: string): Promise<string> {
  const page = await (await as(catalyst).get('/alliances/commencer')).text();
  const key = /name="key" value="([^"]+)"/.exec(page)![1]!;
  const answer = await as(catalyst).post('/alliances/commencer', {
    key,
    from: `territory:${territory}`,
    name,
    need: 'Des légumes perdus',
  });
  return /\/alliances\/([0-9a-f-]{36})/.exec(answer.headers.get('location')!)![1]!;
}

async function invite(fields: Readonly<Record<string, string>>, who = catalyst, id = alliance) {
  const page = await (await as(who).get(`/alliances/${id}/membres`)).text();
  const key = /name="key" value="([^"]+)"/.exec(page)![1]!;
  const form = { actor: '', name: '', kind: '', role: '', email: '', key, do: 'invite', ...fields };
  return as(who).post(`/alliances/${id}/membres`, form);
}

const linkIn = (page: string): string => /(\/invitation-alliance\/[\w-]+)/.exec(page)![1]!;
const memberIn = async (name: string, id = alliance): Promise<string> => {
  const { rows } = await sql<{ id: string }>`select id from alliance_member
    where alliance_id = ${id} and name = ${name} and deleted_at is null`.execute(app.ports.database);
  return rows[0]!.id;
};

beforeAll(async () => {
  app = await startTestApp();
  const one = await insertOrganisation(app, 'epicerie');
  const { database } = app.ports;
  await sql`insert into territory (id, created_at, updated_at, state, slug, name, kind)
    values (${territory}, now(), now(), 'published', 'val', 'Val', 'custom')`.execute(database);
  await sql`insert into actor (id, created_at, updated_at, state, kind, name, organisation_id)
    values (${actor}, now(), now(), 'published', 'association', 'Épicerie solidaire', ${one.id})`.execute(
    database,
  );
  await sql`insert into territory_actor values (${territory}, ${actor}, now())`.execute(database);
  catalyst = await app.signInAs({ catalystOf: [territory], name: 'Camille Catalyse' });
  grocer = await app.signInAs({ email: 'epicerie@exemple.fr', organisations: { [one.id]: 'editor' } });
  company = await app.signInAs({ email: 'laiterie@exemple.fr' });
  alliance = await begin('Cuisine partagée');
});
afterAll(() => app?.close());

describe('inviting', () => {
  it('says beside the fields what is missing and keeps what was typed', async () => {
    const nobody = await invite({ role: 'Prête la cuisine' });
    expect(nobody.status).toBe(422);
    const page = await nobody.text();
    expect(page).toContain('Choisissez un acteur de la liste, ou donnez un nom.');
    expect(page).toContain('value="Prête la cuisine"');
    expect(await findInvalidHtml(page)).toEqual([]);
    const wrong = await invite({ name: 'Laiterie', kind: 'company', email: 'pas une adresse' });
    expect(await wrong.text()).toContain('pas une adresse électronique');
  });

  it('tells the organisation of an actor, and shows the draft to its members', async () => {
    const answer = await invite({ actor, role: 'Apporte les invendus' });
    expect(await answer.text()).toContain('est prévenu et peut répondre sur ce site');
    await app.runJobs();
    const { rows } = await sql<{ recipient: string }>`select recipient from mail`.execute(app.ports.database);
    expect(rows.map(({ recipient }) => recipient)).toContain('epicerie@exemple.fr');
    const sheet = await (await as(catalyst).get(`/alliances/${alliance}`)).text();
    expect(sheet).toContain('Visible des membres');
    grocerMember = await memberIn('Épicerie solidaire');
    const again = await invite({ actor });
    expect(again.status).toBe(409);
  });

  it('gives a link to hand over for somebody of nowhere, and invites once for two clicks', async () => {
    const page = await (await as(catalyst).get(`/alliances/${alliance}/membres`)).text();
    const key = /name="key" value="([^"]+)"/.exec(page)![1]!;
    const form = { actor: '', name: 'Laiterie', kind: 'company', role: '', email: '', key, do: 'invite' };
    const first = await as(catalyst).post(`/alliances/${alliance}/membres`, form);
    expect(await first.text()).toContain('/invitation-alliance/');
    const second = await as(catalyst).post(`/alliances/${alliance}/membres`, form);
    expect(second.status).toBe(303);
    const { rows } = await sql`select 1 from alliance_member where name = 'Laiterie'`.execute(
      app.ports.database,
    );
    expect(rows).toHaveLength(1);
    companyMember = await memberIn('Laiterie');
  });

  it('does not let somebody outside see or invite', async () => {
    expect((await as(company).get(`/alliances/${alliance}/membres`)).status).toBe(404);
    expect((await as(company).get(`/alliances/membres/${grocerMember}`)).status).not.toBe(200);
  });
});

describe('answering', () => {
  it('is for the organisation of the member, not for who helps', async () => {
    const page = `/alliances/membres/${grocerMember}/reponse`;
    expect((await as(catalyst).get(page)).status).not.toBe(200);
    const text = await (await as(grocer).get(page)).text();
    expect(text).toContain('Vous êtes membre à partir d’aujourd’hui');
    expect(await findInvalidHtml(text)).toEqual([]);
    expect((await as(grocer).get(`/alliances/${alliance}`)).status).toBe(404);
    expect(await (await as(grocer).get('/alliances')).text()).toContain('Répondre pour Épicerie solidaire');
    const answer = await as(grocer).post(page, { do: 'accept' });
    expect(answer.status).toBe(303);
    expect((await as(grocer).get(`/alliances/${alliance}`)).status).toBe(200);
    expect((await as(grocer).post(page, { do: 'accept' })).status).toBe(410);
    expect(await (await as(grocer).get('/alliances')).text()).not.toContain('Répondre pour');
  });

  it('by a link: opening it answers nothing, a new link replaces the former, an organisation is made on the way', async () => {
    const drawn = async () =>
      linkIn(
        await (
          await as(catalyst).post(`/alliances/${alliance}/membres`, { do: 'again', member: companyMember })
        ).text(),
      );
    const [former, link] = [await drawn(), await drawn()];
    expect((await app.request(former)).status).toBe(404);
    const seen = await (await app.request(link)).text();
    expect(seen).toContain('Me connecter pour répondre');
    expect(await findInvalidHtml(seen)).toEqual([]);
    const missing = await as(company).post(link, { do: 'accept', organisation: 'new', newName: '' });
    expect(missing.status).toBe(422);
    const answer = await as(company).post(link, {
      do: 'accept',
      organisation: 'new',
      newName: 'Laiterie du Val',
      agrees: 'yes',
    });
    expect(answer.status).toBe(303);
    const own = await (await as(company).get(answer.headers.get('location')!)).text();
    expect(own).toContain('votre consentement est enregistré');
    expect(await findInvalidHtml(own)).toEqual([]);
    expect((await as(company).get(link)).status).toBe(404);
  });

  it('a link sent to an address is for that address, and lasts thirty days', async () => {
    const sent = await invite({ name: 'Foyer rural', kind: 'association', email: 'foyer@exemple.fr' });
    const link = linkIn(await sent.text());
    expect(await (await as(company).get(link)).text()).toContain('Cette invitation est pour f…@exemple.fr');
    expect((await as(company).post(link, { do: 'accept', organisation: 'new', newName: 'x' })).status).toBe(
      403,
    );
    app.setTime(new Date('2026-12-25T10:00:00Z'));
    expect((await app.request(link)).status).toBe(410);
    app.setTime(new Date('2026-11-24T10:00:00Z'));
    const foyer = await app.signInAs({ email: 'foyer@exemple.fr' });
    const refused = await as(foyer).post(link, { do: 'refuse', reason: 'Pas cette année' });
    expect(refused.status).toBe(303);
    const page = await (await as(catalyst).get(`/alliances/${alliance}/membres`)).text();
    expect(page).toContain('A refusé');
    expect(page).toContain('Pas cette année');
    expect(page).toContain('Inviter à nouveau');
  });

  it('a consent given otherwise is noted with how, for a member whom nobody represents', async () => {
    await invite({ name: 'Collectif mobilité', kind: 'citizens' });
    const id = await memberIn('Collectif mobilité');
    const page = `/alliances/membres/${id}/consentement`;
    expect((await as(catalyst).post(page, { note: '' })).status).toBe(422);
    expect((await as(catalyst).post(page, { note: 'Réunion du 3 mars' })).status).toBe(303);
    const members = await (await as(catalyst).get(`/alliances/${alliance}/membres`)).text();
    expect(members).toContain('Réunion du 3 mars');
    expect((await as(catalyst).get(`/alliances/membres/${grocerMember}/consentement`)).status).toBe(404);
  });

  it('cannot be given by editing, nor by the return of a former version', async () => {
    const foyer = await memberIn('Foyer rural');
    const answer = await as(catalyst).api(
      'PATCH',
      `/api/v1/alliance-members/${foyer}`,
      { standing: 'consented' },
      { 'if-match': '"1"' },
    );
    expect(answer.status).toBe(422);
    const { rows } = await sql<{
      standing: string;
    }>`select standing from alliance_member where id = ${foyer}`.execute(app.ports.database);
    expect(rows[0]?.standing).toBe('refused');
  });
});

describe('being public', () => {
  const publish = async () => {
    const page = `/alliances/${alliance}/modifier`;
    const form = fieldsOf(await (await as(catalyst).get(page)).text(), 'edit');
    return as(catalyst).post(page, { ...form, state: 'published', do: 'save' });
  };

  it('waits for each member, and names those who have not agreed', async () => {
    const answer = await publish();
    expect(answer.status).toBe(409);
    const text = await answer.text();
    expect(text).toContain('Épicerie solidaire');
    expect(text).toContain('Collectif mobilité');
    expect(text).not.toMatch(/publique : [^<]*Laiterie/);
  });

  it('ends at once when one of them withdraws', async () => {
    const collective = await memberIn('Collectif mobilité');
    await sql`update alliance_member set agrees_public = true where id = ${collective}`.execute(
      app.ports.database,
    );
    expect((await as(grocer).post(`/alliances/membres/${grocerMember}`, { do: 'agree' })).status).toBe(303);
    expect((await publish()).status).toBe(303);
    const seen = await app.request(`/alliances/${alliance}`);
    expect(seen.status).toBe(200);
    const text = await seen.text();
    expect(text).toContain('Laiterie');
    expect(text).not.toContain('Foyer rural');
    expect(
      (await as(catalyst).post(`/alliances/membres/${grocerMember}`, { do: 'disagree' })).status,
    ).not.toBe(303);
    expect((await as(grocer).post(`/alliances/membres/${grocerMember}`, { do: 'disagree' })).status).toBe(
      303,
    );
    expect((await app.request(`/alliances/${alliance}`)).status).toBe(404);
  });
});

describe('leaving', () => {
  it('has a date up to today and says what becomes of the lines; the alliance is then closed to who left', async () => {
    const page = `/alliances/membres/${companyMember}/quitter`;
    const wrong = await as(company).post(page, { leftOn: '01/01/2040', fate: '' });
    expect(wrong.status).toBe(422);
    const text = await wrong.text();
    expect(text).toContain('Un jour passé ou d’aujourd’hui est attendu');
    expect(text).toContain('Dites ce que deviennent vos lignes');
    expect((await as(catalyst).post(page, { leftOn: '24/11/2026', fate: 'withdrawn' })).status).not.toBe(303);
    const answer = await as(company).post(page, {
      leftOn: '24/11/2026',
      fate: 'withdrawn',
      reason: 'Déménagement',
    });
    expect(answer.status).toBe(303);
    expect((await as(company).get(`/alliances/${alliance}`)).status).toBe(404);
    expect((await as(company).get(`/alliances/membres/${companyMember}`)).status).toBe(200);
    const members = await (await as(catalyst).get(`/alliances/${alliance}/membres`)).text();
    expect(members).toContain('A quitté l’alliance');
    expect(members).toContain('ses lignes ne comptent plus');
  });

  it('with lines that count until then, ends them on the year of the departure and leaves out those that were to begin later', async () => {
    for (const [title, from] of [
      ['Camion frigorifique', 2024],
      ['Deuxième camion', 2028],
    ])
      await sql`insert into alliance_line (id, created_at, updated_at, member_id, side, title, means, amount, per, price_year,
          from_year, visibility)
        values (gen_random_uuid(), now(), now(), ${grocerMember}, 'contribution', ${title}, 'equipment',
          '{"unit":"EUR","low":900,"high":900}', 'year', 2026, ${from}, 'alliance')`.execute(
        app.ports.database,
      );
    const page = `/alliances/membres/${grocerMember}/quitter`;
    const answer = await as(grocer).post(page, { leftOn: '24/11/2026', fate: 'until-left', reason: '' });
    expect(answer.status).toBe(303);
    const seen = await (await as(catalyst).get(`/alliances/${alliance}/apports`)).text();
    expect(seen).toContain('2024 à 2026');
    expect(seen).not.toContain('Deuxième camion');
    expect(seen).toContain('ses lignes comptent jusque-là');
  });
});
