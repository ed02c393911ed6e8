import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type FormField, readFormFields } from '../../../test/support/html-form.ts';
import type { SignedIn } from '../../../test/support/sign-in-as.ts';
import { startTestApp, type TestApp } from '../../../test/support/test-app.ts';
import { findInvalidHtml } from '../../../test/support/valid-html.ts';

let app: TestApp;
let camille: SignedIn;
let catalyst: SignedIn;
let actor: string;

const textOf = async (answer: Response | Promise<Response>) => (await answer).text();
const get = (path: string, who: SignedIn | null = camille) =>
  app.request(path, who ? { headers: who.headers } : {});

async function fill(path: string, values: Record<string, string>, who = camille): Promise<Response> {
  const kept = readFormFields(await textOf(get(path, who)), 'edit').filter(([name]) => !(name in values));
  const fields: FormField[] = [...kept, ...Object.entries(values), ['do', 'save']];
  return app.request(path, { method: 'POST', body: new URLSearchParams(fields), headers: who.headers });
}
const pageOf = (answer: Response): string => answer.headers.get('location')!.replace(/\?.*/, '');

beforeAll(async () => {
  app = await startTestApp();
  camille = await app.signInAs({ name: 'Camille Martin' });
  catalyst = await app.signInAs({ name: 'Maud Renard' });
  const organisation = pageOf(
    await fill('/organisations/nouvelle', { name: 'Les Jardins', kind: 'association' }),
  );
  actor = pageOf(await fill(`${organisation}/acteur/nouveau`, { name: 'Les Jardins', kind: 'association' }));
});
afterAll(() => app?.close());

describe('a model', () => {
  let model: string;

  it('begins with three questions, none of which needs an answer', async () => {
    const form = await textOf(get(`${actor}/modeles/nouveau`));
    expect(await findInvalidHtml(form)).toEqual([]);
    const asked = readFormFields(form, 'edit').filter(([name]) => name !== 'key');
    expect(asked).toHaveLength(4);
    // The year that has just been closed is known; the rest is the actor's.
    const lastYear = String(app.ports.clock.now().getUTCFullYear() - 1);
    expect(asked.filter(([, value]) => value !== '')).toEqual([['year', lastYear]]);
    const made = await fill(`${actor}/modeles/nouveau`, { year: '2025', volunteers: '1 200' });
    expect(made.status).toBe(303);
    model = pageOf(made);
    const page = await textOf(get(model));
    expect(await findInvalidHtml(page)).toEqual([]);
    expect(page).toContain('Aucune ressource détaillée');
    expect(page).toContain('Heures de bénévolat');
    expect(page).toContain('L’acteur seul');
    expect(page).toMatch(/1\s200\sh/u);
    const refine = await textOf(get(`${model}/modifier`));
    expect(refine.match(/<summary/g)!.length).toBeGreaterThanOrEqual(3);
    expect(await findInvalidHtml(refine)).toEqual([]);
    const again = await fill(`${actor}/modeles/nouveau`, { year: '2025' });
    expect([again.status, (await again.text()).includes('déjà un modèle')]).toEqual([409, true]);
  });

  it('is refined by details: mix, hybridation, accounts with their gap, basis with its source', async () => {
    const saved = await fill(`${model}/modifier`, {
      resources: '50 000',
      spent: '48 000',
      subsidyCommune: '20000',
      sales: '20000',
      basis: 'smic',
    });
    expect(saved.status).toBe(303);
    const page = await textOf(get(model));
    expect(await findInvalidHtml(page)).toEqual([]);
    expect(page).toMatch(/<p class="value">0,50 /);
    expect(page).toMatch(/Écart à expliquer\s: 2\s000\s€/u);
    expect(page).toMatch(/10\s000\s€ reçus ne sont pas détaillés/u);
    expect(page).toMatch(/Une heure vaut 11,88\s€/u);
    expect(page).toContain('Décret');
    expect(await textOf(get(`/en${model.replace('modeles', 'models')}`))).toContain('Gap to be explained');
    const refused = await fill(`${model}/modifier`, { sales: '-5' });
    expect(refused.status).toBe(422);
    const unvalued = await fill(`${model}/modifier`, { basis: 'replacement' });
    expect(await textOf(unvalued)).toContain('Dites combien vaut une heure');
  });

  it('is its actor’s own until it is shared', async () => {
    const territory = pageOf(
      await fill('/territoires/nouveau', { name: 'Vallée', kind: 'custom', description: '' }, catalyst),
    );
    catalyst = await app.signInAs({ id: catalyst.personId });
    const made = await fill(
      `${territory}/acteurs/nouveau`,
      { name: 'Le Collectif', kind: 'citizens' },
      catalyst,
    );
    const theirs = await fill(`${pageOf(made)}/modeles/nouveau`, { year: '2025' }, catalyst);
    expect(await textOf(get(pageOf(theirs), catalyst))).toContain('L’acteur et les catalyseurs');
    const closed = await fill(`${pageOf(theirs)}/modifier`, { visibility: 'actor' }, catalyst);
    expect(closed.status).toBe(409);
    expect((await get(model, catalyst)).status).toBe(404);
    expect((await get(`${model}/historique`, catalyst)).status).toBe(404);
    expect((await get(model, null)).status).toBe(404);
    await fill(`${model}/modifier`, { visibility: 'public' });
    expect((await get(model, null)).status).toBe(200);
    expect(await textOf(get(model, null))).toContain('Moins de 11 acteurs');
  });

  it('has its years side by side', async () => {
    const other = await fill(`${actor}/modeles/nouveau`, { year: '2024', resources: '40000' });
    await fill(`${pageOf(other)}/modifier`, { sales: '30000' });
    const page = await textOf(get(model));
    expect(page).toMatch(/2024[\s\S]*40\s000\s€/u);
    expect(await textOf(get('/modeles'))).toContain('Les Jardins, 2024');
    expect(await textOf(get(actor))).toContain('Modèle socio-économique 2024');
  });
});
