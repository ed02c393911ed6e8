import { Disclosure } from '../../platform/web/components/disclosure.tsx';
import { formatNumber } from '../../platform/web/format/numbers.ts';
import { type FacetName, facetNames } from '../domain/filters.ts';
import { maturities, sdgCodes } from '../domain/resource.ts';
import { commonsWords } from '../words.ts';
import { facetLabel } from './active-filters.ts';
import type { SearchPageProps } from './search-page.tsx';

/** Answers shown of one filter; those taken always are. */
const mostAnswers = 10;

interface Answer {
  readonly value: string;
  readonly label: string;
  readonly total: number;
  readonly isTaken: boolean;
}

/** The filters, each answer with how many resources it would give. */
export function FilterPanel(props: SearchPageProps) {
  const { context, order, answer } = props;
  const { language } = context;
  const words = commonsWords[language];
  const listed = (
    counts: readonly { readonly value: string; readonly total: number }[],
    taken: readonly string[],
  ): Answer[] =>
    [
      ...counts,
      ...taken
        .filter((one) => !counts.some(({ value }) => value === one))
        .map((value) => ({ value, total: 0 })),
    ]
      .map((count) => ({ ...count, label: count.value, isTaken: taken.includes(count.value) }))
      .filter(({ isTaken }, at) => isTaken || at < mostAnswers);
  return (
    <div class="panel">
      <h2 class="small" id="filters">
        {words.filter}
      </h2>
      {facetNames.map((name, at) => (
        <FilterGroup
          key={name}
          name={name}
          label={words.filters[name]}
          answers={facetAnswers(props, name)}
          isOpen={at < 2}
          language={language}
        />
      ))}
      <FilterGroup
        name="publisher"
        label={words.filters.publisher}
        answers={listed(answer.publishers, order.filters.publishers)}
        language={language}
      />
      <FilterGroup
        name="year"
        label={words.filters.year}
        answers={listed(answer.years, order.filters.years.map(String))}
        language={language}
      />
      <Disclosure kind="group" summary={words.filters.place} open={order.filters.place !== ''}>
        <div class="field">
          <label for="place">{words.filters.place}</label>
          <input
            class="input"
            id="place"
            name="place"
            value={answer.place?.name ?? order.filters.place}
            maxlength={80}
            aria-describedby="place-hint"
          />
          <p class="hint" id="place-hint">
            {words.placeHint}
          </p>
        </div>
      </Disclosure>
      <button class="button" type="submit">
        {words.apply}
      </button>
    </div>
  );
}

/** Answers in their own order where they have one, else the most frequent first. */
function facetAnswers({ context, order, answer, labels }: SearchPageProps, name: FacetName): Answer[] {
  const taken = order.filters.facets[name];
  const counts = answer.counts[name];
  const inOrder: readonly string[] | null =
    name === 'maturity' ? maturities : name === 'sdg' ? sdgCodes : null;
  const values = [...new Set([...counts.keys(), ...taken])];
  const sorted =
    inOrder === null
      ? values.sort(
          (one, other) => (counts.get(other) ?? 0) - (counts.get(one) ?? 0) || one.localeCompare(other),
        )
      : inOrder.filter((value) => values.includes(value));
  return sorted
    .map((value) => ({
      value,
      label: facetLabel(context.language, name, value, labels),
      total: counts.get(value) ?? 0,
      isTaken: taken.includes(value),
    }))
    .filter(({ isTaken }, at) => isTaken || at < (name === 'sdg' ? 17 : mostAnswers));
}

interface FilterGroupProps {
  readonly name: string;
  readonly label: string;
  readonly answers: readonly Answer[];
  readonly isOpen?: boolean;
  readonly language: 'fr' | 'en';
}

function FilterGroup({ name, label, answers, isOpen = false, language }: FilterGroupProps) {
  if (answers.length === 0) return null;
  return (
    <Disclosure kind="group" summary={label} open={isOpen || answers.some(({ isTaken }) => isTaken)}>
      <fieldset class="choices">
        <legend class="visually-hidden">{label}</legend>
        <ul>
          {answers.map((answer) => (
            <li key={answer.value}>
              <label>
                <input type="checkbox" name={name} value={answer.value} checked={answer.isTaken} />{' '}
                {answer.label} <span class="count">{formatNumber(language, answer.total)}</span>
              </label>
            </li>
          ))}
        </ul>
      </fieldset>
    </Disclosure>
  );
}
