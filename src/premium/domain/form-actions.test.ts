import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anyAlliance } from '../../../test/support/any-alliance.ts';
import type { AllianceModel } from '../../engine/premium/alliance-model.ts';
import type { AllianceForm } from './alliance-form.ts';
import { blankForm } from './alliance-form.ts';
import { documentToForm } from './document-to-form.ts';
import { withText, withTick } from './field-change.ts';
import { applyAction } from './form-actions.ts';
import { formToDocument } from './form-to-document.ts';

const kitchen = (): AllianceForm => {
  const file = new URL('../../../examples/alliances/cuisine-partagee.json', import.meta.url);
  return documentToForm(JSON.parse(readFileSync(file, 'utf8')) as AllianceModel, 'fr');
};

const nothingBeside = () => '';
const act = (form: AllianceForm, ...actions: string[]): AllianceForm =>
  actions.reduce((at, action) => applyAction(at, action, nothingBeside).form, form);
const documentOf = (form: AllianceForm) => formToDocument(form, 'fr').document as unknown as AllianceModel;

describe('an action on the form', () => {
  test('a new member gets a free id and a blank place in each line, which changes no figure', () => {
    const form = act(kitchen(), 'add member');
    const member = form.members[3]!;
    expect({
      id: member.id,
      places: form.pooled[0]!.form === 'law' && form.pooled[0]!.needs.map((need) => need.member),
    }).toEqual({
      id: 'm1',
      places: ['A', 'E', 'C', 'm1'],
    });
    const { members: _, ...figures } = documentOf(form);
    const { members: __, ...before } = documentOf(kitchen());
    expect(figures).toEqual(before);
  });

  test('a member taken away leaves every line, share and group', () => {
    const document = documentOf(act(kitchen(), 'remove members.1'));
    expect({
      members: document.members.map(({ id }) => id),
      need: Object.keys((document.pooledMeans![0] as { need: object }).need),
      among: document.jointValue!.map(({ among }) => among.join()),
    }).toEqual({
      members: ['A', 'C'],
      need: ['A', 'C'],
      among: ['A', 'A,C', 'C', 'A,C', 'A', 'A,C', 'C', 'A,C'],
    });
  });

  test('a blank line is no part of the file until something is typed in it', () => {
    const form = act(kitchen(), 'add law', 'add use', 'add group', 'add joint', 'add public', 'add grant');
    expect(documentOf(form)).toEqual(documentOf(kitchen()));
  });

  test('a line priced group by group offers every group, and keeps the prices of a group that stays', () => {
    const start = act(kitchen(), 'add group');
    const priced = withText(withText(start, 'pooled.1.costs.0.cost.value', '7'), 'pooled.1.label', 'Local');
    const left = act(priced, 'leave pooled.1 C');
    const line = left.pooled[1]!;
    expect(line.form === 'group' && line.costs.map(({ group, cost }) => [group, cost.value])).toEqual([
      ['A', '7'],
      ['E', ''],
      ['A,E', ''],
    ]);
  });

  test('a year leaves the common figure with the same amount, and goes back to it', () => {
    const form = act(kitchen(), 'split');
    expect(form.engineering.years.map(({ value }) => value)).toEqual(['25', '15', '3']);
    expect(documentOf(form)).toEqual(documentOf(kitchen()));
    expect(act(form, 'merge').engineering).toEqual(kitchen().engineering);
  });

  test('a longer horizon takes the figure of the later years', () => {
    const longer = documentOf(withText(kitchen(), 'horizonYears', '8'));
    expect(longer.engineering).toEqual({
      ...documentOf(kitchen()).engineering,
      perExtraMember: [25, 15, 3, 3, 3, 3, 3, 3, 3].map((value) => ({ value, unit: 'k€' })),
    });
  });

  test('a factor takes the name typed beside its button, once', () => {
    const beside = (name: string) => (name === 'beside.factor' ? ' Prix, énergie ' : '');
    const once = applyAction(kitchen(), 'add factor', beside).form;
    const twice = applyAction(once, 'add factor', beside).form;
    expect([once.factors.map(({ name }) => name), twice === once]).toEqual([['Prix  énergie'], true]);
  });

  test('unfolding and widening change no figure', () => {
    const form = act(kitchen(), 'unfold pooled.0', 'unfold investment', 'widen investment');
    expect([form.pooled[0]!.open, form.investment.open, form.investment.spread]).toEqual([true, true, true]);
    expect(documentOf(form)).toEqual(documentOf(kitchen()));
  });

  test.each([
    '',
    'remove',
    'remove members.9',
    'remove __proto__.0',
    'add __proto__',
    'leave pooled.7 A',
    'unfold no.where',
    'join pooled.0',
  ])('%j changes nothing', (action) => {
    expect(documentOf(act(kitchen(), action))).toEqual(documentOf(kitchen()));
  });

  test('no line ever names a member who was taken away', () => {
    fc.assert(
      fc.property(anyAlliance, fc.nat(), (model, pick) => {
        const gone = model.members[pick % model.members.length]!.id;
        const form = act(documentToForm(model, 'fr'), `remove members.${pick % model.members.length}`);
        const lines = documentOf(form);
        const named = [
          ...(lines.pooledMeans ?? []).flatMap((line) =>
            'need' in line
              ? Object.keys(line.need)
              : 'alone' in line
                ? [...Object.keys(line.alone), ...Object.keys(line.pooled.use)]
                : Object.keys(line.costs).flatMap((group) => group.split(', ')),
          ),
          ...(lines.jointValue ?? []).flatMap((line) => [
            ...line.among,
            ...(typeof line.to === 'object' ? Object.keys(line.to) : []),
          ]),
          ...[...(lines.pooledMeans ?? []), ...(lines.jointValue ?? [])].flatMap((line) =>
            Object.keys(line.received ?? {}),
          ),
          ...(lines.grants ?? []).map(({ payer }) => payer),
        ];
        expect(named.filter((id) => id === gone)).toEqual([]);
      }),
    );
  });
});

describe('a change of one field', () => {
  test('changes that text and keeps every other piece the same object', () => {
    const before = kitchen();
    const after = withText(before, 'joint.1.perYear.value', '9');
    expect(after.joint[1]!.perYear.value).toBe('9');
    expect([after.joint[0] === before.joint[0], after.pooled === before.pooled]).toEqual([true, true]);
  });

  test('ticks and unticks a member', () => {
    const ticked = withTick(kitchen(), 'joint.0.among', 'C', true);
    expect([ticked.joint[0]!.among, withTick(ticked, 'joint.0.among', 'A', false).joint[0]!.among]).toEqual([
      ['A', 'E', 'C'],
      ['E', 'C'],
    ]);
  });

  test.each(['joint.99.label', '__proto__.x', 'constructor', 'members', 'name.length', ''])(
    'a path like %j changes nothing',
    (path) => {
      expect(withText(blankForm, path, 'x')).toEqual(blankForm);
    },
  );
});
