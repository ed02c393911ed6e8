import { type FlowNetwork, sumOf } from './flow-network.ts';

/**
 * LM3, the local multiplier of three rounds: what entered the territory (R1 = imports), what its receivers spend inside
 * (R2), what those they pay spend inside (R3), over R1. From 1 to 3.
 *
 * An actor's inside share is its internal payments over its income, or over its outgoings where they are larger.
 * Source: new economics foundation (Sacks 2002).
 *
 * @returns null when nothing comes in from outside
 * @example localMultiplier(createFlowNetwork({ size: 2, from: [0], to: [1], amount: [5], imports: [10, 0] })) // 1.5
 */
export function localMultiplier(network: FlowNetwork): number | null {
  const { size, imports, income, outgoings, outStart, outTo, outAmount } = network;
  const first = sumOf(imports);
  if (first === 0) return null;
  const second = new Float64Array(size);
  for (let actor = 0; actor < size; actor++) {
    if (imports[actor] === 0) continue;
    const spent = imports[actor]! / Math.max(income[actor]!, outgoings[actor]!);
    for (let flow = outStart[actor]!; flow < outStart[actor + 1]!; flow++) {
      second[outTo[flow]!]! += spent * outAmount[flow]!;
    }
  }
  let third = 0;
  for (let actor = 0; actor < size; actor++) {
    if (second[actor] === 0) continue;
    let inside = 0;
    for (let flow = outStart[actor]!; flow < outStart[actor + 1]!; flow++) inside += outAmount[flow]!;
    third += (second[actor]! * inside) / Math.max(income[actor]!, outgoings[actor]!);
  }
  return (first + sumOf(second) + third) / first;
}
