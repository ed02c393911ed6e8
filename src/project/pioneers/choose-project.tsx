import { sql } from 'kysely';
import { answerPage, type Kit, personOf } from '../../people/index.ts';
import type { RequestContext } from '../../platform/ports/http.ts';
import type { PageContext } from '../../platform/ports/page-context.ts';
import { ButtonLink } from '../../platform/web/components/actions.tsx';
import { Empty } from '../../platform/web/components/messages.tsx';
import { addressIn } from '../../platform/web/layout/address.ts';
import { Page } from '../../platform/web/layout/page.tsx';
import { PageHead } from '../../platform/web/layout/page-head.tsx';
import { Section } from '../../platform/web/layout/section.tsx';
import { projectAddress, projectAddresses } from '../addresses.ts';
import { projectWords } from '../cap/words.ts';
import { pioneerWords } from './words.ts';

interface Named {
  readonly slug: string;
  readonly name: string;
}

/** Where what one likes may be taken: the territories that one leads, and their projects. */
export async function chooseProject(kit: Kit, context: RequestContext): Promise<Response> {
  const personId = personOf(context);
  context.get('rights').require('get', { resource: 'account', state: 'active', personId });
  const { catalystOf } = context.get('asker');
  const led = [...catalystOf];
  const [territories, projects] = await Promise.all([
    sql<Named>`select slug, name from territory where id = any(${led}::uuid[]) and deleted_at is null
      order by lower(name), slug limit 100`.execute(kit.database),
    sql<Named>`select slug, name from project where territory_id = any(${led}::uuid[]) and deleted_at is null
      order by lower(name), slug limit 100`.execute(kit.database),
  ]);
  const props = {
    territories: territories.rows,
    projects: projects.rows,
    idea: context.req.query('idea') ?? '',
  };
  return answerPage(context, <ChoosePage context={context.get('page')} {...props} />);
}

interface ChoosePageProps {
  readonly context: PageContext;
  readonly territories: readonly Named[];
  readonly projects: readonly Named[];
  /** Key of what one likes, ticked on the next page. */
  readonly idea: string;
}

function ChoosePage({ context, territories, projects, idea }: ChoosePageProps) {
  const { language } = context;
  const words = pioneerWords[language].choose;
  const to = (pattern: (typeof projectAddresses)['pioneers' | 'createFromPioneers'], slug: string): string =>
    `${projectAddress(language, pattern, slug)}?${new URLSearchParams({ pioneer: idea })}`;
  return (
    <Page
      context={context}
      current="projects"
      title={words.title}
      description={words.lead}
      crumbs={[
        { label: projectWords[language].many, address: addressIn(language, projectAddresses.list) },
        { label: words.title },
      ]}
      indexed={false}
    >
      <PageHead title={words.title} lead={words.lead} />
      {territories.length === 0 ? (
        <Empty
          missing={words.none}
          next={words.noneNext}
          actions={
            <ButtonLink address={addressIn(language, { fr: '/territoires/nouveau', en: '/territories/new' })}>
              {words.territory}
            </ButtonLink>
          }
        />
      ) : null}
      {projects.length === 0 ? null : (
        <Section id="projects" title={words.projects}>
          <ul>
            {projects.map(({ slug, name }) => (
              <li key={slug}>
                <a href={to(projectAddresses.pioneers, slug)}>{name}</a>
              </li>
            ))}
          </ul>
        </Section>
      )}
      {territories.length === 0 ? null : (
        <Section id="territories" title={words.territories}>
          <ul>
            {territories.map(({ slug, name }) => (
              <li key={slug}>
                <a href={to(projectAddresses.createFromPioneers, slug)}>{name}</a>
              </li>
            ))}
          </ul>
        </Section>
      )}
    </Page>
  );
}
