import type { PremiumReport } from '../../engine/premium/index.ts';
import type { Language } from '../../kernel/language.ts';
import { peopleDatabase } from '../../people/index.ts';
import type { NamedFact, StoryFacts } from '../../platform/ports/contributions.ts';
import { formats } from '../../platform/web/format/format.ts';
import { getPremiumVersion, listPremiumVersions, type StoredVersion } from '../store/version-store.ts';
import { premiumFactWords } from './words.ts';

/** Versions proposed, the latest first. */
const mostVersions = 3;

/** What the kept versions of a premium say, which a story may tell: ranges, with the horizon and the year of the euros. */
export const premiumFacts: StoryFacts = {
  name: 'premium',
  read: async (allianceId, language, { database }) => {
    const people = peopleDatabase(database);
    const versions = await listPremiumVersions(people, allianceId, { limit: mostVersions });
    const stored = await Promise.all(
      versions.map(({ number }) => getPremiumVersion(people, allianceId, number)),
    );
    return stored.flatMap((version) => (version === null ? [] : factsOf(version, language)));
  },
};

function factsOf(version: StoredVersion, language: Language): readonly NamedFact[] {
  const { range } = JSON.parse(version.report) as Pick<PremiumReport, 'range'>;
  const { currency, priceYear, horizonYears } = JSON.parse(version.file) as {
    currency: string;
    priceYear: number;
    horizonYears: number;
  };
  const words = premiumFactWords[language];
  const format = formats[language];
  return (['territory', 'members'] as const).map((side) => {
    const { p5, p95, probabilityPositive } = range[side];
    return {
      key: `premium:${version.number}:${side}`,
      label: words[side](String(version.number)),
      text: words.text(
        format.moneyRange(Math.round(p5), Math.round(p95), currency, { decimals: 0 }),
        format.years(horizonYears),
        priceYear,
        format.cases(probabilityPositive),
      ),
      on: version.createdAt.toISOString().slice(0, 10),
      isOpen: false,
    };
  });
}
