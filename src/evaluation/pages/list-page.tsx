import type { PageContext } from '../../platform/ports/page-context.ts';
import { ButtonLink } from '../../platform/web/components/actions.tsx';
import { Empty } from '../../platform/web/components/messages.tsx';
import { addressIn } from '../../platform/web/layout/address.ts';
import { Page } from '../../platform/web/layout/page.tsx';
import { PageHead } from '../../platform/web/layout/page-head.tsx';
import { evaluationAddress, evaluationAddresses } from '../addresses.ts';
import { publishedWords } from '../published/words.ts';
import { evaluationWords } from '../words.ts';

interface ListPageProps {
  readonly context: PageContext;
  readonly evaluations: readonly {
    readonly id: string;
    readonly title: string;
    readonly about: string;
  }[];
  /** Organisations in which this person may prepare one. */
  readonly organisations: readonly { readonly slug: string; readonly name: string }[];
  /** Territories that this person is a catalyst of. */
  readonly territories: readonly { readonly slug: string; readonly name: string }[];
}

/** The evaluations of one's organisations, and the way to prepare one. */
export function ListPage({ context, evaluations, organisations, territories }: ListPageProps) {
  const { language } = context;
  const words = evaluationWords[language].list;
  const begin = [
    ...organisations.map(({ slug, name }) => ({
      name,
      address: evaluationAddress(language, 'create', slug),
    })),
    ...territories.map(({ slug, name }) => ({
      name,
      address: evaluationAddress(language, 'createInTerritory', slug),
    })),
  ];
  return (
    <Page
      context={context}
      title={words.title}
      description={words.lead}
      indexed={false}
      crumbs={[{ label: words.title }]}
    >
      <PageHead title={words.title} lead={words.lead} />
      <section class="section stack" aria-label={words.title}>
        {evaluations.length === 0 ? (
          <Empty missing={words.empty} next={begin.length === 0 ? words.noOrganisation : words.emptyNext} />
        ) : (
          <ul class="ticks">
            {evaluations.map(({ id, title, about }) => (
              <li key={id}>
                <a href={evaluationAddress(language, 'results', id)}>{title}</a>{' '}
                <span class="soft">{about}</span>
              </li>
            ))}
          </ul>
        )}
        <p class="actions">
          {begin.length === 0 ? (
            <ButtonLink address={addressIn(language, { fr: '/organisations', en: '/organisations' })} quiet>
              {words.organisations}
            </ButtonLink>
          ) : (
            begin.slice(0, 8).map(({ name, address }) => (
              <ButtonLink key={address} address={address} quiet>
                {words.begin(name)}
              </ButtonLink>
            ))
          )}
        </p>
        <p>
          <a href={addressIn(language, evaluationAddresses.published)}>{publishedWords[language].link}</a>
        </p>
      </section>
    </Page>
  );
}
