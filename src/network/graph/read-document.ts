import type { DeclaredTotals, NetworkActor, NetworkLink } from './network-graph.ts';
import { type Readings, readNetwork } from './readings.ts';

/** Reads the network of a document that this program wrote, in a thread of its own. */
export function readNetworkDocument(bytes: Uint8Array, onProgress?: (share: number) => void): Readings {
  const { actors, links, declared } = JSON.parse(new TextDecoder().decode(bytes)) as {
    readonly actors: readonly NetworkActor[];
    readonly links: readonly NetworkLink[];
    readonly declared: readonly (readonly [string, DeclaredTotals])[];
  };
  return readNetwork({ actors, links, declared: new Map(declared) }, onProgress);
}
