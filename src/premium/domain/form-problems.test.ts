import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { AllianceModel } from '../../engine/premium/alliance-model.ts';
import { documentToForm } from './document-to-form.ts';
import { withText } from './field-change.ts';
import { applyAction } from './form-actions.ts';
import { linesToUnfold, problemsOfForm, quantitiesToUnfold } from './form-problems.ts';
import { formToDocument } from './form-to-document.ts';

const file = new URL('../../../examples/alliances/cuisine-partagee-incertaine.json', import.meta.url);
const model = JSON.parse(readFileSync(file, 'utf8')) as AllianceModel;
const form = documentToForm(model, 'fr');

test.each([
  ['/ramp/timeConstantYears/low', 'timeConstant.low'],
  ['/survival/yearlyHazard/mode', 'hazard.value'],
  ['/discountRate', 'discountRate'],
  ['/discountRate/value', 'discountRate.value'],
  ['/pooledMeans/0/law/elasticity/value', 'pooled.0.elasticity.value'],
  ['/pooledMeans/0/need/E/value', 'pooled.0.needs.1.need.value'],
  ['/pooledMeans/0/law/fixed/factors/0', 'pooled.0.fixed.factors'],
  ['/jointValue/4/deadweight', 'joint.4.deadweight'],
  ['/jointValue/4/among', 'joint.4.among'],
  ['/jointValue/4/label', 'joint.4.label'],
  ['/engineering/perExtraMember/0/value', 'engineering.years.0.value'],
  ['/engineering/perExtraMember/5/value', 'engineering.later.value'],
  ['/engineering/perExtraMember', 'engineering.years.0'],
  ['/members/1/name', 'members.1.name'],
  ['/members', ''],
  ['/factors/dm/low', 'factors.0.quantity.low'],
  ['/horizonYears', 'horizonYears'],
  ['/unknown/deep', ''],
  ['', ''],
])('the value at %j is written in the field %j', (pointer, field) => {
  expect(formToDocument(form, 'fr').fieldOf(pointer)).toBe(field);
});

test('a blank line before it does not shift the fields of a line', () => {
  const blank = applyAction(form, 'add joint', () => '').form;
  const moved = { ...blank, joint: [...blank.joint.slice(-1), ...form.joint] };
  expect(formToDocument(moved, 'fr').fieldOf('/jointValue/0/perYear/value')).toBe('joint.1.perYear.value');
});

test('a text that makes no figure is told once, in its own words', () => {
  const wrong = withText(form, 'investment.value', 'vingt');
  const read = formToDocument(withText(wrong, 'timeConstant.high', ''), 'fr');
  const found = [
    { code: 'alliance.missing', path: '/investment', message: 'manque' },
    { code: 'alliance.out-of-range', path: '/jointValue/4/deadweight', message: '2 dépasse 1' },
  ];
  expect(problemsOfForm(read, found)).toEqual([
    { field: 'investment.value', code: 'form.not-a-number', params: { found: 'vingt' } },
    { field: 'timeConstant.high', code: 'form.end-missing', params: {} },
    {
      field: 'joint.4.deadweight',
      code: 'alliance.out-of-range',
      params: {},
      message: '2 dépasse 1',
    },
  ]);
});

test('blank figures that a file needs are asked for, those that may be unknown are left out', () => {
  const emptied = [
    'engineering.years.1.value',
    'discountRate.value',
    'investment.value',
    'pooled.0.unitCost.value',
  ];
  const { problems, document } = formToDocument(
    emptied.reduce((at, field) => withText(at, field, ''), form),
    'fr',
  );
  expect({
    fields: problems.map(({ field, code }) => `${field} ${code}`),
    investment: document.investment,
  }).toEqual({
    fields: [
      'discountRate form.amount-required',
      'engineering.years.1 form.amount-required',
      'pooled.0.unitCost form.amount-required',
    ],
    investment: undefined,
  });
});

test('the pieces to unfold are those that hold a field at fault', () => {
  const problems = ['pooled.0.fixed.value', 'pooled.0.label', 'joint.3', 'name', 'investment.year'].map(
    (field) => ({
      field,
      code: 'form.required',
      params: {},
    }),
  );
  expect([linesToUnfold(problems), quantitiesToUnfold(problems)]).toEqual([
    ['pooled.0', 'joint.3'],
    ['investment'],
  ]);
});
