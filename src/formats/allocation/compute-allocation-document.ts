import {
  type BestFund,
  bestFund,
  equalPartLimits,
  equalParts,
  equalShares,
  exactSum,
  type Fund,
  type FundChoice,
  type FundLimit,
  groupCost,
  groupsOf,
  impossibleFloors,
  maxMin,
  meanCvar,
  type Reason,
  whyNot,
} from '../../engine/allocation/index.ts';
import type { Language, Localized } from '../../kernel/language.ts';
import { ok, type Result } from '../../kernel/result.ts';
import { allocationNotes, impossibleFloorNote, unprovenNote } from '../messages/allocation-notes.ts';
import { type ReadAllocation, readAllocationDocument } from './read-allocation-document.ts';

/** Who one rule funds. */
export interface RuleAnswer {
  /** Ids of the candidates funded, in the order of the document. */
  readonly chosen: readonly string[];
  readonly cost: number;
  readonly value: number;
  /** By id of a candidate that is not funded: the constraint that keeps it out. */
  readonly whyNot: Readonly<Record<string, string>>;
  /** Money granted to each candidate funded. */
  readonly amounts: Readonly<Record<string, number>>;
  /** Floors that a rule without floors leaves unmet. */
  readonly unmetFloors?: readonly string[];
  /** Value of the least favoured territory (`maxMin`). */
  readonly leastValue?: number;
  /** Over the scenarios (`meanCvar`): mean value, mean loss of the worst futures, and what is maximised. */
  readonly mean?: number;
  readonly cvar?: number;
  readonly objective?: number;
}

/** The document that `cap17 compute allocation` prints. A rule without an answer is null, with its reason in `notes`. */
export interface AllocationAnswer {
  readonly best: RuleAnswer | null;
  readonly equalShares: RuleAnswer | null;
  readonly equalParts: RuleAnswer | null;
  readonly maxMin: RuleAnswer | null;
  /** When scenarios are given. */
  readonly meanCvar?: RuleAnswer | null;
  readonly priceOfFairness: number | null;
  readonly shadowPrice: number | null;
  /** What each rule means, and why one has no answer. */
  readonly notes: Readonly<Record<string, string>>;
}

/**
 * Shares out the envelope of an allocation document by each rule, as the command line and the API print it.
 * @param document what the file holds, once read as JSON
 * @param options language of the notes; French by default
 * @returns the answer, or every problem of the document (codes `allocation.…`)
 * @example computeAllocationDocument({ budget: 10, candidates: [{ id: 'a', cost: 8, value: 5 }] })
 */
export function computeAllocationDocument(
  document: unknown,
  options: { readonly language?: Language } = {},
): Result<AllocationAnswer> {
  const read = readAllocationDocument(document);
  if (!read.ok) return read;
  return ok(new AllocationPresenter(read.value, options.language ?? 'fr').present());
}

/** Runs the rules, writes their choices by id, and collects the notes on the way. */
class AllocationPresenter {
  private readonly notes: Record<string, string> = {};
  private readonly ids: readonly string[];
  private readonly fund: Fund;
  private readonly read: ReadAllocation;
  private readonly language: Language;

  constructor(read: ReadAllocation, language: Language) {
    this.read = read;
    this.ids = read.ids;
    this.fund = read.fund;
    this.language = language;
  }

  present(): AllocationAnswer {
    const best = bestFund(this.fund);
    const relaxed = this.fund.limits.length === 0 ? best : bestFund(this.fund, []);
    const isImpossible = best.choice === null && best.isProven;
    if (isImpossible) this.explainFloors();
    return {
      best: this.best(best, relaxed),
      equalShares: this.equalShares(),
      equalParts: this.equalParts(),
      maxMin: isImpossible ? this.note('maxMin', allocationNotes.impossible) : this.maxMin(),
      ...(this.read.scenarios
        ? { meanCvar: isImpossible ? this.note('meanCvar', allocationNotes.impossible) : this.meanCvar() }
        : {}),
      priceOfFairness: this.priceOfFairness(best, relaxed),
      shadowPrice: this.shadowPrice(best),
      notes: this.notes,
    };
  }

  private note(path: string, text: Localized): null {
    this.notes[path] = text[this.language];
    return null;
  }

  private nameOf({ side, dimension, group }: FundLimit): string {
    return `${side}s.${dimension}.${group}`;
  }

  private explainFloors(): void {
    const found = impossibleFloors(this.fund);
    this.notes.best =
      found.length === 0
        ? allocationNotes.impossible[this.language]
        : found
            .map(({ limit, reachable, isAlone }) => {
              const figures = { floor: this.nameOf(limit), asked: limit.amount, reachable, isAlone };
              return impossibleFloorNote(figures, this.language);
            })
            .join(' ');
  }

