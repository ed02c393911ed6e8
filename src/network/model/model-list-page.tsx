import type { StoredRecord } from '../../people/index.ts';
import type { PageContext } from '../../platform/ports/page-context.ts';
import { ButtonLink } from '../../platform/web/components/actions.tsx';
import { Empty } from '../../platform/web/components/messages.tsx';
import { addressIn } from '../../platform/web/layout/address.ts';
import { Page } from '../../platform/web/layout/page.tsx';
import { PageHead } from '../../platform/web/layout/page-head.tsx';
import { Section } from '../../platform/web/layout/section.tsx';
import { actorAddresses } from '../actor/addresses.ts';
import { modelAddress, newModelAddress } from './addresses.ts';
import { modelWords } from './words.ts';

/** The models of the actors that one keeps. */
export function ModelListPage({
  context,
  models,
}: {
  readonly context: PageContext;
  readonly models: readonly { readonly id: string; readonly year: number; readonly actorName: string }[];
}) {
  const { language } = context;
  const words = modelWords[language];
  return (
    <Page
      context={context}
      current="actors"
      title={words.list.title}
      description={words.list.lead}
      crumbs={[{ label: words.list.title }]}
      indexed={false}
    >
      <PageHead title={words.list.title} lead={words.list.lead} />
      {models.length === 0 ? (
        <Empty
          missing={words.list.none}
          next={words.list.noneNext}
          actions={
            <ButtonLink address={addressIn(language, actorAddresses.list)}>{words.list.actors}</ButtonLink>
          }
        />
      ) : (
        <ul>
          {models.map(({ id, year, actorName }) => (
            <li key={id}>
              <a href={modelAddress(language, id)}>
                {actorName}, {year}
              </a>
            </li>
          ))}
        </ul>
      )}
    </Page>
  );
}

/** On the sheet of an actor: its models by year, and how to begin one. */
export function ModelsOfActor({
  context: { language },
  actor,
  models,
  mayCreate,
}: {
  readonly context: PageContext;
  readonly actor: StoredRecord;
  readonly models: readonly StoredRecord[];
  readonly mayCreate: boolean;
}) {
  const words = modelWords[language];
  if (models.length === 0 && !mayCreate) return null;
  const begin = (
    <ButtonLink address={newModelAddress(language, actor.id)} quiet={models.length > 0}>
      {models.length > 0 ? words.page.another : words.page.begin}
    </ButtonLink>
  );
  return (
    <Section id="models" title={words.list.title}>
      {models.length === 0 ? (
        <Empty missing={words.page.none} next={words.page.noneNext} actions={begin} />
      ) : (
        <>
          <ul>
            {models.map(({ id, fields }) => (
              <li key={id}>
                <a href={modelAddress(language, id)}>{words.page.title(String(fields.year))}</a>
              </li>
            ))}
          </ul>
          {mayCreate ? <p class="no-print">{begin}</p> : null}
        </>
      )}
    </Section>
  );
}
