/**
 * The premium of an alliance file computed again, straight from the words of the contract: every group by itself, every
 * year one by one, sharings by definition. Slow, short, and written apart from the engine, to be compared with it.
 * It reads documents whose quantities are numbers, plain values, or ranges of any shape but PERT without a mode.
 */

type Json = Readonly<Record<string, unknown>>;
type Group = ReadonlySet<string>;

export interface SlowPremium {
  readonly years: readonly Readonly<Record<string, number>>[];
  readonly presentValues: Readonly<Record<string, number>>;
  readonly gross: number;
  readonly net: number;
  readonly members: number;
  readonly territory: number;
  readonly trough: number;
  readonly payback: number | null;
  readonly discountedPayback: number | null;
  readonly value: (group: readonly string[]) => number;
  readonly engineering: (group: readonly string[]) => number;
  readonly social: (group: readonly string[]) => number;
  readonly cover: (group: readonly string[]) => number;
  readonly shapley: Readonly<Record<string, number>>;
  readonly transfers: Readonly<Record<string, number>>;
}

/** The point of a quantity: its value, else its mode, else its median; times the points of its factors. */
function pointOf(quantity: unknown, factors: Json): number {
  if (quantity === undefined) return 0;
  if (typeof quantity === 'number') return quantity;
  const said = quantity as Json;
  let point = (said.value ?? said.mode) as number | undefined;
  if (point === undefined) {
    const low = said.low as number;
    const high = said.high as number;
    if (said.shape === 'share') {
      const odds = Math.sqrt((low / (1 - low)) * (high / (1 - high)));
      point = odds / (1 + odds);
    } else point = low > 0 ? Math.sqrt(low * high) : (low + high) / 2;
  }
  const names = new Set((said.factors as string[] | undefined) ?? []);
  return [...names].reduce((product, name) => product * Math.max(0, pointOf(factors[name], factors)), point);
}

const clamp = (value: number, least: number, most: number): number => Math.min(most, Math.max(least, value));