  private best({ choice, isProven, limitPrices }: BestFund, relaxed: BestFund): RuleAnswer | null {
    if (choice === null) {
      if (!isProven) this.note('best', allocationNotes.notFound);
      return null;
    }
    if (!isProven) this.notes.best = unprovenNote(choice.bound, this.language);
    const floors = this.fund.limits.flatMap(({ side }, place) => (side === 'floor' ? [place] : []));
    const dearest = floors.reduce((least, place) => Math.min(least, limitPrices[place]!), 0);
    const binding = floors.find((place) => dearest < 0 && limitPrices[place] === dearest) ?? -1;
    const wasFunded = (candidate: number): boolean => (relaxed.choice?.levels[candidate] ?? -1) >= 0;
    return this.written(choice, this.fund.limits, (candidate) => (wasFunded(candidate) ? binding : -1));
  }

  private equalShares(): RuleAnswer {
    this.note('equalShares', allocationNotes.equalShares);
    const choice = equalShares(this.fund);
    return { ...this.written(choice, this.caps()), ...this.unmetFloors(choice) };
  }

  private equalParts(): RuleAnswer | null {
    this.note('equalParts', allocationNotes.equalParts);
    const choice = equalParts(this.fund);
    if (choice === null) return this.note('equalParts', allocationNotes.notFound);
    const parts = equalPartLimits(this.fund);
    const answer = { ...this.written(choice, parts, undefined, true), ...this.unmetFloors(choice) };
    if (!choice.isProven) this.notes.equalParts += ` ${unprovenNote(choice.bound, this.language)}`;
    return answer;
  }

  private maxMin(): RuleAnswer | null {
    if (groupsOf(this.fund, 'territory').length === 0)
      return this.note('maxMin', allocationNotes.noTerritory);
    const { choice, least, isProven } = maxMin(this.fund, this.read.heads)!;
    if (choice === null) return this.note('maxMin', allocationNotes.notFound);
    this.note('maxMin', allocationNotes.maxMin);
    if (!isProven) this.notes.maxMin += ` ${allocationNotes.notProven[this.language]}`;
    return { ...this.written(choice, this.fund.limits), leastValue: least };
  }

  private meanCvar(): RuleAnswer | null {
    const { choice, isProven, mean, cvar, objective } = meanCvar(this.fund, this.read.scenarios!);
    if (choice === null) return this.note('meanCvar', allocationNotes.notFound);
    this.note('meanCvar', allocationNotes.meanCvar);
    if (!isProven) this.notes.meanCvar += ` ${allocationNotes.notProven[this.language]}`;
    return { ...this.written(choice, this.fund.limits), mean, cvar, objective };
  }

  private priceOfFairness(best: BestFund, relaxed: BestFund): number | null {
    if (best.choice === null || relaxed.choice === null) {
      return this.note('priceOfFairness', allocationNotes.noPrice);
    }
    this.note('priceOfFairness', allocationNotes.priceOfFairness);
    return exactSum([relaxed.choice.value, -best.choice.value]);
  }

  private shadowPrice({ shadowPrice, choice }: BestFund): number | null {
    if (shadowPrice === null || choice === null) return this.note('shadowPrice', allocationNotes.noPrice);
    this.note('shadowPrice', allocationNotes.shadowPrice);
    return shadowPrice;
  }

  private caps(): FundLimit[] {
    return this.fund.limits.filter(({ side }) => side === 'cap');
  }

  private unmetFloors({ levels }: FundChoice): { readonly unmetFloors?: readonly string[] } {
    const unmet = this.fund.limits.filter(
      ({ side, dimension, group, amount }) =>
        side === 'floor' && groupCost(this.fund, levels, dimension, group) < amount,
    );
    return unmet.length === 0 ? {} : { unmetFloors: unmet.map((limit) => this.nameOf(limit)) };
  }

  private written(
    choice: FundChoice,
    limits: readonly FundLimit[],
    binding?: (candidate: number) => number,
    areParts = false,
  ): RuleAnswer {
    const { levels, cost, value } = choice;
    const taken = Array.from(levels.keys()).filter((candidate) => levels[candidate]! >= 0);
    const caps = this.caps().length;
    const nameOf = (limit: number): string =>
      areParts && limit >= caps ? `parts.territory.${limits[limit]!.group}` : this.nameOf(limits[limit]!);
    const reasons = Array.from(whyNot(this.fund, choice, limits, binding), ([candidate, reason]) => [
      this.ids[candidate]!,
      this.reasonText(reason, nameOf),
    ]);
    return {
      chosen: taken.map((candidate) => this.ids[candidate]!),
      cost,
      value,
      whyNot: Object.fromEntries(reasons) as Record<string, string>,
      amounts: Object.fromEntries(
        taken.map((candidate) => [
          this.ids[candidate]!,
          this.fund.candidates[candidate]!.levels[levels[candidate]!]!.cost,
        ]),
      ),
    };
  }

  private reasonText(reason: Reason, nameOf: (limit: number) => string): string {
    if (reason.kind === 'exclusion') return `exclusions.${this.ids[reason.other]!}`;
    if (reason.kind === 'cap' || reason.kind === 'floor') return nameOf(reason.limit);
    return reason.kind;
  }
}
