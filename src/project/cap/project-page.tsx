import type { ComponentChildren } from 'preact';
import type { NamedActor } from '../../network/index.ts';
import { addressOf, kindLabels, listAddress } from '../../people/index.ts';
import type { PageContext } from '../../platform/ports/page-context.ts';
import { Actions, ButtonLink } from '../../platform/web/components/actions.tsx';
import { Chip, ExampleChip } from '../../platform/web/components/chips.tsx';
import { Empty } from '../../platform/web/components/messages.tsx';
import { formatCount } from '../../platform/web/format/counts.ts';
import { formatDate } from '../../platform/web/format/dates.ts';
import { shorten } from '../../platform/web/format/shorten.ts';
import { addressIn } from '../../platform/web/layout/address.ts';
import { Page } from '../../platform/web/layout/page.tsx';
import { PageHead } from '../../platform/web/layout/page-head.tsx';
import { Section } from '../../platform/web/layout/section.tsx';
import {
  actorPage,
  orientationAddresses,
  projectAddress,
  projectAddresses,
  territoryPage,
} from '../addresses.ts';
import type { Step, StepState } from '../domain/steps.ts';
import { ActionList } from '../fiches/action-list.tsx';
import type { ListedAction, ListedOrientation } from '../fiches/action-store.ts';
import { pioneerWords } from '../pioneers/words.ts';
import type { ReadProject } from './project-access.ts';
import { ProjectDoors } from './project-doors.tsx';
import { projectEditable } from './project-editable.ts';
import { ProjectSteps, type StepPathways } from './project-steps.tsx';
import { projectWords } from './words.ts';

export interface ProjectPageProps {
  readonly context: PageContext;
  readonly project: ReadProject;
  readonly orientations: readonly ListedOrientation[];
  readonly actions: readonly ListedAction[];
  readonly actors: readonly NamedActor[];
  readonly states: Readonly<Record<Step, StepState>>;
  /** Null for those who do not write the project: its steps are not shown to them. */
  readonly pathways: StepPathways | null;
  readonly mayRemove: boolean;
  readonly notice?: ComponentChildren;
  /** What other parts of the room say of this project. */
  readonly children?: ComponentChildren;
}

/** Actions shown under one orientation; the list has them all. */
const shownActions = 8;

/** A project: where it wants to go, by which orientations and actions, with whom, and where its steps stand. */
export function ProjectPage(props: ProjectPageProps) {
  const { context, project } = props;
  const { language } = context;
  const words = projectWords[language];
  const { fields } = project.record;
  const vision = String(fields.vision);
  return (
    <Page
      context={context}
      current="projects"
      title={project.name}
      description={shorten(vision, 200) || words.list.description}
      crumbs={[
        { label: words.many, address: addressIn(language, projectAddresses.list) },
        { label: project.name },
      ]}
      indexed={project.state === 'published'}
    >
      <PageHead title={project.name} meta={<Meta {...props} />}>
        {vision === '' ? (
          <p class="lead soft">{words.page.noVision}</p>
        ) : (
          <p class="lead kept-lines">{vision}</p>
        )}
      </PageHead>
      {props.notice}
      <ProjectDoors language={language} slug={project.slug} />
      {props.pathways === null ? null : <ProjectSteps {...props} pathways={props.pathways} />}
      <Orientations {...props} />
      {props.children}
      <WhoTakesPart {...props} />
      <Origins {...props} />
      <Manage {...props} />
      <p class="note">{words.page.updated(formatDate(language, project.record.updatedAt))}</p>
    </Page>
  );
}

function Meta({ context, project }: ProjectPageProps) {
  const { language } = context;
  const words = projectWords[language].page;
  const { horizonYear } = project.record.fields;
  return (
    <>
      <a href={projectAddress(language, territoryPage, project.territory.slug)}>{project.territory.name}</a>{' '}
      {typeof horizonYear === 'number' ? <span>{words.horizon(horizonYear)}</span> : null}{' '}
      {project.state === 'draft' ? <Chip>{words.draft}</Chip> : null}{' '}
      {project.territory.isDemo ? <ExampleChip /> : null}
    </>
  );
}

const inside = ({ context, project }: ProjectPageProps, name: keyof typeof projectAddresses): string =>
  projectAddress(context.language, projectAddresses[name], project.slug);

