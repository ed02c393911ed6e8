import type { Language } from '../../kernel/language.ts';
import { ok, type Result, refused } from '../../kernel/result.ts';

/** What the command line may say of the draws. */
export interface PremiumOptions {
  readonly samples: number | undefined;
  readonly seed: number | undefined;
}

/** A refusal in the user's language. */
interface OptionRefusal {
  readonly code: string;
  readonly path: string;
  readonly message: string;
}

const bounds = { samples: [1, 10_000_000], seed: [0, 4_294_967_295] } as const;

/** Reads `--samples` and `--seed`: whole numbers inside their bounds, every fault at once. */
export function premiumOptions(
  given: Readonly<Record<string, string | boolean | undefined>>,
  language: Language,
): Result<PremiumOptions, OptionRefusal[]> {
  const faults: OptionRefusal[] = [];
  const read = (name: keyof typeof bounds): number | undefined => {
    const text = given[name];
    if (text === undefined) return undefined;
    const [least, most] = bounds[name];
    const number = typeof text === 'string' && /^\d{1,10}$/.test(text) ? Number(text) : Number.NaN;
    if (number >= least && number <= most) return number;
    faults.push({
      code: 'cli.bad-number',
      path: '',
      message: refusalOf(name, String(text), least, most, language),
    });
    return undefined;
  };
  const options = { samples: read('samples'), seed: read('seed') };
  return faults.length > 0 ? refused(faults) : ok(options);
}

function refusalOf(name: string, found: string, least: number, most: number, language: Language): string {
  return language === 'fr'
    ? `--${name}\u00a0: trouvé «\u202f${found}\u202f»\u202f; attendu\u00a0: un nombre entier de ${least} à ${most}.`
    : `--${name}: found “${found}”; expected: a whole number from ${least} to ${most}.`;
}
