import type { ComponentChildren } from 'preact';
import type { Language } from '../../kernel/language.ts';
import { Explain } from '../../platform/web/components/explain.tsx';
import { formatList } from '../../platform/web/format/counts.ts';
import { methodAddress } from '../../platform/web/layout/method-address.ts';
import { euros, numbers, shares } from './amounts.ts';
import type { Readings } from './readings.ts';
import { networkWords } from './words.ts';

/** So many actors are named in a reading; the others are on their own pages. */
const mostNamed = 6;

interface Reading {
  readonly title: string;
  readonly text: ComponentChildren;
  /** Slug of the page that explains the computation. */
  readonly method?: readonly [slug: string, label: string];
}

interface ReadingsListProps {
  readonly readings: Readings;
  readonly language: Language;
  readonly needsAddress: string;
}

/** What the network says, sentence by sentence, each with the page that explains how it is computed. */
export function ReadingsList({ readings, language, needsAddress }: ReadingsListProps) {
  const words = networkWords[language].readings;
  const all = [
    payers(readings, language),
    dependence(readings, language),
    bridges(readings, language),
    mutual(readings, language),
    cycling(readings, language),
    threads(readings, language),
    alone(readings, language, needsAddress),
    multiplier(readings, language),
    order(readings, language),
    check(readings, language),
  ].filter((reading) => reading !== null);
  return (
    <>
      <dl class="readings">
        {all.map(({ title, text, method }) => (
          <div key={title}>
            <dt>{title}</dt>
            <dd>
              {text}
              {method === undefined ? null : (
                <>
                  {' '}
                  <a class="note" href={methodAddress(language, method[0])}>
                    {method[1]}
                  </a>
                </>
              )}
            </dd>
          </div>
        ))}
      </dl>
      <Explain summary={words.how} remarks={words.howText} />
    </>
  );
}

const names = (language: Language, actors: readonly { readonly name: string }[]): string =>
  formatList(
    language,
    actors.map(({ name }) => name),
  );

function payers({ payers: main, concentration, total }: Readings, language: Language): Reading | null {
  const words = networkWords[language].readings;
  if (main === null || concentration === null) return null;
  return {
    title: words.payers,
    text: words.payersText(
      names(language, main.actors),
      shares(language, main.share),
      euros(language, total),
      numbers(language, concentration.equivalentNumber, 1),
    ),
    method: ['concentration', words.methods.concentration],
  };
}

function dependence({ dependences }: Readings, language: Language): Reading {
  const words = networkWords[language].readings;
  const shown = dependences.slice(0, mostNamed);
  const text =
    shown.length === 0 ? (
      words.dependenceNone
    ) : (
      <>
        <ul class="ticks">
          {shown.map(({ actor, payer, share, amount, unknown }) => (
            <li key={actor.id}>
              {words.dependenceItem(
                actor.name,
                payer.name,
                shares(language, share),
                euros(language, amount),
                unknown,
              )}
            </li>
          ))}
        </ul>
        {dependences.length > shown.length ? words.dependenceMore(dependences.length - shown.length) : null}
      </>
    );
  return { title: words.dependence, text, method: ['concentration', words.methods.concentration] };
}

function bridges({ bridges: sum, total }: Readings, language: Language): Reading {
  const words = networkWords[language];
  if (sum.links === 0) return { title: words.readings.bridges, text: words.readings.bridgesNone };
  if (sum.links === sum.unknown)
    return {
      title: words.readings.bridges,
      text: `${words.links(sum.links)}. ${words.unknown(sum.unknown, sum.links)}`,
    };
  const part = { low: sum.low / (total.low || 1), high: sum.high / (total.high || 1) };
  const ordered = { low: Math.min(part.low, part.high), high: Math.max(part.low, part.high) };
  return {
    title: words.readings.bridges,
    text: `${words.readings.bridgesText(words.links(sum.links), euros(language, sum), shares(language, ordered))} ${sum.unknown === 0 ? '' : words.unknown(sum.unknown, sum.links)}`,
  };
}

function mutual({ mutualPairs, reciprocity }: Readings, language: Language): Reading {
  const words = networkWords[language].readings;
  const text =
    mutualPairs.length === 0
      ? words.mutualNone
      : reciprocity === null
        ? words.mutualUnknown(words.pairs(mutualPairs.length))
        : words.mutualText(words.pairs(mutualPairs.length), shares(language, reciprocity));
  return { title: words.mutual, text, method: ['reciprocity', words.methods.reciprocity] };
}

function cycling({ cycling: index }: Readings, language: Language): Reading | null {
  const words = networkWords[language].readings;
  if (index === null) return null;
  return {
    title: words.cycling,
    text: index.high === 0 ? words.cyclingNone : words.cyclingText(shares(language, index)),
    method: ['finn-cycling', words.methods.cycling],
  };
}

function threads({ threads: held }: Readings, language: Language): Reading {
  const words = networkWords[language].readings;
  const shown = held.slice(0, mostNamed);
  if (shown.length === 0) return { title: words.threads, text: words.threadsNone };
  return {
    title: words.threads,
    text: (
      <>
        <ul class="ticks">
          {shown.map(({ actor, only }) => (
            <li key={actor.id}>{words.threadItem(actor.name, only.name)}</li>
          ))}
        </ul>
        {held.length > shown.length ? words.threadsMore(held.length - shown.length) : null}
      </>
    ),
  };
}

function alone({ alone: actors }: Readings, language: Language, needsAddress: string): Reading | null {
  const words = networkWords[language].readings;
  if (actors.length === 0) return null;
  const shown = actors.slice(0, 12);
  return {
    title: words.alone,
    text: (
      <>
        {words.aloneText(names(language, shown))}{' '}
        {actors.length > shown.length ? words.threadsMore(actors.length - shown.length) : null}{' '}
        <a href={needsAddress}>{words.aloneMatches}</a>
      </>
    ),
  };
}

function multiplier({ multiplier: value }: Readings, language: Language): Reading {
  const words = networkWords[language].readings;
  return {
    title: words.multiplier,
    text: value === null ? words.multiplierNone : words.multiplierText(numbers(language, value, 2)),
    method: ['multipliers', words.methods.multipliers],
  };
}

function order({ order: degree }: Readings, language: Language): Reading | null {
  const words = networkWords[language].readings;
  if (degree === null) return null;
  return {
    title: words.order,
    text: words.orderText(numbers(language, degree, 2)),
    method: ['ecological-network-analysis', words.methods.order],
  };
}

function check({ confirmed, disputed }: Readings, language: Language): Reading {
  const words = networkWords[language].readings;
  const told = words.checkText(confirmed.both, confirmed.one, confirmed.none);
  return { title: words.check, text: disputed === 0 ? told : `${told} ${words.disputed(disputed)}` };
}
