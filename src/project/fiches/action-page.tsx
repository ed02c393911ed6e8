import type { ComponentChildren } from 'preact';
import themes from '../../../data/themes.json' with { type: 'json' };
import { addressOf, type StoredRecord } from '../../people/index.ts';
import type { PageContext } from '../../platform/ports/page-context.ts';
import { Actions, ButtonLink } from '../../platform/web/components/actions.tsx';
import { Chip } from '../../platform/web/components/chips.tsx';
import { DataTable } from '../../platform/web/components/data-table.tsx';
import { Empty } from '../../platform/web/components/messages.tsx';
import { formatList } from '../../platform/web/format/counts.ts';
import { formatDate } from '../../platform/web/format/dates.ts';
import { addressIn } from '../../platform/web/layout/address.ts';
import { Section } from '../../platform/web/layout/section.tsx';
import { actorPage, orientationAddresses, projectAddress, projectAddresses } from '../addresses.ts';
import type { ReadProject } from '../cap/project-access.ts';
import { ProjectFrame } from '../cap/project-frame.tsx';
import { projectWords } from '../cap/words.ts';
import { themeLabel } from '../diagnosis/diagnosis-page.tsx';
import { outputWords } from '../outputs/words.ts';
import { actionDates } from './action-dates.ts';
import { actionEditable } from './action-editable.ts';
import { ActionList } from './action-list.tsx';
import { ActionMoney } from './action-money.tsx';
import type { ListedAction, ListedOrientation } from './action-store.ts';
import { colon, labelled } from './labelled.ts';
import type { Action } from './read-action.ts';
import { actionWords } from './words.ts';

export interface ActionPageProps {
  readonly context: PageContext;
  readonly project: ReadProject;
  readonly record: StoredRecord;
  readonly action: Action;
  readonly orientation: ListedOrientation | null;
  /** Every action of the project that the reader may see. */
  readonly actions: readonly ListedAction[];
  readonly nameOfActor: ReadonlyMap<string, string>;
  readonly mayUpdate: boolean;
  readonly mayRemove: boolean;
  readonly notice?: ComponentChildren;
  /** What other parts of the room say of this action. */
  readonly children?: ComponentChildren;
}

type TextName =
  | 'description'
  | 'objectives'
  | 'publics'
  | 'expectedResults'
  | 'resources'
  | 'services'
  | 'governance'
  | 'participation'
  | 'calendar'
  | 'pilots';

/** An action, as its sheet: what it is, what for, how, how much, when, with whom. */
export function ActionPage(props: ActionPageProps) {
  const { context, project, action, orientation } = props;
  const { language } = context;
  const words = actionWords[language];
  return (
    <ProjectFrame
      context={context}
      project={project}
      title={action.title}
      crumb={`A${action.number}`}
      between={[
        {
          label: projectWords[language].page.allActions,
          address: projectAddress(language, projectAddresses.actions, project.slug),
        },
      ]}
      isPublic={action.confidentiality === 'public'}
      meta={
        <>
          <span>{words.page.number(action.number)}</span>{' '}
          {orientation === null ? null : (
            <a href={projectAddress(language, orientationAddresses.page, orientation.id)}>
              {orientation.title}
            </a>
          )}{' '}
          <Chip>{words.statuses[action.status]}</Chip>{' '}
          {action.priority === null ? null : (
            <span>{labelled(language, words.fields.priority, words.priorities[action.priority])}</span>
          )}{' '}
          {action.confidentiality === 'writers' ? <Chip>{words.page.kept}</Chip> : null}
        </>
      }
      head={
        props.mayUpdate ? (
          <Actions>
            <ButtonLink address={addressOf(language, actionEditable, props.record, 'edit')}>
              {words.page.edit}
            </ButtonLink>{' '}
            <ButtonLink
              address={`${addressIn(language, { fr: '/alliances/commencer', en: '/alliances/start' })}?action=${action.id}`}
              quiet
            >
              {words.page.alliance}
            </ButtonLink>
          </Actions>
        ) : null
      }
    >
      {props.notice}
      <Origin {...props} />
      <Texts {...props} title={words.page.about} id="about" names={['description']} />
      <Texts
        {...props}
        title={words.page.why}
        id="why"
        names={['objectives', 'publics', 'expectedResults']}
      />
      <Who {...props} />
      <ActionMoney language={language} action={action} />
      <When {...props} />
      <Texts
        {...props}
        title={words.page.how}
        id="how"
        names={['resources', 'services', 'governance', 'participation']}
      />
      <Themes {...props} />
      <NotWritten {...props} />
      {props.children}
      <Manage {...props} />
    </ProjectFrame>
  );
}

function Origin({ context: { language }, action }: ActionPageProps) {
  if (action.origin === null) return null;
  const { slug, name } = action.origin;
  const address = projectAddress(language, { fr: '/pionniers/:key', en: '/pioneers/:key' }, slug);
  return (
    <p class="note">
      <a href={address}>{actionWords[language].page.origin(name)}</a>
    </p>
  );
}

