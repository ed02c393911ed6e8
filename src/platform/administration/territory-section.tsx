import { type FoundPlace, type Place, placeAddress } from '../../places/index.ts';
import type { PageContext } from '../ports/page-context.ts';
import { Empty } from '../web/components/messages.tsx';
import { addressIn } from '../web/layout/address.ts';
import { Section } from '../web/layout/section.tsx';
import { administrationAddresses } from './addresses.ts';
import { administrationWords } from './words.ts';

/** The official place of the instance, and the search by which another is chosen. */
export interface TerritoryChoice {
  readonly place: Place | null;
  readonly typed: string;
  readonly found: readonly FoundPlace[];
  /** Names of the places that contain what was found. */
  readonly names: ReadonlyMap<string, string>;
}

/** Chooses the territory of the instance among official places. */
export function TerritorySection({ context, choice }: SectionProps) {
  const { language } = context;
  const words = administrationWords[language].settings;
  const action = addressIn(language, administrationAddresses.settings);
  return (
    <Section id="territory" title={words.territory} intro={words.territoryLead}>
      {choice.place === null ? (
        <p>{words.territoryNone}</p>
      ) : (
        <form method="post" action={action} class="inline-form">
          <p>
            <a href={placeAddress(language, choice.place.id)}>{choice.place.name}</a>{' '}
            <span class="soft">
              {words.placeKinds[choice.place.kind]} · {choice.place.code}
            </span>
          </p>
          <button class="button quiet" type="submit" name="do" value="no-territory">
            {words.territoryForget}
          </button>
        </form>
      )}
      <search>
        <form method="get" action={`${action}#territory`} class="form-column">
          <div class="field">
            <label for="q">{words.territorySearch}</label>
            <div class="search">
              <input class="input" type="search" id="q" name="q" value={choice.typed} maxlength={80} />
              <button class="button" type="submit">
                {words.territoryFind}
              </button>
            </div>
          </div>
        </form>
      </search>
      {choice.typed === '' ? null : <Found context={context} choice={choice} />}
    </Section>
  );
}

interface SectionProps {
  readonly context: PageContext;
  readonly choice: TerritoryChoice;
}

function Found({ context, choice }: SectionProps) {
  const { language } = context;
  const words = administrationWords[language].settings;
  if (choice.found.length === 0)
    return <Empty missing={words.territoryMissing} next={words.territoryMissingNext} />;
  return (
    <ul>
      {choice.found.map(({ place, former }) => {
        const around = place.ancestorIds
          .filter((id) => id !== place.id && !id.startsWith('epci-'))
          .flatMap((id) => choice.names.get(id) ?? []);
        return (
          <li class="entry" key={place.id}>
            <p>
              <strong>{place.name}</strong>{' '}
              <span class="soft">
                {[words.placeKinds[place.kind], place.code, ...around].join(' · ')}
                {former === null ? '' : ` · ${words.placeFormer(former)}`}
              </span>
            </p>
            <form
              method="post"
              action={addressIn(language, administrationAddresses.settings)}
              class="inline-form"
            >
              <input type="hidden" name="place" value={place.id} />
              <button
                class="button quiet"
                type="submit"
                name="do"
                value="territory"
                aria-label={words.territoryChooseOf(place.name)}
              >
                {words.territoryChoose}
              </button>
            </form>
          </li>
        );
      })}
    </ul>
  );
}
