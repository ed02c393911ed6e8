import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { insertAlliance, type TestAlliance } from '../../../test/support/alliance-in-database.ts';
import { createAsker, fieldsOf } from '../../../test/support/asker.ts';
import { keepGardenVersion } from '../../../test/support/premium-version.ts';
import { startTestApp, type TestApp } from '../../../test/support/test-app.ts';
import { findInvalidHtml } from '../../../test/support/valid-html.ts';

let app: TestApp;
let alliance: TestAlliance;

beforeAll(async () => {
  app = await startTestApp();
  alliance = await insertAlliance(app, ['Anémone', 'Bleuet', 'Capucine']);
});
afterAll(() => app?.close());

async function grant(payer: string, kind: string, state: string, amount: number | null, reference = '') {
  const ends = amount === null ? null : JSON.stringify({ low: amount, high: amount });
  await sql`insert into alliance_grant
      (id, created_at, updated_at, alliance_id, payer, payer_kind, state, amount, year, reference)
    values (${randomUUID()}, now(), now(), ${alliance.id}, ${payer}, ${kind}, ${state}, ${ends}::jsonb, 2026,
      ${reference})`.execute(app.ports.database);
}
const read = async (language = '') => {
  const path =
    language === ''
      ? `/alliances/${alliance.id}/prime/aides`
      : `/en/alliances/${alliance.id}/premium/support`;
  return (await (await createAsker(app, alliance.catalyst).get(path)).text()).replaceAll(
    /[\u202f\u00a0]/g,
    ' ',
  );
};

describe('support of an alliance', () => {
  it('says what to do first when none was told, to those who may add help', async () => {
    const html = await read();
    expect(html).toContain('Aucune aide n’est encore dite');
    const add = `/alliances/${alliance.id}/aides/nouvelle`;
    expect(html).toContain(`href="${add}"`);
    const asker = createAsker(app, alliance.catalyst);
    const form = fieldsOf(await (await asker.get(add)).text(), 'edit');
    const typed = {
      ...form,
      payer: 'Banque',
      state: 'planned',
      'amount.low': '500',
      year: '2027',
      do: 'save',
    };
    const wrong = await asker.post(add, { ...typed, payerKind: 'foundation', turnover: '9000000' });
    expect(wrong.status).toBe(422);
    expect(await wrong.text()).toContain('ne se dit que d’une entreprise');
    const kept = await asker.post(add, { ...typed, payerKind: 'company', turnover: '9000000' });
    expect(kept.status).toBe(303);
    const saved = await read();
    expect(saved).toContain('Banque');
    expect(saved).toMatch(/href="\/alliances\/aides\/[0-9a-f-]{36}\/modifier"/);
    expect(saved).toContain('45 000 €');
  });

  it('counts co-financing once, says what is unknown, and what each side pays of a patronage', async () => {
    await grant('Région', 'authority', 'requested', 9000, 'R-1');
    await grant('Région', 'authority', 'obtained', 4000, 'R-1');
    await grant('Traiteur du Val', 'company', 'obtained', 10_000);
    await grant('Commune', 'authority', 'obtained', null);
    const html = await read();
    expect(await findInvalidHtml(html)).toEqual([]);
    expect(html).toContain('Même dossier entré 2 fois');
    expect(html).toContain('Obtenu : 14 000 €');
    expect(html).toContain('1 montant inconnu');
    expect(html).toMatch(/L’entreprise paie, impôt réduit[\s\S]*4 000 €/);
    expect(html).toContain('Gardez d’abord une version de la prime');
  });

  it('tells the premium before and after, and whether the support is what the version justifies', async () => {
    await keepGardenVersion(app, alliance, 'Un');
    const html = await read();
    expect(html).toContain('Avec l’aide obtenue et demandée');
    expect(html).toMatch(
      /L’aide obtenue vaut aujourd’hui [\s\S]*?(?:justifie|aucune aide)|ne justifie aucune aide/,
    );
  });

  it('gives the share of public money without and with volunteer time', async () => {
    await alliance.line(0, { side: 'contribution', title: 'Loyer', low: 1000 });
    const html = await read();
    expect(html).toContain('Sans le temps bénévole');
    expect(html).toContain('57 %');
    const english = await read('en');
    expect(await findInvalidHtml(english)).toEqual([]);
    expect(english).toContain('Without volunteer time');
  });
});
