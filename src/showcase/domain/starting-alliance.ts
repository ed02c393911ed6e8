import type { AllianceModel, Member } from '../../engine/premium/index.ts';
import type { Language } from '../../kernel/language.ts';
import type { Quantity } from '../../kernel/quantity.ts';
import type { Pioneer } from './pioneer.ts';

/** The words of the file, in the language of its reader. */
export interface StartingWords {
  readonly name: (pioneer: string) => string;
  readonly origin: (pioneer: string) => string;
  readonly note: string;
  readonly hypothesis: string;
  readonly basis: string;
  readonly joint: string;
  readonly territory: string;
  readonly perYear: string;
  readonly perMember: string;
  readonly perMemberYear: string;
  readonly years: string;
  readonly yearly: string;
  readonly rate: string;
}

/** What the file says of where it comes from. */
export interface StartingOrigin {
  readonly address: string;
  readonly year: number;
}

/** Years looked at, after the start. */
const horizon = 5;
/** Members beyond this are left out: each one doubles the groups to be looked at. */
const mostMembers = 10;

/**
 * The alliance file that somebody starts from: the members of a pioneer or of a story, and everything that its sources do not say as
 * wide ranges marked as hypotheses. Ranges in thousands of euros: what each member might gain a year (from 2 to 40), what
 * the territory might (from 2 to 60), what starting costs for each further member (from 5 to 40 the first year).
 */
export function startingAlliance(
  pioneer: Pick<Pioneer, 'name' | 'actors'>,
  language: Language,
  words: StartingWords,
  { address, year }: StartingOrigin,
): AllianceModel {
  const members = membersOf(pioneer, language);
  const count = members.length;
  const guess = (low: number, high: number, unit: string): Quantity => ({
    low,
    high,
    unit,
    basis: words.basis,
    source: words.hypothesis,
  });
  const ids = members.map(({ id }) => id);
  return {
    format: 'cap17/alliance@1',
    name: words.name(pioneer.name),
    source: `${words.origin(pioneer.name)} ${address}`,
    year,
    note: words.note,
    currency: 'kEUR',
    priceYear: year,
    horizonYears: horizon,
    discountRate: { value: 0.032, unit: words.yearly, source: words.rate, year: 2021 },
    members,
    jointValue: [
      {
        id: 'together',
        label: words.joint,
        among: ids,
        perYear: guess(2 * count, 40 * count, words.perYear),
        source: words.hypothesis,
      },
      {
        id: 'territory',
        label: words.territory,
        among: ids,
        perYear: guess(2 * count, 60 * count, words.perYear),
        to: 'public',
        source: words.hypothesis,
      },
    ],
    coordination: { perExtraMemberPerYear: guess(0.5, 6, words.perMemberYear), source: words.hypothesis },
    engineering: {
      perExtraMember: [
        guess(5, 40, words.perMember),
        guess(2, 25, words.perMember),
        ...Array.from({ length: horizon - 1 }, () => guess(0.5, 8, words.perMember)),
      ],
      source: words.hypothesis,
    },
    ramp: { timeConstantYears: guess(0.5, 4, words.years) },
    survival: {
      yearlyHazard: { min: 0.01, mode: 0.08, max: 0.25, unit: words.yearly, source: words.hypothesis },
    },
  };
}

function membersOf({ actors }: Pick<Pioneer, 'actors'>, language: Language): readonly Member[] {
  return actors.slice(0, mostMembers).map(({ name, kind, role }, index) => ({
    id: `M${index + 1}`,
    name: name.slice(0, 120),
    kind,
    ...(role === null ? {} : { note: role[language] }),
  }));
}