interface TextsProps extends ActionPageProps {
  readonly id: string;
  readonly title: string;
  readonly names: readonly TextName[];
}

/** The texts of the sheet that are written; what is not written is said once, at the end. */
function Texts({ context: { language }, action, id, title, names }: TextsProps) {
  const written = names.filter((name) => action[name] !== '');
  if (written.length === 0) return null;
  return (
    <Section id={id} title={title}>
      {written.map((name) => (
        <div key={name} class="stack-s">
          {written.length > 1 || name !== names[0] ? <h3>{actionWords[language].fields[name]}</h3> : null}
          <p class="kept-lines">{action[name]}</p>
        </div>
      ))}
    </Section>
  );
}

function Who(props: ActionPageProps) {
  const { context, action, nameOfActor } = props;
  const { language } = context;
  const words = actionWords[language];
  if (action.partners.length === 0 && action.pilots === '') return null;
  return (
    <Section id="who" title={words.page.who}>
      {action.pilots === '' ? null : (
        <>
          <h3>{words.fields.pilots}</h3>
          <p class="kept-lines">{action.pilots}</p>
        </>
      )}
      {action.partners.length === 0 ? null : (
        <DataTable
          narrow="blocks"
          caption={words.page.partnersCaption}
          rows={action.partners}
          columns={[
            {
              label: words.rows.actor,
              cell: ({ actorId }) => (
                <a href={projectAddress(language, actorPage, actorId)}>
                  {nameOfActor.get(actorId) ?? words.page.unknown}
                </a>
              ),
            },
            {
              label: words.rows.contribution,
              cell: ({ contribution }) => (contribution === '' ? words.page.unknown : contribution),
            },
            {
              label: words.rows.benefit,
              cell: ({ benefit }) => (benefit === '' ? words.page.unknown : benefit),
            },
          ]}
        />
      )}
    </Section>
  );
}

function When({ context: { language }, action, actions }: ActionPageProps) {
  const words = actionWords[language];
  const before = actions.filter(({ number }) => action.dependsOn.includes(number));
  const after = actions.filter(({ dependsOn }) => dependsOn.includes(action.number));
  return (
    <Section id="when" title={words.page.when}>
      <p>{capital(actionDates(language, action))}.</p>
      {action.calendar === '' ? null : <p class="kept-lines">{action.calendar}</p>}
      {before.length === 0 ? null : (
        <>
          <h3>{words.page.dependsOn}</h3>
          <ActionList language={language} actions={before} />
        </>
      )}
      {after.length === 0 ? null : (
        <>
          <h3>{words.page.neededBy}</h3>
          <ActionList language={language} actions={after} />
        </>
      )}
    </Section>
  );
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

function Themes({ context: { language }, action }: ActionPageProps) {
  const named = themes.filter(({ slug }) => action.themes.includes(slug));
  if (named.length === 0) return null;
  return (
    <p class="section">
      {labelled(
        language,
        actionWords[language].fields.themes,
        formatList(
          language,
          named.map(({ slug }) => themeLabel(language, slug)),
        ),
      )}
    </p>
  );
}

/** What the sheet does not say yet: an absence is told, never hidden. */
function NotWritten({ context: { language }, action, mayUpdate }: ActionPageProps) {
  const words = actionWords[language];
  const texts: readonly TextName[] = [
    'description',
    'objectives',
    'publics',
    'expectedResults',
    'resources',
    'governance',
    'participation',
  ];
  const missing = texts.filter((name) => action[name] === '').map((name) => words.fields[name]);
  if (action.partners.length === 0) missing.push(words.fields.partners);
  if (missing.length === 0) return null;
  if (missing.length === texts.length + 1)
    return (
      <div class="section">
        <Empty missing={words.page.empty} next={mayUpdate ? words.page.emptyNext : ''} />
      </div>
    );
  return <p class="note">{words.page.toWrite(missing.join(', '))}</p>;
}

function Manage(props: ActionPageProps) {
  const { context, record, mayUpdate, mayRemove } = props;
  const { language } = context;
  const words = actionWords[language].page;
  const edit = (ending: 'history' | 'remove'): string => addressOf(language, actionEditable, record, ending);
  return (
    <div class="section flush">
      {mayUpdate ? (
        <ul class="pager">
          <li>
            <a href={edit('history')}>{words.history}</a>
          </li>
          {mayRemove ? (
            <li>
              <a href={edit('remove')}>{words.remove}</a>
            </li>
          ) : null}
        </ul>
      ) : null}
      <p class="no-print">
        {outputWords[language].page.sheet}
        {colon(language)}{' '}
        {(['pdf', 'docx'] as const).map((format) => (
          <>
            <a href={`/api/v1/actions/${record.id}/sheet.${format}?lang=${language}`}>
              {outputWords[language].page.formats[format]}
            </a>{' '}
          </>
        ))}
      </p>
      <p class="note">{words.updated(formatDate(language, record.updatedAt))}</p>
    </div>
  );
}
