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
  /** Behind the members' account: all but public lines. */
  readonly members: readonly InputDetail[];
  /** Behind the four premiums: all but grants and the cost of public funds. */
  readonly all: readonly InputDetail[];
  /** Those of `all` that have a range. */
  readonly uncertain: readonly InputDetail[];
  /** Gains with what brings them to today. */
  readonly timed: Readonly<Record<'frugality' | 'jointValue' | 'social', readonly InputDetail[]>>;
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
  const withFactors = factorFinder(inputs);
  const byRoot = Map.groupBy(inputs, rootOf);
  const under = (...roots: readonly string[]): readonly InputDetail[] =>
    withFactors(roots.flatMap((root) => byRoot.get(root) ?? []));
  const linesOf = (kind: 'pooled' | 'joint' | 'public'): string[] =>
    lines.filter((line) => line.kind === kind).map((line) => line.pointer);
  const gains = {
    frugality: under(...linesOf('pooled')),
    jointValue: under(...linesOf('joint')),
    social: under(...linesOf('public')),
  };
  const costs = {
    coordination: under('/coordination'),
    engineering: under('/engineering'),
    investment: under('/investment'),
  };
  const timing = under('/ramp', '/survival', '/discountRate');
  const members = union(gains.frugality, gains.jointValue, ...Object.values(costs), timing);
  const all = union(members, gains.social);
  return {
    ...gains,
    ...costs,
    timing,
    rate: under('/discountRate'),
    publicFundsCost: under('/publicFundsCost'),
    grants: under('/grants'),
    members,
    all,
    uncertain: all.filter(({ range }) => range !== null),
    timed: {
      frugality: union(gains.frugality, timing),
      jointValue: union(gains.jointValue, timing),
      social: union(gains.social, timing),
    },
    ofLine: (pointer) => under(pointer),
  };
}

/** The line or the section that a figure belongs to: `/jointValue/3`, `/engineering`. */
function rootOf({ pointer }: InputDetail): string {
  const [, section = '', place = ''] = pointer.split('/');
  return section === 'pooledMeans' || section === 'jointValue' ? `/${section}/${place}` : `/${section}`;
}

/** Adds to some figures the common factors that multiply them, directly or through others. */
function factorFinder(inputs: readonly InputDetail[]) {
  const factors = new Map(
    inputs.filter(({ label }) => label === 'input.factor').map((input) => [input.labelParams.factor!, input]),
  );
  return (found: readonly InputDetail[]): readonly InputDetail[] => {
    const all = new Set(found);
    // A set is gone through in the order of its additions: factors of factors are reached on the way.
    for (const input of all) {
      for (const name of input.factors) if (factors.has(name)) all.add(factors.get(name)!);
    }
    return [...all];
  };
}

/** Every figure of several lists, once. */
export function union(...lists: readonly (readonly InputDetail[])[]): readonly InputDetail[] {
  return [...new Set(lists.flat())];
}
