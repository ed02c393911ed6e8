import type { Language } from '../../kernel/language.ts';
import { Section } from '../../platform/web/layout/section.tsx';
import { projectAddress } from '../addresses.ts';
import { indicatorAddresses } from './addresses.ts';
import type { ReadIndicator } from './indicator-store.ts';
import { dayText } from './progress-words.ts';
import type { Disagreement } from './readings.ts';
import { valueText } from './value-text.ts';
import { indicatorWords } from './words.ts';

interface DisagreementsProps {
  readonly language: Language;
  readonly indicator: ReadIndicator;
  readonly disagreements: readonly Disagreement[];
  readonly mayUpdate: boolean;
}

/** Days of which two readings do not say the same: side by side, until somebody chooses. */
export function Disagreements({ language, indicator, disagreements, mayUpdate }: DisagreementsProps) {
  const words = indicatorWords[language].page;
  return (
    <>
      {disagreements.map(({ on, readings }) => (
        <Section
          key={on}
          id={`differ-${on}`}
          title={words.differ(dayText(language, on))}
          intro={words.differLead}
        >
          <ul class="side-by-side">
            {readings.map((reading) => {
              const value = valueText(language, reading.value, indicator.unit);
              return (
                <li key={reading.id}>
                  <p>
                    <strong>{value}</strong>
                  </p>
                  <p class="small-text">
                    {reading.source === '' ? words.explain.unknownSource : reading.source}
                    {reading.author === '' ? null : `, ${reading.author}`}
                  </p>
                  {reading.note === '' ? null : <p class="small-text">{reading.note}</p>}
                  {mayUpdate ? (
                    <form
                      method="post"
                      action={projectAddress(language, indicatorAddresses.chooseReading, indicator.id)}
                    >
                      <input type="hidden" name="reading" value={reading.id} />
                      <input type="hidden" name="version" value={String(reading.version)} />
                      <button class="button quiet" type="submit">
                        {words.choose}
                        <span class="visually-hidden"> {value}</span>
                      </button>
                    </form>
                  ) : null}
                </li>
              );
            })}
          </ul>
        </Section>
      ))}
    </>
  );
}
