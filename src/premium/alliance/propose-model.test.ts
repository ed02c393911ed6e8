import { describe, expect, it } from 'vitest';
import { amount, kitchenFacts } from '../../../test/support/alliance-facts.ts';
import { computePremium } from '../../engine/premium/index.ts';
import { checkAllianceDocument } from '../../formats/alliance-file/index.ts';
import type { AllianceForm } from '../domain/alliance-form.ts';
import { formToDocument } from '../domain/form-to-document.ts';
import { blankQuantity, isBlankQuantity, type QuantityForm } from '../domain/quantity-form.ts';
import type { AllianceFacts } from './alliance-facts.ts';
import { leftOutBy } from './overlap.ts';
import { formOfProposal, proposeModel } from './propose-model.ts';

const context = { language: 'fr' as const, startYear: 2026 };
const formOf = (facts: AllianceFacts) => {
  const proposal = proposeModel(facts, context);
  return formOfProposal(facts, proposal, leftOutBy(proposal.overlaps, {}), context);
};

const filled = (quantity: QuantityForm): QuantityForm =>
  isBlankQuantity(quantity) ? { ...blankQuantity, low: '100', high: '300' } : quantity;

/** What a catalyst answers where the form asks. */
const answered = (form: AllianceForm): AllianceForm => ({
  ...form,
  pooled: form.pooled.map((line) =>
    line.form === 'use'
      ? {
          ...line,
          fixed: filled(line.fixed),
          users: line.users.map((user) => ({ ...user, alone: filled(user.alone), use: filled(user.use) })),
        }
      : line,
  ),
  joint: form.joint.map((line) => ({ ...line, perYear: filled(line.perYear) })),
  engineering: {
    ...form.engineering,
    years: form.engineering.years.map(filled),
    later: filled(form.engineering.later),
  },
});