export function slowPremium(document: Json): SlowPremium {
  const factors = (document.factors ?? {}) as Json;
  const at = (quantity: unknown, least = 0, most = Number.POSITIVE_INFINITY): number => {
    const alone = typeof quantity === 'object' && quantity !== null ? { ...quantity, factors: [] } : quantity;
    const bounded = clamp(pointOf(alone, factors), least, most);
    const own = pointOf(alone, factors);
    const times = own === 0 ? 0 : pointOf(quantity, factors) / own;
    return quantity === undefined ? 0 : clamp(bounded * times, least, most);
  };
  const ids = (document.members as Json[]).map((member) => member.id as string);
  const horizon = document.horizonYears as number;
  const rate = at(document.discountRate, -0.99, 1);
  const hazard = at((document.survival as Json | undefined)?.yearlyHazard, 0, 1);
  const ramp = (document.ramp ?? {}) as Json;
  const engineering = document.engineering as Json;
  const pooled = (document.pooledMeans ?? []) as Json[];
  const joint = (document.jointValue ?? []) as Json[];
  const discount = (year: number): number => 1 / (1 + rate) ** year;

  const reached = (size: number, year: number): number => {
    const delay = at(ramp.delayYearsPerExtraMember) * (size - 1);
    const constant = at(ramp.timeConstantYears);
    if (year === 0 || year <= delay) return 0;
    return constant === 0 ? 1 : 1 - Math.exp(-(year - delay) / constant);
  };
  const worthOfYear = (size: number, year: number): number => reached(size, year) * (1 - hazard) ** year;

  const aloneCost = (line: Json, id: string): number => {
    if (line.law !== undefined) {
      const need = at((line.need as Json)[id]);
      const law = line.law as Json;
      return need === 0 ? 0 : at(law.fixed) + at(law.unitCost) * need ** at(law.elasticity, 0, 1);
    }
    if (line.alone !== undefined) return at((line.alone as Json)[id]);
    return at((line.costs as Json)[id]);
  };
  const usersOf = (line: Json): string[] => {
    if (line.need !== undefined) return ids.filter((id) => at((line.need as Json)[id]) > 0);
    if (line.alone !== undefined) return ids.filter((id) => id in (line.alone as Json));
    return ids.filter((id) =>
      Object.keys(line.costs as Json).some((key) =>
        key
          .split(',')
          .map((one) => one.trim())
          .includes(id),
      ),
    );
  };
  const saving = (line: Json, group: Group): number => {
    const users = usersOf(line).filter((id) => group.has(id));
    if (users.length < 2) return 0;
    const alone = users.reduce((sum, id) => sum + aloneCost(line, id), 0);
    if (line.law !== undefined) {
      const law = line.law as Json;
      const need = users.reduce((sum, id) => sum + at((line.need as Json)[id]), 0);
      return alone - at(law.fixed) - at(law.unitCost) * need ** at(law.elasticity, 0, 1);
    }
    if (line.alone !== undefined) {
      const common = line.pooled as Json;
      return alone - at(common.fixed) - users.reduce((sum, id) => sum + at((common.use as Json)[id]), 0);
    }
    const key = Object.keys(line.costs as Json).find((written) => {
      const named = written.split(',').map((one) => one.trim());
      return named.length === users.length && users.every((id) => named.includes(id));
    });
    return alone - at((line.costs as Json)[key!]);
  };
  const isPublic = (line: Json): boolean => line.to === 'public';
  const inGroup = (line: Json, group: Group): boolean =>
    (line.among as string[]).every((id) => group.has(id));
  const perYear = (line: Json): number => at(line.perYear, Number.NEGATIVE_INFINITY);

  const engineeringOf = (size: number, year: number): number => {
    if (size < 2) return 0;
    if (engineering.perExtraMember !== undefined)
      return at((engineering.perExtraMember as unknown[])[year]) * (size - 1);
    return (at((engineering.total as unknown[])[year]) * (size - 1)) / (ids.length - 1);
  };
  const sumYears = (ofYear: (year: number) => number): number => {
    let sum = 0;
    for (let year = 0; year <= horizon; year++) sum += ofYear(year) * discount(year);
    return sum;
  };
  const rowOf = (group: Group, year: number): Readonly<Record<string, number>> => {
    const size = group.size;
    const some = size >= 2;
    const gains = worthOfYear(size, year);
    const row = {
      frugality: gains * pooled.reduce((sum, line) => sum + saving(line, group), 0),
      jointValue:
        gains *
        joint.reduce((sum, line) => sum + (!isPublic(line) && inGroup(line, group) ? perYear(line) : 0), 0),
      coordination:
        year === 0 || !some
          ? 0
          : -at((document.coordination as Json | undefined)?.perExtraMemberPerYear) * (size - 1),
      engineering: -engineeringOf(size, year),
      investment: year === 0 && some ? -at(document.investment) : 0,
    };
    return { ...row, net: Object.values(row).reduce((sum, amount) => sum + amount, 0) };
  };
  const value = (group: readonly string[]): number =>
    group.length < 2 ? 0 : sumYears((year) => rowOf(new Set(group), year).net!);
  const social = (group: readonly string[]): number => {
    if (group.length < 2) return 0;
    const members = new Set(group);
    return sumYears((year) =>
      joint.reduce((sum, line) => {
        if (year === 0 || !isPublic(line) || !inGroup(line, members)) return sum;
        const kept = ['deadweight', 'attribution', 'displacement'].reduce(
          (rest, key) => rest * (1 - at(line[key], 0, 1)),
          1,
        );
        return (
          sum +
          perYear(line) * kept * (1 - at(line.dropOff, 0, 1)) ** (year - 1) * worthOfYear(group.length, year)
        );
      }, 0),
    );
  };
  const engineeringValue = (group: readonly string[]): number =>
    sumYears((year) => engineeringOf(group.length, year));

  const covers = new Map<string, number>();
  /** The best the group can do: its first member with any block that holds it, the others by themselves again. */
  const cover = (group: readonly string[]): number => {
    if (group.length === 0) return 0;
    const key = [...group].sort().join(',');
    const known = covers.get(key);
    if (known !== undefined) return known;
    const [first, ...others] = group;
    let best = Number.NEGATIVE_INFINITY;
    for (let chosen = 0; chosen < 2 ** others.length; chosen++) {
      const block = [first!, ...others.filter((_, place) => chosen & (1 << place))];
      const rest = others.filter((_, place) => !(chosen & (1 << place)));
      best = Math.max(best, Math.max(0, value(block)) + cover(rest));
    }
    covers.set(key, best);
    return best;
  };

  const all = new Set(ids);
  let cumulative = 0;
  let discounted = 0;
  const years = Array.from({ length: horizon + 1 }, (_, year) => {
    const row = rowOf(all, year);
    cumulative += row.net!;
    discounted += row.net! * discount(year);
    return { year, ...row, cumulative, discountedCumulative: discounted };
  });
  const part = (key: string, sign: 1 | -1): number => sumYears((year) => sign * rowOf(all, year)[key]!);
  const presentValues = {
    frugality: part('frugality', 1),
    jointValue: part('jointValue', 1),
    coordination: part('coordination', -1),
    engineering: part('engineering', -1),
    investment: part('investment', -1),
    social: social(ids),
  };
  const members = value(ids);
  const shapley = shapleyByOrders(ids, cover);
  return {
    years,
    presentValues,
    gross: members + presentValues.social + presentValues.engineering,
    net: members + presentValues.social,
    members,
    territory: presentValues.social,
    trough: Math.max(0, -Math.min(...years.map((row) => row.cumulative))),
    payback: backAt(years.map((row) => row.cumulative)),
    discountedPayback: backAt(years.map((row) => row.discountedCumulative)),
    value,
    engineering: engineeringValue,
    social,
    cover,
    shapley,
    transfers: transfersOf(),
  };

  function transfersOf(): Readonly<Record<string, number>> {
    const annuity = sumYears((year) => worthOfYear(ids.length, year));
    const grants = (document.grants ?? []) as Json[];
    const paidBy = (id: string): number =>
      grants
        .filter((grant) => grant.payer === id)
        .reduce((sum, grant) => sum + at(grant.amount) * discount(grant.year as number), 0);
    const common = presentValues.coordination + presentValues.engineering + presentValues.investment;
    const net = common - ids.reduce((sum, id) => sum + paidBy(id), 0);
    return Object.fromEntries(
      ids.map((id) => {
        let got = 0;
        for (const line of pooled) {
          const users = usersOf(line);
          const alone = users.reduce((sum, user) => sum + aloneCost(line, user), 0);
          const share =
            alone === 0
              ? users.includes(id)
                ? 1 / users.length
                : 0
              : (users.includes(id) ? aloneCost(line, id) : 0) / alone;
          got += annuity * saving(line, all) * shareIn(line.received as Json | undefined, id, share);
        }
        for (const line of joint) {
          if (isPublic(line)) continue;
          const among = line.among as string[];
          const equal = among.includes(id) ? 1 / among.length : 0;
          const stated =
            typeof line.to === 'object' ? (((line.to as Json)[id] as number | undefined) ?? 0) : equal;
          got += annuity * perYear(line) * shareIn(line.received as Json | undefined, id, stated);
        }
        return [id, shapley[id]! - (got - net / ids.length - paidBy(id))];
      }),
    );
  }
}

