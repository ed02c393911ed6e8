import type { Language } from '../../kernel/language.ts';
import type { Ports } from '../../platform/ports/ports.ts';
import { simulateFile } from '../actions/simulate.ts';
import type { Outcome } from '../domain/simulated.ts';
import type { StoredVersion } from '../store/version-store.ts';

/** Outcomes lately asked for, by the digest of their file and the language: a version never changes. */
const outcomes = new Map<string, Promise<Outcome>>();
/** Each holds a few hundred kilobytes. */
const mostKept = 12;

/** The outcome of a version by the engine of today, in a thread of its own; the latest ones are kept. */
export function outcomeOfVersion(
  { file, digest, number }: Pick<StoredVersion, 'file' | 'digest' | 'number'>,
  language: Language,
  ports: Ports,
): Promise<Outcome> {
  const key = `${digest} ${language} ${ports.settings.engineVersion}`;
  const known = outcomes.get(key);
  if (known !== undefined) return known;
  const computed = simulateFile(new TextEncoder().encode(file), language, ports).then((simulated) => {
    if (simulated.ok) return simulated.outcome;
    throw new Error(`Version ${number} is refused by this engine: ${JSON.stringify(simulated.reasons)}`);
  });
  outcomes.set(key, computed);
  computed.catch(() => outcomes.delete(key));
  for (const oldest of outcomes.keys()) {
    if (outcomes.size <= mostKept) break;
    outcomes.delete(oldest);
  }
  return computed;
}
