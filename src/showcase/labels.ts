import themes from '../../data/themes.json';
import type { Language, Localized } from '../kernel/language.ts';
import { formatNumber } from '../platform/web/format/numbers.ts';
import { goalOf } from '../platform/web/sdg/goals.ts';
import { NO_BREAK_SPACE } from '../platform/web/typography/characters.ts';
import { typeset } from '../platform/web/typography/typeset.ts';
import type { Pioneer, PioneerFigure } from './domain/pioneer.ts';
import { abroad, type Facet, wide } from './domain/pioneer-filters.ts';
import { showcaseWords } from './words.ts';

/** Both in the typography of their language, set once. */
const localized = ({ fr, en }: Localized): Localized => ({ fr: typeset('fr', fr), en: typeset('en', en) });
const themeLabels = new Map(themes.map((theme) => [theme.slug, localized(theme)]));

/** The name of a theme; its code when it is not in the list any more. */
export const themeLabel = (language: Language, slug: string): string =>
  themeLabels.get(slug)?.[language] ?? slug;

/** What a value of a facet is called; places by the names that the pioneers give. */
export function valueLabel(
  language: Language,
  facet: Facet,
  value: string,
  pioneers: readonly Pioneer[],
): string {
  const words = showcaseWords[language];
  switch (facet) {
    case 'place':
      if (value === abroad) return words.abroad;
      if (value === wide) return words.wide;
      return placeName(value, pioneers);
    case 'sdg':
      return `${value}. ${goalOf(language, Number(value)).title}`;
    case 'kind':
      return words.kinds[value as keyof typeof words.kinds];
    case 'actor':
      return words.actorKinds[value as keyof typeof words.actorKinds];
    case 'theme':
      return themeLabel(language, value);
    case 'stage':
      return words.stages[value as keyof typeof words.stages];
  }
}

/** Names of the places of some pioneers, gathered once. */
const placeNames = new WeakMap<readonly Pioneer[], ReadonlyMap<string, string>>();

function placeName(id: string, pioneers: readonly Pioneer[]): string {
  const known =
    placeNames.get(pioneers) ??
    new Map(pioneers.flatMap(({ places }) => places.map((place) => [place.id, place.name] as const)));
  placeNames.set(pioneers, known);
  return known.get(id) ?? id;
}

/** The unit of a figure in words; the figure says by its label what a bare number counts. */
export function unitLabel(language: Language, unit: string): string {
  const { units } = showcaseWords[language];
  return Object.hasOwn(units, unit) ? units[unit as keyof typeof units] : unit;
}

/** A figure with its unit, on one line. */
export function figureText(
  language: Language,
  { value, unit }: Pick<PioneerFigure, 'value' | 'unit'>,
): string {
  const label = unitLabel(language, unit);
  const number = formatNumber(language, value);
  if (label === '') return number;
  return language === 'en' && unit === '%' ? `${number}%` : `${number}${NO_BREAK_SPACE}${label}`;
}

/** Where an alliance is, in a few words: its territory and, when it says more, its département or region. */
export function whereOf({ territory, places }: Pioneer): string {
  const named = (kind: string) => places.find(({ id }) => id.startsWith(`${kind}-`))?.name;
  const around = named('departement') ?? named('region');
  const isSaid = around === undefined || territory.name.includes(around) || territory.level === 'region';
  return typeset('fr', isSaid ? territory.name : `${territory.name}, ${around}`);
}
