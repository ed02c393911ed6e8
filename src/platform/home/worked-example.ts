import source from '../../../examples/alliances/cuisine-partagee-incertaine.json?raw';
import { computePremium, defaultSamples, defaultSeed, type FanYear } from '../../engine/premium/index.ts';
import { readAllianceFile } from '../../formats/alliance-file/index.ts';
import { wholeTerritory } from './whole-territory.ts';

/** What the worked example brings to its territory, year by year. */
export interface WorkedExample {
  readonly currency: string;
  readonly fan: readonly FanYear[];
}

let computed: WorkedExample | undefined;

/** Computes the worked example once, with the engine that the simulator uses, and keeps it: the page never waits for it twice. */
export function workedExample(engineVersion: string): WorkedExample {
  computed ??= computeExample(engineVersion);
  return computed;
}

function computeExample(engineVersion: string): WorkedExample {
  const read = readAllianceFile(new TextEncoder().encode(source));
  if (!read.ok) throw new Error(`The worked example is refused: ${JSON.stringify(read.errors)}`);
  const model = read.value;
  const options = { samples: defaultSamples, seed: defaultSeed, engineVersion, inputDigest: '' };
  return { currency: model.currency, fan: computePremium(wholeTerritory(model), options).detail.fan };
}
