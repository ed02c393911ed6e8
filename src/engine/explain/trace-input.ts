import type { InputDetail, PremiumDetail } from '../premium/premium-detail.ts';
import type { PremiumReport } from '../premium/premium-report.ts';

/** The figures of the file behind each part of the account. */
export interface InputGroups {
  readonly frugality: readonly InputDetail[];
  readonly jointValue: readonly InputDetail[];
  readonly social: readonly InputDetail[];
  readonly coordination: readonly InputDetail[];
  readonly engineering: readonly InputDetail[];
  readonly investment: readonly InputDetail[];
  /** Ramp, survival and discount rate: what brings a yearly gain to today. */
  readonly timing: readonly InputDetail[];
  readonly rate: readonly InputDetail[];
  readonly publicFundsCost: readonly InputDetail[];
  readonly grants: readonly InputDetail[];
  /** All but grants and the cost of public funds. */
  readonly all: readonly InputDetail[];
  /** The figures of one line, by its pointer. */
  readonly ofLine: (pointer: string) => readonly InputDetail[];
}

/** What the entries of a trace are written from. */
export interface TraceInput {
  readonly report: PremiumReport;
  readonly detail: PremiumDetail;
  readonly inputs: InputGroups;
}

/** Sorts the figures of a file by the part of the account they enter, common factors with those they multiply. */
export function inputGroups({ inputs, lines }: PremiumDetail): InputGroups {
  const factors = new Map(
    inputs.filter(({ label }) => label === 'input.factor').map((input) => [input.labelParams.factor!, input]),
  );
  const withFactors = (found: readonly InputDetail[]): readonly InputDetail[] => {
    const all = new Set(found);
    // A set is gone through in the order of its additions: factors of factors are reached on the way.
    for (const input of all)
      for (const name of input.factors) if (factors.has(name)) all.add(factors.get(name)!);
    return [...all];
  };
  const under = (...prefixes: readonly string[]): readonly InputDetail[] =>
    withFactors(
      inputs.filter(({ pointer }) =>
        prefixes.some((prefix) => pointer === prefix || pointer.startsWith(`${prefix}/`)),
      ),
    );
  const linesOf = (kind: 'joint' | 'public'): string[] =>
    lines.filter((line) => line.kind === kind).map((line) => line.pointer);
  const groups = {
    frugality: under('/pooledMeans'),
    jointValue: under(...linesOf('joint')),
    social: under(...linesOf('public')),
    coordination: under('/coordination'),
    engineering: under('/engineering'),
    investment: under('/investment'),
    timing: under('/ramp', '/survival', '/discountRate'),
    rate: under('/discountRate'),
    publicFundsCost: under('/publicFundsCost'),
    grants: under('/grants'),
  };
  const { frugality, jointValue, social, coordination, engineering, investment, timing } = groups;
  const all = [
    ...new Set([
      ...frugality,
      ...jointValue,
      ...social,
      ...coordination,
      ...engineering,
      ...investment,
      ...timing,
    ]),
  ];
  return { ...groups, all, ofLine: (pointer) => under(pointer) };
}
