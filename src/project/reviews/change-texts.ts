import type { Language } from '../../kernel/language.ts';
import type { Change } from '../domain/snapshot.ts';
import { actionDates } from '../fiches/action-dates.ts';
import { euros } from '../fiches/euros.ts';
import { actionWords } from '../fiches/words.ts';
import { valueText } from '../indicators/value-text.ts';
import { reviewWords } from './words.ts';

/** A change in a sentence, and as a row: what, before, after. */
export interface ToldChange {
  readonly sentence: string;
  readonly what: string;
  readonly before: string;
  readonly after: string;
}

/** Tells what changed between two reviews. */
export function tellChange(language: Language, change: Change): ToldChange {
  const { changes, page } = reviewWords[language];
  switch (change.kind) {
    case 'status': {
      const { statuses } = actionWords[language];
      return fromTo(
        (from, to) => changes.status(change.name, from, to),
        change.name,
        statuses[change.from],
        statuses[change.to],
      );
    }
    case 'dates': {
      const dates = ([startsOn, endsOn]: readonly [string | null, string | null]): string =>
        actionDates(language, { startsOn, endsOn, isContinuous: false });
      return fromTo(
        (from, to) => changes.dates(change.name, from, to),
        change.name,
        dates(change.from),
        dates(change.to),
      );
    }
    case 'budget-planned':
    case 'budget-actual': {
      const amount = (value: number | null): string =>
        value === null ? page.unknown : euros(language, value);
      return fromTo(
        (from, to) => changes[change.kind](change.name, from, to),
        change.name,
        amount(change.from),
        amount(change.to),
      );
    }
    case 'reading': {
      const value = (read: number | null): string =>
        read === null ? page.unread : valueText(language, read, change.unit);
      return fromTo(
        (from, to) => changes.reading(change.name, from, to),
        change.name,
        value(change.from),
        value(change.to),
      );
    }
    case 'name':
    case 'vision':
    case 'contributions':
    case 'horizon':
      return tellWhole(language, change);
    default:
      return comeOrGone(language, change);
  }
}

/** What changed of the project as a whole. */
function tellWhole(
  language: Language,
  change: Extract<Change, { readonly kind: 'name' | 'vision' | 'contributions' | 'horizon' }>,
): ToldChange {
  const { changes, names, page } = reviewWords[language];
  switch (change.kind) {
    case 'name':
    case 'vision':
      return {
        sentence: changes[change.kind],
        what: names[change.kind],
        before: names.absent,
        after: names.changed,
      };
    case 'contributions':
      return {
        sentence: changes.contributions(change.to - change.from),
        what: names.contributions,
        before: String(change.from),
        after: String(change.to),
      };
    case 'horizon': {
      const year = (value: number | null): string => (value === null ? page.unknown : String(value));
      return fromTo(
        (from, to) => changes.horizon(from, to),
        names.horizon,
        year(change.from),
        year(change.to),
      );
    }
  }
}

const fromTo = (
  say: (from: string, to: string) => string,
  what: string,
  before: string,
  after: string,
): ToldChange => ({ sentence: say(before, after), what, before, after });

function comeOrGone(
  language: Language,
  {
    kind,
    name,
  }: Extract<
    Change,
    { readonly kind: `${'actor' | 'orientation' | 'action' | 'indicator'}-${'in' | 'out'}` }
  >,
): ToldChange {
  const { changes, names } = reviewWords[language];
  const isIn = kind.endsWith('-in');
  return {
    sentence: changes[kind](name),
    what: name,
    before: isIn ? names.absent : names.present,
    after: isIn ? names.present : names.absent,
  };
}
