import { describe, expect, test } from 'vitest';
import { writePdf } from '../../src/documents/pdf/write-pdf.ts';
import { writeWorkbook } from '../../src/documents/workbook/write-workbook.ts';
import type { AllianceModel } from '../../src/engine/premium/index.ts';
import type { Language } from '../../src/kernel/language.ts';
import type { Block, Text } from '../../src/platform/ports/paper.ts';
import type { AllianceOfDossier } from '../../src/premium/dossier/alliance/alliance-of-dossier.ts';
import { premiumDossier } from '../../src/premium/dossier/premium-dossier.ts';
import { premiumWorkbook } from '../../src/premium/dossier/workbook/premium-workbook.ts';
import { readSupport } from '../../src/premium/grants/read-support.ts';
import { amount, kitchenFacts } from '../support/alliance-facts.ts';
import { convertWithOffice, hasProgram, outcomeOf, partsOf } from '../support/documents.ts';
import { findPdfFaults } from '../support/pdf-ua.ts';
import { exampleAlliance } from '../support/premium-of.ts';

const model = { ...exampleAlliance('cuisine-partagee-incertaine'), currency: 'EUR' };

/** What a dossier tells of an invented alliance: support asked and obtained, a sharing agreed on, dates. */
function told(language: Language): AllianceOfDossier {
  const outcome = outcomeOf(model, language);
  const facts = kitchenFacts();
  const company = {
    ...facts.grants[0]!,
    id: 'g3',
    payer: 'Traiteur',
    payerKind: 'company' as const,
    reference: '',
    ...amount(8000),
  };
  const members = facts.members.map(({ id, name, kind }) => ({
    id,
    version: 1,
    name,
    kind,
    actorId: null,
    organisationId: null,
    standing: 'consented' as const,
    role: '',
    invitedOn: '2026-10-01',
    answeredOn: '2026-11-01',
    leftOn: null,
    reason: '',
    lineFate: null,
    consentNote: '',
    agreesPublic: true,
  }));
  return {
    reading: {
      alliance: {
        id: '0',
        version: 1,
        state: 'active',
        name: 'Cuisine',
        kinds: ['economic-cooperation'],
        stage: 'framing',
        need: 'Des légumes perdus',
        answer: 'Une cuisine à trois',
        lessons: '',
        sdgs: [2, 17],
        startsOn: '2027-01-15',
        endsOn: null,
        priceYear: 2026,
        priceChange: null,
        territory: null,
        organisationId: null,
        actionId: null,
        origin: null,
        isDemo: false,
        updatedAt: new Date('2026-11-27T10:00:00Z'),
      },
      members,
      lines: [],
      tasks: [],
      grants: [],
      milestones: [{ id: 'm', version: 1, on: '2027-03-01', title: 'Ouverture', isDone: false }],
    },
    version: {
      id: 'v',
      number: 3,
      name: 'Pour le conseil',
      reason: 'Loyers confirmés',
      createdAt: new Date('2026-11-27T10:00:00Z'),
      personId: null,
      engine: '9.9.9',
      digest: 'sha256:0',
      withheld: ['few-members'],
    },
    support: readSupport({ ...facts, grants: [...facts.grants, company] }, outcome),
    agreement: {
      id: 'a',
      versionId: 'v',
      versionNumber: 3,
      rule: 'own',
      shares: { C: 1, A: 2, E: 3 },
      transfers: { C: -1, A: 0.5, E: 0.5 },
      agreedOn: '2027-02-01',
      note: 'À revoir',
    },
  };
}

const plain = (text: Text): string =>
  typeof text === 'string' ? text : text.map((piece) => piece.text).join('');

const textOf = (blocks: readonly Block[]): string =>
  blocks
    .flatMap((block) => {
      if (block.kind === 'table')
        return [block.caption, ...block.columns.map(({ label }) => label), ...block.rows.flat().map(plain)];
      if (block.kind === 'list') return block.items.map(plain);
      return 'text' in block ? [plain(block.text)] : [];
    })
    .join('\n')
    .replaceAll(/[\u00a0\u202f]/g, ' ');

