import type { Language } from '../../../kernel/language.ts';
import { SelectField } from '../../../platform/web/components/fields.tsx';
import { themeLabel } from '../../labels.ts';
import type { EventFilters } from '../addresses.ts';
import { eventKinds } from '../domain/event.ts';
import { zoneChoices } from '../time-zones.ts';
import { eventWords } from '../words.ts';

export interface FilterChoices {
  readonly territories: readonly { readonly slug: string; readonly name: string }[];
  readonly themes: readonly string[];
}

interface EventFiltersProps {
  readonly language: Language;
  readonly action: string;
  readonly filters: EventFilters;
  readonly choices: FilterChoices;
}

/** What, about which theme, in which territory, on which clock. */
export function EventFilterForm({ language, action, filters, choices }: EventFiltersProps) {
  const words = eventWords[language];
  const all = { value: '', label: words.filters.all };
  return (
    <form method="get" action={action} class="stack form-column no-print">
      {filters.isPast ? <input type="hidden" name="past" value="1" /> : null}
      <SelectField
        id="kind"
        name="kind"
        label={words.filters.kind}
        value={filters.kind}
        choices={[all, ...eventKinds.map((value) => ({ value, label: words.kinds[value] }))]}
      />
      {choices.themes.length === 0 ? null : (
        <SelectField
          id="theme"
          name="theme"
          label={words.filters.theme}
          value={filters.theme}
          choices={[all, ...choices.themes.map((value) => ({ value, label: themeLabel(language, value) }))]}
        />
      )}
      {choices.territories.length === 0 ? null : (
        <SelectField
          id="territory"
          name="territory"
          label={words.filters.territory}
          value={filters.territory}
          choices={[all, ...choices.territories.map(({ slug, name }) => ({ value: slug, label: name }))]}
        />
      )}
      <ZoneField language={language} zone={filters.zone} label={words.filters.zone} />
      <button class="button quiet" type="submit">
        {words.filters.apply}
      </button>
    </form>
  );
}

/** On which clock times are shown besides that of the event. */
export function ZoneField({
  language,
  zone,
  label,
}: {
  readonly language: Language;
  readonly zone: string | null;
  readonly label: string;
}) {
  return (
    <SelectField
      id="zone"
      name="zone"
      label={label}
      value={zone ?? zoneChoices()[0]!.value}
      choices={zoneChoices().map((choice) => ({ value: choice.value, label: choice.label[language] }))}
    />
  );
}
