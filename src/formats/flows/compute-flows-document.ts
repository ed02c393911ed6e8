import {
  type ActorConcentration,
  type Ascendency,
  createFlowNetwork,
  describeFlows,
  type FlowNetwork,
  type FlowReport,
  type FlowTotals,
  type Reciprocity,
  type Removal,
  removalShock,
} from '../../engine/flows/index.ts';
import type { Language, Localized } from '../../kernel/language.ts';
import { ok, type Result } from '../../kernel/result.ts';
import { flowNotes, indicatorErrorNote, repeatedFlowsNote, sampledNote } from '../messages/flows-notes.ts';
import { type ReadFlows, readFlowsDocument } from './read-flows-document.ts';

type ByNode<Value> = Readonly<Record<string, Value>>;

/** What one actor receives and gives, whatever the document leaves unexplained included. */
export interface NodeBalance {
  readonly received: number | null;
  readonly given: number | null;
  /** received − given: what the flows do not explain. */
  readonly difference: number | null;
}

/** Income that a removal takes from the actors, in the unit of the flows. */
export interface RemovalAnswer {
  readonly removed: Readonly<Record<string, unknown>>;
  readonly direct: number | null;
  readonly indirect: number | null;
  /** Income of the actor that disappears, counted apart; 0 for a funding. */
  readonly own: number | null;
  readonly losses: ByNode<number> | null;
}

/** The document that `cap17 compute flows` prints. A figure that does not exist is null, with its reason in `notes`. */
export interface FlowsAnswer {
  readonly totals: { readonly [Total in keyof FlowTotals]: number | null };
  readonly ascendency: number | null;
  readonly capacity: number | null;
  readonly overhead: Ascendency['overhead'] | null;
  readonly degreeOfOrder: number | null;
  readonly robustness: number | null;
  readonly finnCyclingIndex: number | null;
  readonly throughflows: ByNode<number | null>;
  readonly concentration: ByNode<ActorConcentration>;
  readonly reciprocity: Reciprocity;
  readonly betweenness: ByNode<number> | null;
  readonly constraint: ByNode<number | null>;
  readonly outputMultipliers: ByNode<number | null> | null;
  readonly localMultiplier: number | null;
  readonly balances: ByNode<NodeBalance>;
  /** When the document asks for removals, in its order. */
  readonly removals?: readonly RemovalAnswer[];
  /** The definition of the figures that have several, and why a figure is null. */
  readonly notes: Readonly<Record<string, string>>;
}

/**
 * Describes a network of flows, as the command line and the API print it.
 * @param document what the file holds, once read as JSON
 * @param options language of the notes; French by default
 * @returns the answer, or every problem of the document (codes `flows.…`)
 * @example computeFlowsDocument({ nodes: ['a', 'b'], flows: [{ from: 'a', to: 'b', amount: 5 }], imports: { a: 10 } })
 */
export function computeFlowsDocument(
  document: unknown,
  options: { readonly language?: Language } = {},
): Result<FlowsAnswer> {
  const read = readFlowsDocument(document);
  if (!read.ok) return read;
  const network = createFlowNetwork(read.value.input);
  const answer = new FlowsPresenter(read.value, network, options.language ?? 'fr');
  return ok(answer.present());
}

/** Writes the figures of a network by name, and collects the notes on the way. */
class FlowsPresenter {
  private readonly notes: Record<string, string> = {};
  private readonly read: ReadFlows;
  private readonly network: FlowNetwork;
  private readonly language: Language;

  constructor(read: ReadFlows, network: FlowNetwork, language: Language) {
    this.read = read;
    this.network = network;
    this.language = language;
  }

  present(): FlowsAnswer {
    const report = describeFlows(this.network);
    const { repeated } = this.read;
    if (repeated > 0) this.notes.flows = repeatedFlowsNote(repeated, this.language);
    return {
      totals: this.totals(report.totals),
      ...this.order(report),
      finnCyclingIndex: this.cycling(report),
      throughflows: this.byNode([...report.throughflows], 'throughflows', flowNotes.tooLarge),
      concentration: this.concentration(report),
      reciprocity: this.reciprocity(report),
      betweenness: this.betweenness(report),
      constraint: this.byNode([...report.constraint], 'constraint', flowNotes.noLink),
      outputMultipliers: this.multipliers(report),
      localMultiplier: this.localMultiplier(report),
      balances: this.balances(),
      ...(this.read.removals.length > 0
        ? { removals: this.read.removals.map((removal, place) => this.removal(removal, place)) }
        : {}),
      notes: this.notes,
    };
  }

  private note(path: string, text: Localized): null {
    this.notes[path] = text[this.language];
    return null;
  }

  /** A figure, or null with the reason. */
  private figure(path: string, value: number | null, absent: Localized): number | null {
    if (value !== null && Number.isFinite(value)) return value;
    return this.note(path, value === null ? absent : flowNotes.tooLarge);
  }

  private entries<Value>(values: readonly Value[]): ByNode<Value> {
    return Object.fromEntries(this.read.ids.map((id, place) => [id, values[place]!]));
  }

  private byNode(values: readonly number[], path: string, absent: Localized): ByNode<number | null> {
    if (!values.every(Number.isFinite)) this.note(path, absent);
    return this.entries(values.map((value) => (Number.isFinite(value) ? value : null)));
  }