describe('the dossier of an alliance', () => {
  test.each([
    [
      'fr',
      [
        'Des légumes perdus',
        'Loyers confirmés',
        'Traiteur',
        '1er mars 2027',
        '15 juillet 2028',
        'Partage propre',
        'montants privés',
      ],
    ],
    [
      'en',
      [
        'Des légumes perdus',
        'The evaluation plan',
        'Support obtained',
        '15 July 2028',
        'Own sharing',
        'Private amounts are not counted',
      ],
    ],
  ] as const)(
    'tells who, why, the support, the sharing, the dates and the plan (%s)',
    (language, expected) => {
      const paper = premiumDossier(outcomeOf(model, language), language, told(language));
      const text = textOf(paper.blocks);
      for (const words of expected) expect(text).toContain(words);
      expect(text).not.toMatch(/undefined|NaN|Infinity|\[object/);
      for (const block of paper.blocks)
        if (block.kind === 'table') for (const { label } of block.columns) expect(label).not.toBe('');
    },
  );

  test('says on its first page who left since the version was kept', () => {
    const uuidOf = (id: string) => `00000000-0000-4000-8000-00000000000${id.charCodeAt(0) % 10}`;
    const named = JSON.stringify(model).replaceAll(/"([AEC])"/g, (_, id: string) => `"${uuidOf(id)}"`);
    const kept = JSON.parse(named) as AllianceModel;
    const base = told('en');
    const members = base.reading.members.map((member) => ({
      ...member,
      id: uuidOf(member.id),
      ...(member.id === 'C' ? { standing: 'left' as const, leftOn: '2026-11-20' } : {}),
    }));
    const paper = (reading: AllianceOfDossier['reading']) =>
      textOf(premiumDossier(outcomeOf(kept, 'en'), 'en', { ...base, reading }).blocks);
    const gone = kept.members.find(({ id }) => id === uuidOf('C'))?.name;
    expect(paper({ ...base.reading, members })).toContain(
      `The members have changed since. Still counted here, and no longer in the alliance: ${gone}.`,
    );
    const all = members.map((member) => ({ ...member, standing: 'consented' as const, leftOn: null }));
    expect(paper({ ...base.reading, members: all })).not.toContain('The members have changed');
  });

  test('is dated by its version, and is a tagged PDF with the same bytes each time', () => {
    const paper = premiumDossier(outcomeOf(model), 'fr', told('fr'));
    expect(paper.date).toBe('2026-11-27');
    const [one, two] = [writePdf(paper), writePdf(paper)];
    expect(Buffer.from(one).equals(Buffer.from(two))).toBe(true);
    expect(findPdfFaults(one, 'fr')).toEqual([]);
  });

  test('has a workbook with the support and the sharing, members in their order', () => {
    const workbook = premiumWorkbook(outcomeOf(model), 'fr', told('fr'));
    const sheet = workbook.sheets.find(({ name }) => name === 'Partage convenu');
    expect(sheet?.rows.slice(2, 5).map(([name]) => name)).toEqual([
      'Table ouverte',
      'Traiteur du Val',
      'Commune de Moulins',
    ]);
    expect(sheet?.rows.at(-1)?.[1]).toMatchObject({ value: 6, formula: 'SUM(B3:B5)' });
    expect(workbook.sheets.some(({ name }) => name === 'Aides')).toBe(true);
  });

  test.runIf(process.env.CAP17_TEST_OFFICE === '1' && hasProgram('soffice'))(
    'LibreOffice recomputes the sums of its sheets (needs soffice and CAP17_TEST_OFFICE=1)',
    () => {
      const bytes = writeWorkbook(premiumWorkbook(outcomeOf(model), 'fr', told('fr')), 'xlsx');
      const content = partsOf(convertWithOffice(bytes, 'xlsx', 'ods'))['content.xml']!;
      expect(content).toContain('office:value="13000"');
    },
  );
});