describe('a model proposed from the data of an alliance', () => {
  it('pools what several pay for alone under the same name, and not what one pays by itself', () => {
    const { lines } = proposeModel(kitchenFacts(), context);
    const pooled = lines.filter(({ kind }) => kind === 'pooled');
    expect(pooled.map(({ title, memberIds, range }) => ({ title, memberIds, range }))).toEqual([
      { title: 'Logistique', memberIds: ['A', 'E'], range: { low: 23000, high: 25000 } },
    ]);
  });

  it('proposes purchases from the same supplier and means already shared between two members', () => {
    const link = { fromMemberId: 'A', toName: 'Maraîcher', toKey: 'm', toMemberId: null };
    const links = [
      { ...link, id: 'l1', kind: 'buys-from' as const, ...amount(3000) },
      { ...link, id: 'l2', kind: 'buys-from' as const, ...amount(5000), fromMemberId: 'C' },
      { ...link, id: 'l3', kind: 'shares-means' as const, ...amount(2000), toMemberId: 'E', toKey: 'E' },
    ];
    const { lines } = proposeModel({ ...kitchenFacts(), aloneCosts: [], links }, context);
    expect(lines.filter(({ kind }) => kind === 'pooled').map(({ title }) => title)).toEqual([
      'Achats à Maraîcher',
      'Moyens partagés par Table ouverte avec Traiteur du Val',
    ]);
  });

  it('never writes in the model what the alliance may not see: it is asked of its members', () => {
    const hidden = {
      fromMemberId: 'A',
      toName: 'Maraîcher',
      toKey: 'm',
      toMemberId: null,
      isNotForAll: true,
    };
    const links = [
      { ...hidden, id: 'l1', kind: 'buys-from' as const, ...amount(31_417) },
      {
        ...hidden,
        id: 'l2',
        kind: 'buys-from' as const,
        ...amount(null, null, { asSaid: '27 183 €' }),
        fromMemberId: 'C',
      },
    ];
    const form = formOf({ ...kitchenFacts(), aloneCosts: [], links });
    expect(form.pooled.map(({ label }) => label)).toEqual(['Achats à Maraîcher']);
    expect(JSON.stringify(form).replaceAll(/\s/gu, '')).not.toMatch(/31417|27183/);
  });

  it('counts what is brought as a cost of its member, and what is brought once as its payment at the start', () => {
    const form = formOf(kitchenFacts());
    const rent = form.joint.find(({ id }) => id === 'contribution-c1');
    expect(rent?.perYear).toMatchObject({
      low: '-9000',
      high: '-6000',
      basis: 'market-rent',
      source: 'Agence',
    });
    expect(rent?.shares).toEqual([{ member: 'C', weight: '100' }]);
    expect(form.investment.value).toMatch(/^12\s000$/);
    expect(form.grants.find(({ payer }) => payer === 'E')?.amount.value).toMatch(/^12\s000$/);
  });

  it('leaves blank what nobody knows, with what was said of it', () => {
    const form = formOf({ ...kitchenFacts(), tasks: [] });
    const hours = form.joint.find(({ id }) => id === 'contribution-c3');
    expect(isBlankQuantity(hours!.perYear)).toBe(true);
    expect(hours?.perYear.note).toMatch(/400\sh/);
    const problems = formToDocument(form, 'fr').problems.length;
    const checked = checkAllianceDocument(formToDocument(form, 'fr').document);
    expect(problems > 0 || !checked.ok).toBe(true);
  });

  it('adds the tasks of a year and asks for a year in between that has none', () => {
    const form = formOf(kitchenFacts());
    const [first, second, third] = form.engineering.years;
    expect(first).toMatchObject({ low: '2000', high: '3000' });
    expect(isBlankQuantity(second!)).toBe(true);
    expect(third?.value).toBe('1500');
    expect(isBlankQuantity(form.engineering.later)).toBe(true);
  });

  it('says beside a line that holds part of the years how it is counted, and what that changes', () => {
    const [benefit] = kitchenFacts().benefits;
    const shortened = { years: 3, horizon: 7, effect: { low: 0.2, high: 0.96 } };
    const facts = { ...kitchenFacts(), benefits: [{ ...benefit!, ...amount(3000), shortened }] };
    const { note } = formOf(facts).joint.find(({ id }) => id === `benefit-${benefit!.id}`)!.perYear;
    expect(note).toContain('Vaut 3\u00a0années sur 7');
    expect(note).toContain('20 à 96\u00a0%');
    expect(proposeModel(facts, context).lines.find(({ id }) => id === benefit!.id)!.shortened).toEqual(
      shortened,
    );
  });

  it('names its own hypotheses, wide and changeable', () => {
    const form = formOf(kitchenFacts());
    for (const quantity of [form.delay, form.timeConstant, form.hazard, form.coordination]) {
      expect(quantity.note).toContain('Hypothèse de Cap17');
      expect(quantity.low).not.toBe('');
    }
    expect(form.discountRate.value).toBe('3,2');
    expect(form.publicFundsCost).toMatchObject({ value: '20', note: 'valeur à confirmer' });
  });

  it('has only obtained support pay for the start', () => {
    const payers = formOf(kitchenFacts()).grants.map(({ payer, outsider }) => payer || outsider);
    expect(payers).toContain('Région');
    expect(payers).not.toContain('Fondation du Val');
  });

  it('counts once the money that pays for the start, and still tells who pays', () => {
    const facts = kitchenFacts();
    const [, oven] = facts.contributions;
    const money = {
      ...oven!,
      id: 'm',
      memberId: 'C',
      title: 'Appui',
      nature: 'money' as const,
      ...amount(1200),
    };
    const form = formOf({ ...facts, contributions: [money] });
    expect(isBlankQuantity(form.investment)).toBe(true);
    expect(form.grants.filter(({ payer }) => payer === 'C').map(({ amount: { value } }) => value)).toEqual([
      '1200',
    ]);
    expect(form.engineering.years.at(-1)).toMatchObject({ value: '1500' });
  });

  it('takes nobody’s word for a source, and says whose it is', () => {
    const facts = kitchenFacts();
    const said = { ...facts.benefits[0]!, source: '', statedBy: 'Traiteur du Val' };
    const form = formOf({ ...facts, benefits: [said] });
    const { source, note } = form.joint.find(({ id }) => id === 'benefit-b1')!.perYear;
    expect([source, note]).toEqual(['', 'Déclaré par Traiteur du Val, sans source.']);
    expect(form.engineering.years[0]!.source).toBe('');
  });

  it('makes a valid file, that the engine computes, once what is asked is answered', () => {
    const { document, problems } = formToDocument(answered(formOf(kitchenFacts())), 'fr');
    expect(problems).toEqual([]);
    const checked = checkAllianceDocument(document);
    if (!checked.ok) throw new Error(JSON.stringify(checked.errors));
    const { report } = computePremium(checked.value, {
      samples: 256,
      seed: 1,
      engineVersion: 'test',
      inputDigest: 'none',
      language: 'fr',
    });
    expect(report.range.members.p5).toBeLessThan(report.range.members.p95);
  });

  it('says that euros of another year were not converted', () => {
    const facts = kitchenFacts();
    const benefits = [{ ...facts.benefits[0]!, year: 2023 }];
    const form = formOf({ ...facts, benefits });
    expect(form.joint.find(({ id }) => id === 'benefit-b1')?.perYear.note).toContain('2023');
  });
});
