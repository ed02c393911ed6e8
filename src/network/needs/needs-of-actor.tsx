import type { Language } from '../../kernel/language.ts';
import { ButtonLink } from '../../platform/web/components/actions.tsx';
import { Empty } from '../../platform/web/components/messages.tsx';
import { Section } from '../../platform/web/layout/section.tsx';
import { withColon } from '../../platform/web/typography/with-colon.ts';
import { networkAddress, networkAddresses } from '../graph/addresses.ts';
import type { StatedNeed } from './match.ts';
import { needCreation } from './need-editable.ts';
import { needWords } from './words.ts';

interface NeedsOfActorProps {
  readonly language: Language;
  readonly actorId: string;
  readonly needs: readonly Pick<StatedNeed, 'id' | 'nature' | 'title' | 'means'>[];
  /** Territories where what could answer them is shown. */
  readonly territories: readonly { readonly slug: string; readonly name: string }[];
  readonly mayCreate: boolean;
}

/** On the sheet of an actor: what it needs, offers and would like, where answers are looked for, and how to say one more. */
export function NeedsOfActor({ language, actorId, needs, territories, mayCreate }: NeedsOfActorProps) {
  const words = needWords[language];
  if (needs.length === 0 && !mayCreate) return null;
  const begin = mayCreate ? (
    <ButtonLink address={networkAddress(language, needCreation, actorId)} quiet>
      {words.create}
    </ButtonLink>
  ) : undefined;
  return (
    <Section id="needs" title={words.many}>
      {needs.length === 0 ? (
        <Empty missing={words.ofActor.none} next={words.page.emptyNext} actions={begin} />
      ) : (
        <>
          <ul>
            {needs.map(({ id, nature, title, means }) => (
              <li key={id}>
                {withColon(language, words.natures[nature], title)}{' '}
                <span class="soft">{words.means[means]}</span>
              </li>
            ))}
          </ul>
          {territories.map(({ slug, name }) => (
            <p key={slug}>
              <a href={networkAddress(language, networkAddresses.needs, slug)}>
                {words.ofActor.answers(name)}
              </a>
            </p>
          ))}
          {begin === undefined ? null : <p class="actions">{begin}</p>}
        </>
      )}
    </Section>
  );
}
