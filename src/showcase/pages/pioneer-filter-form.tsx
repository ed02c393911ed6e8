import type { Language } from '../../kernel/language.ts';
import { Disclosure } from '../../platform/web/components/disclosure.tsx';
import { Field } from '../../platform/web/components/fields.tsx';
import { formatNumber } from '../../platform/web/format/numbers.ts';
import { listAddress } from '../addresses.ts';
import type { Pioneer } from '../domain/pioneer.ts';
import { abroad, countValues, type Facet, type PioneerFilters, wide } from '../domain/pioneer-filters.ts';
import { valueLabel } from '../labels.ts';
import { showcaseWords } from '../words.ts';

interface FilterProps {
  readonly language: Language;
  /** Every pioneer, which name the places. */
  readonly pioneers: readonly Pioneer[];
  /** Those that have the words asked for, which are counted. */
  readonly worded: readonly Pioneer[];
  readonly filters: PioneerFilters;
}

/** One value of a facet, its name and how many alliances it would show. */
interface Choice {
  readonly value: string;
  readonly label: string;
  readonly count: number;
  readonly chosen: boolean;
}

/** What the list may be narrowed by, with counts; works without script. */
export function PioneerFilterForm(props: FilterProps) {
  const { language, filters } = props;
  const words = showcaseWords[language];
  return (
    <form action={listAddress(language)} class="panel" aria-labelledby="filter">
      <h2 class="small" id="filter">
        {words.filter}
      </h2>
      <Field id="q" name="q" label={words.search} hint={words.searchHint} value={filters.words} optional />
      <PlaceSelect {...props} />
      <Boxes facet="kind" {...props} />
      <Boxes facet="actor" {...props} />
      <Select facet="theme" {...props} />
      <Select facet="sdg" {...props} />
      <Select facet="stage" {...props} />
      <button class="button" type="submit">
        {words.apply}
      </button>
    </form>
  );
}

/** Made once: comparing by `localeCompare` makes one at each comparison. */
const collators = { fr: new Intl.Collator('fr'), en: new Intl.Collator('en') } as const;

function choicesOf({ language, pioneers, worded, filters }: FilterProps, facet: Facet): readonly Choice[] {
  const counts = countValues(worded, filters, facet);
  const values = [...new Set([...counts.keys(), ...filters.chosen[facet]])];
  const choices = values.map((value) => ({
    value,
    label: valueLabel(language, facet, value, pioneers),
    count: counts.get(value) ?? 0,
    chosen: filters.chosen[facet].includes(value),
  }));
  return facet === 'sdg'
    ? choices.sort((a, b) => Number(a.value) - Number(b.value))
    : choices.sort((a, b) => collators[language].compare(a.label, b.label));
}

function Boxes({ facet, ...props }: FilterProps & { readonly facet: Facet }) {
  const title = showcaseWords[props.language].facets[facet];
  return (
    <Disclosure kind="group" summary={title} open>
      <fieldset class="choices">
        <legend class="visually-hidden">{title}</legend>
        <ul>
          {choicesOf(props, facet).map(({ value, label, count, chosen }) => (
            <li key={value}>
              <label>
                <input type="checkbox" name={facet} value={value} checked={chosen} />
                <span>{label}</span> <span class="count">{formatNumber(props.language, count)}</span>
              </label>
            </li>
          ))}
        </ul>
      </fieldset>
    </Disclosure>
  );
}

function Select({ facet, ...props }: FilterProps & { readonly facet: Facet }) {
  const words = showcaseWords[props.language];
  return (
    <div class="field">
      <label for={facet}>{words.facets[facet]}</label>
      <select class="input" id={facet} name={facet}>
        <option value="">{words.any}</option>
        <Options choices={choicesOf(props, facet)} />
      </select>
    </div>
  );
}

function PlaceSelect(props: FilterProps) {
  const words = showcaseWords[props.language];
  const choices = choicesOf(props, 'place');
  const others = choices.filter(({ value }) => value === abroad || value === wide);
  const ofKind = (kind: string) => choices.filter(({ value }) => value.startsWith(`${kind}-`));
  // A commune or an intercommunality comes from the page of a place: it is shown when it is what was asked for.
  const near = choices.filter(({ value, chosen }) => chosen && /^(commune|epci)-/.test(value));
  return (
    <div class="field">
      <label for="place">{words.facets.place}</label>
      <select class="input" id="place" name="place">
        <option value="">{words.any}</option>
        <Options choices={near} />
        <optgroup label={words.regions}>
          <Options choices={ofKind('region')} />
        </optgroup>
        <optgroup label={words.departements}>
          <Options choices={ofKind('departement')} />
        </optgroup>
        <optgroup label={words.others}>
          <Options choices={others} />
        </optgroup>
      </select>
    </div>
  );
}

function Options({ choices }: { readonly choices: readonly Choice[] }) {
  return (
    <>
      {choices.map(({ value, label, count, chosen }) => (
        <option key={value} value={value} selected={chosen}>
          {`${label} (${count})`}
        </option>
      ))}
    </>
  );
}
