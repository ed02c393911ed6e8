import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { formFiller } from '../../test/support/form-filler.ts';
import { insertOrganisation } from '../../test/support/insert-organisation.ts';
import { insertTerritory } from '../../test/support/insert-territory.ts';
import type { SignedIn } from '../../test/support/sign-in-as.ts';
import { startTestApp, type TestApp } from '../../test/support/test-app.ts';
import { findInvalidHtml } from '../../test/support/valid-html.ts';

type Filler = ReturnType<typeof formFiller>;

let app: TestApp;
let territory: Awaited<ReturnType<typeof insertTerritory>>;
let camille: Filler;
let editor: Filler;
let stranger: Filler;
let visitor: Filler;
let catalyst: SignedIn;

beforeAll(async () => {
  app = await startTestApp();
  const organisation = await insertOrganisation(app, 'cuisine');
  territory = await insertTerritory(app, 'zorgueval', [
    { name: 'Cuisine partagée', organisationId: organisation.id },
    { name: 'Maraîchers associés' },
    { name: 'Mairie de Zorgueval' },
  ]);
  catalyst = await app.signInAs({ catalystOf: [territory.id] });
  camille = formFiller(app, catalyst);
  editor = formFiller(app, await app.signInAs({ organisations: { [organisation.id]: 'editor' } }));
  stranger = formFiller(app, await app.signInAs());
  visitor = formFiller(app, null);
});
afterAll(() => app?.close());

const begin = (name: string, actorIds: readonly string[] = []) =>
  camille.create('/territoires/zorgueval/projets/nouveau', {
    name,
    vision: 'Manger d’ici.',
    horizonYear: '2032',
    actorIds,
  });

describe('a project', () => {
  it('begins as a draft of its territory, unknown to others, and says where its steps stand', async () => {
    const address = await begin('Vallée vivante');
    expect(address).toBe('/projets/vallee-vivante');
    const page = await camille.textOf(address);
    expect(page).toContain('Manger d’ici.');
    expect(page).toContain('Le chemin du projet');
    expect(page).toMatch(
      /Parcours\s: <a href="\/parcours\/ecrire-projet-territoire-odd">[^<]+<\/a> \(2\s*h\s*30\)/u,
    );
    expect(page).toContain('/communs?q=diagnostic');
    expect(await findInvalidHtml(page)).toEqual([]);
    const [foreign, unknown] = await Promise.all([stranger.get(address), stranger.get('/projets/rien')]);
    expect([foreign.status, unknown.status]).toEqual([404, 404]);
    expect(await stranger.textOf('/projets')).not.toContain('Vallée vivante');
    expect(await camille.textOf('/projets')).toContain('Vallée vivante');
    expect(await camille.textOf('/territoires/zorgueval')).toContain('Vallée vivante');
  });

  it('is written by the organisations whose actors take part, as soon as they do and no longer', async () => {
    const address = await begin('Écrit ensemble');
    expect((await editor.get(address)).status).toBe(404);
    await camille.fill(`${address}/modifier`, { actorIds: [territory.actorIds[0]!] });
    expect((await editor.get(address)).status).toBe(200);
    const saved = await editor.fill(`${address}/modifier`, {
      diagnosis: 'Une cuisine vide deux jours sur trois.',
    });
    expect(saved.status).toBe(303);
    await camille.fill(`${address}/modifier`, { actorIds: [territory.actorIds[1]!] });
    expect((await editor.get(address)).status).toBe(404);
  });

  it('refuses an actor of elsewhere, beside the field', async () => {
    const address = await begin('Chez nous');
    const answer = await camille.fill(`${address}/modifier`, {
      actorIds: ['00000000-0000-4000-8000-000000000000'],
    });
    expect(answer.status).toBe(422);
  });
});

