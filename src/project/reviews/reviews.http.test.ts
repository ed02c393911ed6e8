import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { formFiller } from '../../../test/support/form-filler.ts';
import { insertTerritory } from '../../../test/support/insert-territory.ts';
import { startTestApp, type TestApp } from '../../../test/support/test-app.ts';
import { findInvalidHtml } from '../../../test/support/valid-html.ts';

let app: TestApp;
let camille: ReturnType<typeof formFiller>;
let visitor: ReturnType<typeof formFiller>;
let address: string;

beforeAll(async () => {
  app = await startTestApp();
  const { id } = await insertTerritory(app, 'zorgueval');
  camille = formFiller(app, await app.signInAs({ catalystOf: [id] }));
  visitor = formFiller(app, null);
  address = await camille.create('/territoires/zorgueval/projets/nouveau', { name: 'Vallée vivante' });
  await camille.fill(`${address}/modifier`, { state: 'published' });
});
afterAll(() => app?.close());

const add = (title: string) => camille.create(`${address}/actions/nouvelle`, { title, status: 'upcoming' });
const review = (title: string) =>
  camille.create(`${address}/bilans`, { title, summary: 'Un an de travail.' });

describe('a review', () => {
  it('keeps the project as it was, and tells in words and in a table what changed since', async () => {
    const kitchen = await add('Ouvrir une cuisine');
    const first = await review('Départ');
    expect(await camille.textOf(first)).toContain('C’est le premier bilan');
    await camille.fill(`${kitchen}/modifier`, { status: 'ongoing', budgetPlanned: '12000' });
    await add('Un marché le soir');
    const second = await review('Un an après');
    const page = await camille.textOf(second);
    expect(await findInvalidHtml(page)).toEqual([]);
    expect(page).toMatch(/A1 Ouvrir une cuisine\s: de «\sÀ venir\s» à «\sEn cours\s»/u);
    expect(page).toMatch(/Nouvelle action\s: A2 Un marché le soir/u);
    expect(page).toMatch(/budget prévu de inconnu à 12\s000\s€/u);
    await camille.fill(`${kitchen}/modifier`, { title: 'Une autre cuisine' });
    expect(await camille.textOf(second)).toContain('A1 Ouvrir une cuisine');
  });

  it('is read by everybody once it is published, without the actions kept among those who write', async () => {
    const kept = await add('Une action gardée');
    await camille.fill(`${kept}/modifier`, { confidentiality: 'writers' });
    const made = await review('Pour tous');
    expect((await visitor.get(made)).status).toBe(404);
    await camille.post(made, [['published', 'yes']]);
    const page = await visitor.textOf(made);
    expect([page.includes('Pour tous'), page.includes('Une action gardée')]).toEqual([true, false]);
    expect(await findInvalidHtml(page)).toEqual([]);
    expect(await visitor.textOf(`${address}/bilans`)).toContain('Pour tous');
    await camille.post(made, [['published', 'no']]);
    expect((await visitor.get(made)).status).toBe(404);
  });

  it('is made once however often the form is sent, and not without a title', async () => {
    const refused = await camille.fill(`${address}/bilans`, { title: ' ', summary: 'À garder' });
    const page = await refused.text();
    expect([refused.status, page.includes('Donnez un titre'), page.includes('À garder')]).toEqual([
      422,
      true,
      true,
    ]);
    const form = [
      ['review', '0d000000-0000-4000-8000-000000000001'],
      ['title', 'Deux clics'],
      ['summary', ''],
    ] as [string, string][];
    const [one, two] = [
      await camille.post(`${address}/bilans`, form),
      await camille.post(`${address}/bilans`, form),
    ];
    expect(one.headers.get('location')).toBe(two.headers.get('location'));
  });

  it('never changes, not even by a mistake in the program', async () => {
    await review('Gravé');
    await expect(sql`update project_review set title = 'Autre'`.execute(app.ports.database)).rejects.toThrow(
      'never changes',
    );
  });
});
