import type { Trace, TraceEntry } from '../../engine/explain/index.ts';
import type { InputDetail } from '../../engine/premium/index.ts';

/** An entry whose inputs are told by their ranks in the list of all inputs. */
export interface PackedEntry extends Omit<TraceEntry, 'inputs'> {
  readonly inputs: readonly number[];
}

/** A trace small enough to be sent: hundreds of values share the same inputs. */
export type PackedTrace = Readonly<Record<string, PackedEntry>>;

const mapEntries = <From, To>(
  trace: Readonly<Record<string, From>>,
  change: (entry: From) => To,
): Readonly<Record<string, To>> =>
  Object.fromEntries(Object.entries(trace).map(([id, entry]) => [id, change(entry)]));

/** Replaces the inputs of each entry by their ranks. */
export const packTrace = (trace: Trace, inputs: readonly InputDetail[]): PackedTrace => {
  const ranks = new Map(inputs.map((input, rank) => [input.pointer, rank]));
  const rankOf = ({ pointer }: InputDetail): number[] => {
    const rank = ranks.get(pointer);
    return rank === undefined ? [] : [rank];
  };
  return mapEntries(trace, (entry) => ({ ...entry, inputs: entry.inputs.flatMap(rankOf) }));
};

/** The trace as the engine made it. */
export const unpackTrace = (trace: PackedTrace, inputs: readonly InputDetail[]): Trace =>
  mapEntries(trace, (entry) => ({ ...entry, inputs: entry.inputs.map((rank) => inputs[rank]!) }));