function shareIn(received: Json | undefined, id: string, otherwise: number): number {
  if (received === undefined) return otherwise;
  const sum = Object.values(received).reduce((total: number, weight) => total + (weight as number), 0);
  return ((received[id] as number | undefined) ?? 0) / sum;
}

function backAt(cumulative: readonly number[]): number | null {
  const under = cumulative.findIndex((amount) => amount < 0);
  if (under < 0) return 0;
  const back = cumulative.findIndex((amount, year) => year > under && amount >= 0);
  if (back < 0) return null;
  const before = cumulative[back - 1]!;
  return back - 1 + -before / (cumulative[back]! - before);
}

/** The mean of what each adds over every order of arrival. */
function shapleyByOrders(
  ids: readonly string[],
  worth: (group: readonly string[]) => number,
): Readonly<Record<string, number>> {
  const sums = new Map(ids.map((id) => [id, 0]));
  let orders = 0;
  const arrive = (present: readonly string[], waiting: readonly string[]): void => {
    if (waiting.length === 0) orders++;
    for (const next of waiting) {
      const joined = [...present, next];
      const rest = waiting.filter((id) => id !== next);
      const times = factorial(rest.length);
      sums.set(next, sums.get(next)! + times * (worth(joined) - worth(present)));
      arrive(joined, rest);
    }
  };
  arrive([], ids);
  return Object.fromEntries([...sums].map(([id, sum]) => [id, sum / orders]));
}

function factorial(number: number): number {
  return number < 2 ? 1 : number * factorial(number - 1);
}
