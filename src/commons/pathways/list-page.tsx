import type { PageContext } from '../../platform/ports/page-context.ts';
import { Actions, ButtonLink } from '../../platform/web/components/actions.tsx';
import { Empty } from '../../platform/web/components/messages.tsx';
import { formatCount } from '../../platform/web/format/counts.ts';
import { formatNumber } from '../../platform/web/format/numbers.ts';
import { addressIn } from '../../platform/web/layout/address.ts';
import { Page } from '../../platform/web/layout/page.tsx';
import { PageHead } from '../../platform/web/layout/page-head.tsx';
import { Section } from '../../platform/web/layout/section.tsx';
import { commonsAddresses } from '../addresses.ts';
import { countDone, nextStep, type Progress } from '../domain/pathway-progress.ts';
import { commonsWords } from '../words.ts';
import { pathwayAddress, pathwayAddresses } from './addresses.ts';
import { PathwayEntry } from './pathway-entry.tsx';
import type { StoredPathway } from './pathway-record.ts';
import { saidText } from './said.tsx';
import { pathwayWords } from './words.ts';

export interface ListPageProps {
  readonly context: PageContext;
  readonly pathways: readonly StoredPathway[];
  /** Those that this person writes or reads before they are published. */
  readonly unpublished: readonly StoredPathway[];
  readonly publishers: ReadonlyMap<string, { readonly name: string; readonly slug: string }>;
  readonly progress: Progress;
  readonly mayWrite: boolean;
}

/** The crumbs above the pages of pathways. */
export const aboveOf = (language: PageContext['language'], last?: string) => [
  { label: commonsWords[language].navigation, address: addressIn(language, commonsAddresses.list) },
  ...(last === undefined
    ? [{ label: pathwayWords[language].navigation }]
    : [
        { label: pathwayWords[language].navigation, address: addressIn(language, pathwayAddresses.list) },
        { label: last },
      ]),
];

/** The list of pathways, what one began, and the five questions. */
export function ListPage(props: ListPageProps) {
  const { context, pathways, unpublished, publishers } = props;
  const { language } = context;
  const words = pathwayWords[language];
  const nameOf = ({ organisationId }: StoredPathway) =>
    organisationId === null ? undefined : publishers.get(organisationId)?.name;
  return (
    <Page
      context={context}
      current="pathways"
      title={words.title}
      description={words.description}
      crumbs={aboveOf(language)}
      machine={{
        alternates: [{ type: 'application/json', title: words.title, address: '/api/v1/pathways' }],
        facts: {
          '@context': 'https://schema.org',
          '@type': 'ItemList',
          itemListElement: pathways.map((pathway, at) => ({
            '@type': 'ListItem',
            position: at + 1,
            name: saidText(language, pathway.title),
            url: context.origin + pathwayAddress(language, pathway.key),
          })),
        },
      }}
    >
      <PageHead title={words.title} lead={words.lead}>
        <Actions>
          <ButtonLink address={addressIn(language, pathwayAddresses.find)}>{words.ask}</ButtonLink>
        </Actions>
        <p class="note no-print">{words.askHelp}</p>
      </PageHead>
      <Begun {...props} />
      {unpublished.length === 0 ? null : (
        <Section id="waiting" title={words.waiting} intro={words.waitingIntro}>
          <ul>
            {unpublished.map((pathway) => (
              <PathwayEntry
                key={pathway.key}
                language={language}
                pathway={pathway}
                publisher={nameOf(pathway)}
              />
            ))}
          </ul>
        </Section>
      )}
      <Section
        id="all"
        title={pathways.length === 0 ? words.all : formatCount(language, pathways.length, words.pathways)}
      >
        {pathways.length === 0 ? (
          <Empty missing={words.none} next={words.noneNext} />
        ) : (
          <ul>
            {pathways.map((pathway) => (
              <PathwayEntry
                key={pathway.key}
                language={language}
                pathway={pathway}
                publisher={nameOf(pathway)}
              />
            ))}
          </ul>
        )}
        {props.mayWrite ? (
          <Actions>
            <ButtonLink address={addressIn(language, pathwayAddresses.create)} quiet>
              {words.write}
            </ButtonLink>
          </Actions>
        ) : null}
      </Section>
    </Page>
  );
}

function Begun({ context, pathways, progress }: ListPageProps) {
  const { language } = context;
  const words = pathwayWords[language];
  const begun = pathways.filter(({ key }) => progress.has(key));
  if (begun.length === 0) return null;
  return (
    <Section id="begun" title={words.begun}>
      <ul class="doors titles">
        {begun.map((pathway) => {
          const marks = progress.get(pathway.key);
          const next = nextStep(pathway.steps, marks);
          const address = pathwayAddress(language, pathway.key);
          return (
            <li key={pathway.key}>
              <a href={next === null ? address : `${address}#step-${next.key}`}>
                {saidText(language, pathway.title)}
              </a>
              <span class="over">
                {words.done(
                  formatNumber(language, countDone(pathway.steps, marks)),
                  formatCount(language, pathway.steps.length, words.steps),
                )}
                {' · '}
                {next === null ? words.finished : words.goOn(saidText(language, next.title))}
              </span>
            </li>
          );
        })}
      </ul>
    </Section>
  );
}