  private totals(totals: FlowTotals): FlowsAnswer['totals'] {
    const written = Object.entries(totals).map(([name, value]) => [
      name,
      this.figure(`totals.${name}`, value, flowNotes.tooLarge),
    ]);
    return Object.fromEntries(written) as FlowsAnswer['totals'];
  }

  private order({ ascendency: found }: FlowReport) {
    const absent = {
      ascendency: null,
      capacity: null,
      overhead: null,
      degreeOfOrder: null,
      robustness: null,
    };
    if (found === null || !allFinite(found)) {
      const reason = found === null ? flowNotes.nothingFlows : flowNotes.tooLarge;
      for (const name of Object.keys(absent)) this.note(name, reason);
      return absent;
    }
    this.note('capacity', flowNotes.capacity);
    const { ascendency, capacity, overhead } = found;
    return {
      ascendency,
      capacity,
      overhead,
      degreeOfOrder: this.figure('degreeOfOrder', found.degreeOfOrder, flowNotes.singleFlow),
      robustness: this.figure('robustness', found.robustness, flowNotes.singleFlow),
    };
  }

  private cycling({ finnCycling, throughflows }: FlowReport): number | null {
    const nothing = throughflows.every((value) => value === 0);
    const absent = nothing ? flowNotes.noIncome : flowNotes.noConvergence;
    const index = this.figure('finnCyclingIndex', finnCycling?.index ?? null, absent);
    if (finnCycling !== null && index !== null && finnCycling.error > 0) {
      this.notes.finnCyclingIndex = indicatorErrorNote(finnCycling.error, this.language);
    }
    return index;
  }

  private concentration({ concentration }: FlowReport): ByNode<ActorConcentration> {
    const finite = concentration.map(({ income, outgoings }) => ({
      income: allFinite(income) ? income : null,
      outgoings: allFinite(outgoings) ? outgoings : null,
    }));
    if (finite.some(({ income, outgoings }) => income === null || outgoings === null))
      this.note('concentration', flowNotes.emptySide);
    return this.entries(finite);
  }

  private reciprocity({ reciprocity }: FlowReport): Reciprocity {
    const { edges, corrected, weighted } = reciprocity;
    const absent = edges === null ? flowNotes.noLinks : flowNotes.everyLink;
    return {
      edges: this.figure('reciprocity.edges', edges, absent),
      corrected: this.figure('reciprocity.corrected', corrected, absent),
      weighted: this.figure('reciprocity.weighted', weighted, absent),
    };
  }

  private betweenness({ betweenness }: FlowReport): ByNode<number> | null {
    if (betweenness === null) {
      return this.note('betweenness', this.network.size < 3 ? flowNotes.fewNodes : flowNotes.manyPaths);
    }
    const { values, sources, error } = betweenness;
    if (!values.every(Number.isFinite)) return this.note('betweenness', flowNotes.manyPaths);
    if (sources < this.network.size) {
      this.notes.betweenness = sampledNote(sources, this.network.size, error, this.language);
    }
    return this.entries([...values]);
  }

  private multipliers({ outputMultipliers }: FlowReport): ByNode<number | null> | null {
    if (outputMultipliers === null) return this.note('outputMultipliers', flowNotes.noConvergence);
    return this.byNode([...outputMultipliers], 'outputMultipliers', flowNotes.closedGroup);
  }

  private localMultiplier({ localMultiplier }: FlowReport): number | null {
    const value = this.figure('localMultiplier', localMultiplier, flowNotes.nothingEnters);
    if (value !== null) this.note('localMultiplier', flowNotes.localMultiplier);
    return value;
  }

  private balances(): ByNode<NodeBalance> {
    const { income, outgoings } = this.network;
    const finite = (value: number): number | null => (Number.isFinite(value) ? value : null);
    const balances = Array.from(income, (received, node) => ({
      received: finite(received),
      given: finite(outgoings[node]!),
      difference: finite(received - outgoings[node]!),
    }));
    if (!balances.every(({ difference }) => difference !== null)) this.note('balances', flowNotes.tooLarge);
    return this.entries(balances);
  }

  private removal(removal: Removal, place: number): RemovalAnswer {
    const shock = removalShock(this.network, removal);
    const removed = this.removedNames(removal);
    if (shock === null || !allFinite({ ...shock, losses: [...shock.losses] })) {
      this.note(`removals.${place}`, shock === null ? flowNotes.noConvergence : flowNotes.tooLarge);
      return { removed, direct: null, indirect: null, own: null, losses: null };
    }
    this.note('removals', flowNotes.removals);
    const { direct, indirect, own, losses } = shock;
    return { removed, direct, indirect, own, losses: this.entries([...losses]) };
  }

  private removedNames(removal: Removal): RemovalAnswer['removed'] {
    const { ids } = this.read;
    if (removal.kind === 'actor') return { node: ids[removal.actor] };
    const share = removal.share ?? 1;
    if (removal.kind === 'import') return { import: { to: ids[removal.actor], share } };
    return { flow: { from: ids[removal.from], to: ids[removal.to], share } };
  }
}

/** Whether every number inside is finite. */
function allFinite(value: unknown): boolean {
  if (typeof value === 'number') return Number.isFinite(value);
  return typeof value !== 'object' || value === null || Object.values(value).every(allFinite);
}
