import { expect, test } from 'vitest';
import { exampleAlliance, premiumOf, smallAlliance } from '../../../test/support/premium-of.ts';

const { report, detail } = premiumOf(exampleAlliance('cuisine-partagee-incertaine'), { samples: 4096 });

test('bands agree with the ranges of the report', () => {
  const pairs = [
    [detail.premiums.gross, report.range.gross],
    [detail.premiums.net, report.range.territory],
    [detail.premiums.members, report.range.members],
    [detail.premiums.territory, report.range.social],
  ] as const;
  for (const [{ p5, p50, p95 }, drawn] of pairs) {
    expect({ p5, p50, p95 }).toEqual({ p5: drawn.p5, p50: drawn.p50, p95: drawn.p95 });
  }
  for (const band of [
    ...Object.values(detail.premiums),
    ...Object.values(detail.presentValues),
    detail.trough,
  ]) {
    const { p5, p25, p50, p75, p95 } = band;
    expect([p5, p25, p50, p75, p95]).toEqual([p5, p25, p50, p75, p95].sort((a, b) => a - b));
  }
});

test('the fan starts in the dip, and its last year says who is back above water', () => {
  expect(detail.fan.map(({ year }) => year)).toEqual([0, 1, 2, 3, 4, 5]);
  expect(detail.fan[0]!.chanceAboveWater).toBe(0);
  // The account of this example never goes under again once back: the last year counts the same cases.
  expect(detail.payback.chanceWithinHorizon).toBeCloseTo(detail.fan[5]!.chanceAboveWater, 2);
  expect(detail.payback.p50).toBeGreaterThan(3.6);
  expect(detail.payback.p95).toBeNull();
});

test('what members get and pay adds up to the members’ account, year by year and today', () => {
  const { years, membersPremium } = report.point;
  years.forEach((row, year) => {
    const net = detail.members.reduce((sum, member) => sum + member.years[year]!.net, 0);
    expect(net).toBeCloseTo(row.net, 9);
  });
  expect(detail.members.reduce((sum, { presentValue }) => sum + presentValue.net, 0)).toBeCloseTo(
    membersPremium,
    9,
  );
  for (const { id, presentValue } of detail.members) {
    expect(report.sharing.transfers![id]).toBeCloseTo(report.sharing.shapley![id]! - presentValue.net, 9);
  }
});

test('lines add up to the parts of the account', () => {
  const sum = (kind: string) =>
    detail.lines.filter((line) => line.kind === kind).reduce((total, line) => total + line.presentValue, 0);
  expect(sum('pooled')).toBeCloseTo(report.point.presentValues.frugality, 9);
  expect(sum('joint')).toBeCloseTo(report.point.presentValues.jointValue, 9);
  expect(sum('public')).toBeCloseTo(report.point.presentValues.social, 9);
});

test('without ranges every band is the point', () => {
  const certain = premiumOf({ ...smallAlliance, engineering: { total: [15, 0, 0, 0] } });
  const flat = (value: number) => ({ p5: value, p25: value, p50: value, p75: value, p95: value });
  expect(certain.detail.premiums).toEqual({
    gross: flat(30),
    net: flat(15),
    members: flat(15),
    territory: flat(0),
  });
  expect(certain.detail.trough).toEqual(flat(15));
  expect(certain.detail.payback).toEqual({ chanceWithinHorizon: 1, ...flat(1.5) });
  expect(certain.detail.bandSamples).toBe(1);
});

test('a grant is named after the member who pays it, or as the file names somebody from outside', () => {
  const grants = [
    { payer: 'A', amount: 50, year: 1 },
    { payer: 'Région', amount: 80, year: 0 },
  ];
  const kitchen = exampleAlliance('cuisine-partagee');
  const { inputs } = premiumOf({ ...kitchen, grants }).detail;
  const named = inputs.filter(({ label }) => label === 'input.grant');
  expect(named.map(({ labelParams }) => labelParams.payer)).toEqual(['Association', 'Région']);
});