describe('an action', () => {
  it('keeps its number, its partners and its funders, and says what remains to be found', async () => {
    const address = await begin('Des actions');
    await camille.create(`${address}/orientations/nouvelle`, { title: 'Se nourrir d’ici' });
    const action = await camille.create(`${address}/actions/nouvelle`, {
      title: 'Ouvrir une cuisine partagée',
      status: 'ongoing',
    });
    const form = await camille.textOf(`${action}/modifier`);
    expect(await findInvalidHtml(form)).toEqual([]);
    expect(form).toContain('Se nourrir d’ici');
    const saved = await camille.fill(`${action}/modifier`, {
      budgetPlanned: '40 000',
      'cofunders.name': ['Région', 'Fondation'],
      'cofunders.share': ['50', '12,5'],
      'partners.actor': ['cuisine partagee', ''],
      'partners.contribution': ['Ses locaux', ''],
      'partners.benefit': ['Un loyer partagé', ''],
    });
    expect(saved.status).toBe(303);
    const page = await camille.textOf(action);
    expect(await findInvalidHtml(page)).toEqual([]);
    expect(page).toMatch(/Action A1/);
    expect(page).toMatch(/Reste à trouver\s: 37,5\u00a0% \(15\s000\s€\) du budget prévu/u);
    expect(page).toContain('Ses locaux');
  });

  it.each([
    [{ 'cofunders.name': ['A', 'B'], 'cofunders.share': ['60', '50'] }, '110'],
    [{ 'cofunders.name': ['A'], 'cofunders.share': ['beaucoup'] }, 'beaucoup'],
    [{ startsOn: '2027-03-01', endsOn: '2027-02-01' }, 'vient avant le début'],
    [
      { 'partners.actor': ['Maraichage'], 'partners.contribution': [''], 'partners.benefit': [''] },
      'n’est pas un acteur',
    ],
    [{ dependsOn: 'A99' }, 'A99'],
    [{ budgetPlanned: '-3' }, '-3'],
  ])('refuses %j beside the field, and keeps all that was typed', async (wrong, said) => {
    const address = await begin('Fautes');
    const action = await camille.create(`${address}/actions/nouvelle`, {
      title: 'Une action',
      status: 'upcoming',
    });
    const answer = await camille.fill(`${action}/modifier`, { ...wrong, description: 'Un texte à garder' });
    const page = await answer.text();
    expect(answer.status).toBe(422);
    expect(page).toContain(said);
    expect(page).toContain('Un texte à garder');
    expect(await findInvalidHtml(page)).toEqual([]);
  });

  it('keeps a partner that has left the territory since, by its name', async () => {
    const address = await begin('Départs');
    const action = await camille.create(`${address}/actions/nouvelle`, {
      title: 'À deux',
      status: 'ongoing',
    });
    await camille.fill(`${action}/modifier`, {
      'partners.actor': ['Mairie de Zorgueval'],
      'partners.contribution': ['La salle'],
      'partners.benefit': [''],
    });
    const link = sql`territory_actor where actor_id = ${territory.actorIds[2]!}`;
    await sql`delete from ${link}`.execute(app.ports.database);
    const saved = await camille.fill(`${action}/modifier`, { description: 'Sans la mairie' });
    await sql`insert into territory_actor (territory_id, actor_id, since)
      values (${territory.id}, ${territory.actorIds[2]!}, now())`.execute(app.ports.database);
    expect([saved.status, (await camille.textOf(action)).includes('La salle')]).toEqual([303, true]);
  });

  it('cannot wait for an action that waits for it', async () => {
    const address = await begin('Cercles');
    const [one, two] = [
      await camille.create(`${address}/actions/nouvelle`, { title: 'Une', status: 'upcoming' }),
      await camille.create(`${address}/actions/nouvelle`, { title: 'Deux', status: 'upcoming' }),
    ];
    expect((await camille.fill(`${two}/modifier`, { dependsOn: 'A1' })).status).toBe(303);
    const answer = await camille.fill(`${one}/modifier`, { dependsOn: 'A2' });
    expect([answer.status, (await answer.text()).includes('A1 → A2 → A1')]).toEqual([409, true]);
    expect(await camille.textOf(one)).toContain('Attendue par');
  });

  it('is public with its project, unless it is kept among those who write', async () => {
    const address = await begin('Publié');
    const [open, kept] = [
      await camille.create(`${address}/actions/nouvelle`, { title: 'Ouverte', status: 'upcoming' }),
      await camille.create(`${address}/actions/nouvelle`, { title: 'Gardée', status: 'upcoming' }),
    ];
    await camille.fill(`${kept}/modifier`, { confidentiality: 'writers' });
    const api = `/api/v1/actions/${open.split('/').at(-1)}`;
    expect([(await visitor.get(open)).status, (await visitor.get(api)).status]).toEqual([404, 404]);
    await camille.fill(`${address}/modifier`, { state: 'published' });
    expect([(await visitor.get(open)).status, (await visitor.get(api)).status]).toEqual([200, 200]);
    expect((await visitor.get(kept)).status).toBe(404);
    const page = await visitor.textOf(`/en${address.replace('projets', 'projects')}`);
    expect([page.includes('Ouverte'), page.includes('Gardée')]).toEqual([true, false]);
  });
});
