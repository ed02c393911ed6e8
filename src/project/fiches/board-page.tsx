import type { PageContext } from '../../platform/ports/page-context.ts';
import { Actions, ButtonLink } from '../../platform/web/components/actions.tsx';
import { Empty } from '../../platform/web/components/messages.tsx';
import { Pager } from '../../platform/web/components/pager.tsx';
import { formatCount } from '../../platform/web/format/counts.ts';
import { projectAddress, projectAddresses } from '../addresses.ts';
import type { ReadProject } from '../cap/project-access.ts';
import { ProjectFrame } from '../cap/project-frame.tsx';
import { projectWords } from '../cap/words.ts';
import { type BoardGroup, type BoardWay, boardWays } from '../domain/boards.ts';
import { addEuros } from '../domain/cofunders.ts';
import { ActionList } from './action-list.tsx';
import type { ListedAction } from './action-store.ts';
import { euros } from './euros.ts';
import { actionWords } from './words.ts';

export interface BoardPageProps {
  readonly context: PageContext;
  readonly project: ReadProject;
  readonly actions: readonly ListedAction[];
  readonly way: BoardWay;
  readonly groups: readonly (BoardGroup<ListedAction> & { readonly label: string })[];
  /** The one group that is shown whole, with its page; null for the board. */
  readonly one: { readonly code: string; readonly page: number; readonly pages: number } | null;
}

/** Actions shown in each column of a board. */
const shownActions = 10;

/** Every action of a project, by status, orientation or goal. */
export function BoardPage(props: BoardPageProps) {
  const { context, project, actions } = props;
  const { language } = context;
  const words = actionWords[language].board;
  const address = projectAddress(language, projectAddresses.actions, project.slug);
  return (
    <ProjectFrame
      context={context}
      project={project}
      title={words.title}
      isPublic
      lead={actions.length === 0 ? undefined : leadOf(props)}
      head={<Doors {...props} />}
    >
      {actions.length === 0 ? (
        <div class="section">
          <Empty missing={words.none} next={project.mayWrite ? words.noneNext : words.noneReader} />
        </div>
      ) : (
        <div class="section flush">
          <nav class="pager no-print" aria-label={words.by}>
            <span>{words.by}</span>
            {boardWays.map((way) =>
              way === props.way && props.one === null ? (
                <strong key={way} aria-current="page">
                  {words.ways[way]}
                </strong>
              ) : (
                <a key={way} href={`${address}?by=${way}`}>
                  {words.ways[way]}
                </a>
              ),
            )}
          </nav>
          {props.way === 'sdg' ? <p class="note">{words.several}</p> : null}
          {props.one === null ? <Board {...props} address={address} /> : <One {...props} address={address} />}
        </div>
      )}
    </ProjectFrame>
  );
}

function leadOf({ context: { language }, actions }: BoardPageProps): string {
  const words = actionWords[language].board;
  const known = actions.map(({ budgetPlanned }) => budgetPlanned).filter((budget) => budget !== null);
  const budget =
    known.length === 0
      ? words.noBudget
      : words.budget(euros(language, addEuros(known)), known.length, actions.length);
  return words.lead(formatCount(language, actions.length, words.actions), budget);
}

function Doors({ context: { language }, project, actions }: BoardPageProps) {
  const inside = (name: 'createAction' | 'calendar'): string =>
    projectAddress(language, projectAddresses[name], project.slug);
  if (!project.mayWrite && actions.length === 0) return null;
  return (
    <Actions>
      {project.mayWrite ? (
        <ButtonLink address={inside('createAction')}>{projectWords[language].page.addAction}</ButtonLink>
      ) : null}{' '}
      {actions.length === 0 ? null : (
        <ButtonLink address={inside('calendar')} quiet>
          {actionWords[language].board.calendar}
        </ButtonLink>
      )}
    </Actions>
  );
}

type Addressed = BoardPageProps & { readonly address: string };

function Board({ context: { language }, groups, way, address }: Addressed) {
  const words = actionWords[language].board;
  return (
    <div class="board">
      {groups.map(({ code, label, actions }) => (
        <section key={code} class="card" aria-labelledby={`group-${code}`}>
          <h2 id={`group-${code}`} class="h3">
            {label} <span class="soft">{actions.length}</span>
          </h2>
          <ActionList
            language={language}
            actions={actions.slice(0, shownActions)}
            withStatus={way !== 'status'}
          />
          {actions.length > shownActions ? (
            <p>
              <a href={`${address}?by=${way}&group=${code}`}>
                {words.all(formatCount(language, actions.length, words.actions))}
                <span class="visually-hidden"> ({label})</span>
              </a>
            </p>
          ) : null}
        </section>
      ))}
    </div>
  );
}

function One({ context: { language }, groups, way, one, address }: Addressed) {
  const words = actionWords[language].board;
  const [group] = groups;
  if (group === undefined || one === null) return null;
  return (
    <section aria-labelledby="group">
      <h2 id="group">{group.label}</h2>
      <ActionList language={language} actions={group.actions} withStatus={way !== 'status'} />
      <Pager
        page={one.page}
        pages={one.pages}
        addressOf={(page) => `${address}?by=${way}&group=${one.code}&page=${page}`}
        label={words.pages}
      />
      <p>
        <a href={`${address}?by=${way}`}>{words.back}</a>
      </p>
    </section>
  );
}
