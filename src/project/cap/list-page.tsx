import type { StoredRecord } from '../../people/index.ts';
import type { PageContext } from '../../platform/ports/page-context.ts';
import { Actions, ButtonLink } from '../../platform/web/components/actions.tsx';
import { Chip } from '../../platform/web/components/chips.tsx';
import { CursorPager } from '../../platform/web/components/cursor-pager.tsx';
import { Empty } from '../../platform/web/components/messages.tsx';
import { SearchBox } from '../../platform/web/components/search-box.tsx';
import { shorten } from '../../platform/web/format/shorten.ts';
import { addressIn } from '../../platform/web/layout/address.ts';
import { Page } from '../../platform/web/layout/page.tsx';
import { PageHead } from '../../platform/web/layout/page-head.tsx';
import { projectAddress, projectAddresses } from '../addresses.ts';
import { projectWords } from './words.ts';

export interface ProjectListProps {
  readonly context: PageContext;
  readonly projects: readonly StoredRecord[];
  readonly search: string;
  readonly isFirst: boolean;
  readonly next: string | null;
  /** Ids of the territories and organisations of the reader. */
  readonly mine: readonly string[];
}

const territories = { fr: '/territoires', en: '/territories' } as const;

/** Projects in alphabetical order: the published ones, and those that one writes. */
export function ProjectListPage(props: ProjectListProps) {
  const { context, projects, search } = props;
  const { language } = context;
  const words = projectWords[language].list;
  return (
    <Page
      context={context}
      current="projects"
      title={words.title}
      description={words.description}
      crumbs={[{ label: words.title }]}
      indexed={search === ''}
    >
      <PageHead title={words.title} lead={words.lead}>
        <Actions>
          <ButtonLink address={addressIn(language, territories)} quiet>
            {words.territories}
          </ButtonLink>
        </Actions>
      </PageHead>
      <div class="section flush stack">
        <SearchBox label={words.search} button={words.find} typed={search} />
        {projects.length === 0 ? <Nothing {...props} /> : <Entries {...props} />}
        <CursorPager
          list={addressIn(language, projectAddresses.list)}
          search={search}
          isFirst={props.isFirst}
          next={props.next}
          words={words}
          label={words.pages}
        />
      </div>
    </Page>
  );
}

function Entries({ context: { language }, projects, mine }: ProjectListProps) {
  const words = projectWords[language];
  return (
    <ul>
      {projects.map(({ id, fields, bodyIds = [] }) => (
        <li key={id} class="entry">
          <h2 class="entry-title">
            <a href={projectAddress(language, projectAddresses.page, String(fields.slug))}>
              {String(fields.name)}
            </a>
          </h2>
          <p class="over">
            {typeof fields.horizonYear === 'number' ? words.page.horizon(fields.horizonYear) : null}{' '}
            {fields.state === 'draft' ? <Chip>{words.page.draft}</Chip> : null}{' '}
            {bodyIds.some((body) => mine.includes(body)) ? <Chip>{words.list.mine}</Chip> : null}
          </p>
          {fields.vision === '' ? null : <p>{shorten(String(fields.vision))}</p>}
        </li>
      ))}
    </ul>
  );
}

function Nothing({ context: { language }, search }: ProjectListProps) {
  const words = projectWords[language].list;
  const [missing, next, address, label] =
    search === ''
      ? [words.none, words.noneNext, territories, words.territories]
      : [words.notFound, words.notFoundNext, projectAddresses.list, words.all];
  return (
    <Empty
      missing={missing}
      next={next}
      actions={<ButtonLink address={addressIn(language, address)}>{label}</ButtonLink>}
    />
  );
}