function Orientations(props: ProjectPageProps) {
  const { context, project, orientations, actions } = props;
  const words = projectWords[context.language].page;
  const outside = actions.filter(
    ({ orientationId }) => !orientations.some((orientation) => orientation.id === orientationId),
  );
  return (
    <Section id="orientations" title={words.orientations}>
      {orientations.length === 0 ? (
        <Empty missing={words.noOrientations} next={project.mayWrite ? words.noOrientationsNext : ''} />
      ) : null}
      <div class="grid cols-2">
        {orientations.map((orientation) => (
          <OrientationEntry key={orientation.id} {...props} orientation={orientation} />
        ))}
      </div>
      {outside.length === 0 ? null : (
        <>
          <h3>{words.outside}</h3>
          <Shown {...props} actions={outside} />
        </>
      )}
      {actions.length === 0 ? null : (
        <p>
          <a href={inside(props, 'actions')}>{words.allActions}</a>{' '}
          <span class="soft">{formatCount(context.language, actions.length, words.actionCount)}</span>
        </p>
      )}
      {project.mayWrite ? (
        <p>
          <a href={inside(props, 'pioneers')}>{pioneerWords[context.language].title}</a>
        </p>
      ) : null}
      {project.mayWrite ? (
        <Actions>
          <ButtonLink address={inside(props, 'createOrientation')}>{words.addOrientation}</ButtonLink>{' '}
          <ButtonLink address={inside(props, 'createAction')} quiet>
            {words.addAction}
          </ButtonLink>
        </Actions>
      ) : null}
    </Section>
  );
}

function OrientationEntry(props: ProjectPageProps & { readonly orientation: ListedOrientation }) {
  const { context, orientation, actions } = props;
  const address = projectAddress(context.language, orientationAddresses.page, orientation.id);
  return (
    <article class="card">
      <h3>
        <a href={address}>{orientation.title}</a>
      </h3>
      {orientation.description === '' ? null : <p class="kept-lines">{orientation.description}</p>}
      <Shown
        {...props}
        actions={actions.filter(({ orientationId }) => orientationId === orientation.id)}
        all={address}
      />
    </article>
  );
}

function Shown({
  context,
  actions,
  all,
}: {
  readonly context: PageContext;
  readonly actions: readonly ListedAction[];
  readonly all?: string;
}) {
  const words = projectWords[context.language].page;
  const more = actions.length - shownActions;
  return (
    <>
      <ActionList language={context.language} actions={actions.slice(0, shownActions)} />
      {more > 0 && all !== undefined ? (
        <p>
          <a href={all}>{words.more(formatCount(context.language, more, words.actionCount))}</a>
        </p>
      ) : null}
    </>
  );
}

function WhoTakesPart({ context, actors }: ProjectPageProps) {
  const { language } = context;
  const words = projectWords[language].page;
  return (
    <Section id="actors" title={words.actors}>
      {actors.length === 0 ? <p>{words.noActors}</p> : null}
      <ul class="grid cols-3 names">
        {actors.map(({ id, name, kind }) => (
          <li key={id}>
            <a href={projectAddress(language, actorPage, id)}>{name}</a>{' '}
            <span class="soft">{kindLabels[kind][language]}</span>
          </li>
        ))}
      </ul>
    </Section>
  );
}

/** The pioneers that the project started from, always told. */
function Origins({ context: { language }, project }: ProjectPageProps) {
  const origins = project.record.fields.origins as readonly {
    readonly slug: string;
    readonly name: string;
  }[];
  if (origins.length === 0) return null;
  return (
    <p class="note">
      {projectWords[language].page.origins}{' '}
      {origins.map(({ slug, name }, index) => (
        <>
          {index === 0 ? '' : ', '}
          <a href={projectAddress(language, { fr: '/pionniers/:key', en: '/pioneers/:key' }, slug)}>{name}</a>
        </>
      ))}
      .
    </p>
  );
}

function Manage(props: ProjectPageProps) {
  const { language } = props.context;
  const words = projectWords[language].page;
  const { record, mayWrite } = props.project;
  if (!mayWrite && !props.mayRemove) return null;
  const edit = (ending: 'edit' | 'history' | 'remove'): string =>
    addressOf(language, projectEditable, record, ending);
  return (
    <Section id="manage" title={words.manage}>
      {mayWrite ? (
        <Actions>
          <ButtonLink address={edit('edit')}>{words.edit}</ButtonLink>
        </Actions>
      ) : null}
      <ul class="pager">
        {mayWrite ? (
          <li>
            <a href={edit('history')}>{words.history}</a>
          </li>
        ) : null}
        {props.mayRemove ? (
          <>
            <li>
              <a href={edit('remove')}>{words.remove}</a>
            </li>
            <li>
              <a href={listAddress(language, projectEditable, 'deleted')}>{words.bin}</a>
            </li>
          </>
        ) : null}
      </ul>
    </Section>
  );
}
