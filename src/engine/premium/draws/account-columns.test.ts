import fc from 'fast-check';
import { expect, test } from 'vitest';
import { arbitraryAlliance } from '../../../../test/support/arbitrary-alliance.ts';
import { checkAllianceDocument } from '../../../formats/alliance-file/index.ts';
import { quantileOf } from '../../uncertainty/index.ts';
import { compileAlliance } from '../compile-alliance.ts';
import { certainValues, withinDomain } from '../figure-values.ts';
import { membersPremium, wholeAccount } from '../whole-account.ts';
import { createAccountColumns, fillAccount } from './account-columns.ts';
import { type DrawPlan, planDraws } from './draw-plan.ts';
import { createFigureColumns, type FigureColumns, fillValues } from './figure-columns.ts';
import { createMixedAccount } from './mixed-account.ts';

const length = 8;

function planOf(document: unknown): DrawPlan {
  const read = checkAllianceDocument(document);
  if (!read.ok) throw new Error(JSON.stringify(read.errors));
  const alliance = compileAlliance(read.value);
  return planDraws(alliance, certainValues(alliance));
}

/** Columns whose draws are spread over each distribution, in another order for each variable. */
function drawnColumns(plan: DrawPlan, turn: number): FigureColumns {
  const columns = createFigureColumns(plan, length);
  plan.variables.forEach(({ figure, distribution }, place) => {
    for (let i = 0; i < length; i++) {
      const u = (((i * (2 * place + 3) + turn * (place + 1)) % length) + 0.5) / length;
      columns.own[place]![i] = withinDomain(quantileOf(distribution, u), plan.alliance.figures[figure]!);
    }
  });
  fillValues(plan, columns);
  return columns;
}

/** The values of all figures in one draw. */
function valuesOfDraw(plan: DrawPlan, { value }: FigureColumns, draw: number): Float64Array {
  return plan.values.map((certain, figure) => (plan.isLive[figure] ? value[figure]![draw]! : certain));
}

function premiumsOfDraw(plan: DrawPlan, columns: FigureColumns, draw: number) {
  const { presentValues } = wholeAccount(plan.alliance, valuesOfDraw(plan, columns, draw));
  const scale = Math.max(1, ...Object.values(presentValues).map(Math.abs));
  return { members: membersPremium(presentValues), social: presentValues.social, presentValues, scale };
}

test('every draw is the account of its own figures', () => {
  fc.assert(
    fc.property(arbitraryAlliance({ uncertain: true }), (document) => {
      const plan = planOf(document);
      const account = createAccountColumns(plan, length);
      for (const turn of [0, 3]) {
        const columns = drawnColumns(plan, turn);
        fillAccount(plan, columns.value, account, turn === 0);
        for (let draw = 0; draw < length; draw++) {
          const expected = premiumsOfDraw(plan, columns, draw);
          const near = (found: number, wanted: number): void =>
            expect(Math.abs(found - wanted) / expected.scale).toBeLessThanOrEqual(1e-11);
          near(account.members[draw]!, expected.members);
          near(account.social[draw]!, expected.social);
          near(account.engineering[draw]!, expected.presentValues.engineering);
          near(account.coordination[draw]!, expected.presentValues.coordination);
          near(account.annuity[draw]! * account.saving[draw]!, expected.presentValues.frugality);
          near(account.annuity[draw]! * account.joint[draw]!, expected.presentValues.jointValue);
        }
      }
    }),
    { numRuns: 150 },
  );
}, 30_000);

test('a mixed sample changes the account as computing all of it again does', () => {
  fc.assert(
    fc.property(arbitraryAlliance({ uncertain: true }), (document) => {
      const plan = planOf(document);
      const [a, b] = [drawnColumns(plan, 0), drawnColumns(plan, 5)];
      const account = createAccountColumns(plan, length);
      fillAccount(plan, a.value, account, true);
      const mixedAccount = createMixedAccount(plan, length);
      plan.variables.forEach((_, variable) => {
        const change = mixedAccount(variable, a, account, b.own[variable]!);
        const mixed = createFigureColumns(plan, length);
        plan.variables.forEach((_other, place) => {
          mixed.own[place]!.set((place === variable ? b : a).own[place]!);
        });
        fillValues(plan, mixed);
        for (let draw = 0; draw < length; draw++) {
          const before = premiumsOfDraw(plan, a, draw);
          const after = premiumsOfDraw(plan, mixed, draw);
          const scale = Math.max(before.scale, after.scale);
          const near = (found: number, wanted: number): void =>
            expect(Math.abs(found - wanted) / scale).toBeLessThanOrEqual(1e-11);
          near(change.members?.[draw] ?? 0, after.members - before.members);
          near(change.social?.[draw] ?? 0, after.social - before.social);
        }
      });
    }),
    { numRuns: 100 },
  );
}, 30_000);
