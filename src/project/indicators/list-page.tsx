import type { Language } from '../../kernel/language.ts';
import type { PageContext } from '../../platform/ports/page-context.ts';
import { Actions, ButtonLink } from '../../platform/web/components/actions.tsx';
import { ExampleChip } from '../../platform/web/components/chips.tsx';
import { DataTable } from '../../platform/web/components/data-table.tsx';
import { Empty } from '../../platform/web/components/messages.tsx';
import { Pager } from '../../platform/web/components/pager.tsx';
import { methodAddress } from '../../platform/web/layout/method-address.ts';
import { goalOf } from '../../platform/web/sdg/goals.ts';
import { projectAddress } from '../addresses.ts';
import type { ReadProject } from '../cap/project-access.ts';
import { ProjectFrame } from '../cap/project-frame.tsx';
import { anchorAddresses } from '../sdg/addresses.ts';
import { indicatorAddresses } from './addresses.ts';
import type { ReadIndicator } from './indicator-store.ts';
import type { Standing } from './progress-of.ts';
import { ageText, dayText, shareText } from './progress-words.ts';
import { valueText } from './value-text.ts';
import { indicatorWords } from './words.ts';

/** An indicator of the list, with what it follows and where it stands. */
export interface ListedIndicator {
  readonly indicator: ReadIndicator;
  readonly standing: Standing;
  /** Name of the group that it stands in: an orientation, an action, a goal. */
  readonly group: string;
}

export interface IndicatorListProps {
  readonly context: PageContext;
  readonly project: ReadProject;
  readonly view: 'parts' | 'sdgs';
  /** Those of this page, group after group. */
  readonly listed: readonly ListedIndicator[];
  readonly count: number;
  readonly page: number;
  readonly pages: number;
  readonly hasSheets: boolean;
}

/** Names of the goals, for the groups of the list by SDG. */
export const goalGroup = (language: Language, goal: number): string =>
  `${goal}. ${goalOf(language, goal).title}`;

/** The indicators of a project: last reading, way done beside way expected, age. */
export function IndicatorListPage(props: IndicatorListProps) {
  const { context, project, listed } = props;
  const { language } = context;
  const words = indicatorWords[language].list;
  const groups = [...new Set(listed.map(({ group }) => group))];
  return (
    <ProjectFrame
      context={context}
      project={project}
      title={words.title}
      crumb={indicatorWords[language].many}
      isPublic
      lead={words.lead}
      head={project.mayWrite ? <Adding {...props} /> : undefined}
    >
      {props.count === 0 ? (
        <div class="section flush">
          <Empty missing={words.empty} next={project.mayWrite ? words.emptyNext : ''} />
        </div>
      ) : (
        <div class="section flush stack">
          <Views {...props} />
          {groups.map((group, index) => (
            <Group
              key={group}
              {...{ language, group, index }}
              listed={listed.filter((one) => one.group === group)}
            />
          ))}
          <Pager
            page={props.page}
            pages={props.pages}
            label={words.title}
            addressOf={(page) =>
              `${listAddress(props)}?${props.view === 'sdgs' ? 'view=sdgs&' : ''}page=${page}`
            }
          />
          <p class="note">
            <a href={methodAddress(language, 'indicator-progress')}>{indicatorWords[language].page.method}</a>
          </p>
          <Files {...props} />
        </div>
      )}
    </ProjectFrame>
  );
}

const listAddress = ({ context, project }: IndicatorListProps): string =>
  projectAddress(context.language, indicatorAddresses.ofProject, project.slug);

function Adding({ context: { language }, project }: IndicatorListProps) {
  const words = indicatorWords[language].list;
  return (
    <Actions>
      <ButtonLink address={projectAddress(language, indicatorAddresses.catalogue, project.slug)}>
        {words.fromCatalogue}
      </ButtonLink>{' '}
      <ButtonLink address={projectAddress(language, indicatorAddresses.create, project.slug)} quiet>
        {words.own}
      </ButtonLink>
    </Actions>
  );
}

function Views(props: IndicatorListProps) {
  const { context, view, project } = props;
  const { language } = context;
  const words = indicatorWords[language].list;
  const address = listAddress(props);
  return (
    <nav aria-label={words.view}>
      <ul class="chips">
        <li>
          <a class="chip" href={address} aria-current={view === 'parts' ? 'true' : undefined}>
            {words.byPart}
          </a>
        </li>
        <li>
          <a class="chip" href={`${address}?view=sdgs`} aria-current={view === 'sdgs' ? 'true' : undefined}>
            {words.bySdg}
          </a>
        </li>
        <li>
          <a class="chip" href={projectAddress(language, anchorAddresses.ofProject, project.slug)}>
            {words.sdg}
          </a>
        </li>
      </ul>
    </nav>
  );
}

function Group({
  language,
  group,
  index,
  listed,
}: {
  readonly language: Language;
  readonly group: string;
  readonly index: number;
  readonly listed: readonly ListedIndicator[];
}) {
  const words = indicatorWords[language].list;
  return (
    <section aria-labelledby={`group-${index}`}>
      <h2 id={`group-${index}`}>{group}</h2>
      <DataTable
        caption={<span class="visually-hidden">{group}</span>}
        narrow="blocks"
        columns={[
          { label: words.indicator, cell: (one: ListedIndicator) => <Name language={language} one={one} /> },
          { label: words.latest, numeric: true, cell: (one) => <Latest language={language} one={one} /> },
          {
            label: words.done,
            numeric: true,
            cell: ({ standing: { progress } }) =>
              progress.done === null ? (
                <span class="soft">{words.notComputable}</span>
              ) : (
                shareText(language, progress.done)
              ),
          },
          {
            label: words.expected,
            numeric: true,
            cell: ({ standing: { progress } }) =>
              progress.expected === null ? (
                <span class="soft">—</span>
              ) : (
                shareText(language, progress.expected)
              ),
          },
          { label: words.age, cell: ({ standing }) => ageText(language, standing.staleness) },
        ]}
        rows={listed}
      />
    </section>
  );
}

function Name({ language, one }: { readonly language: Language; readonly one: ListedIndicator }) {
  const { indicator } = one;
  return (
    <>
      <a href={projectAddress(language, indicatorAddresses.page, indicator.id)}>{indicator.name}</a>
      {indicator.isDemo ? (
        <>
          {' '}
          <ExampleChip />
        </>
      ) : null}
    </>
  );
}

function Latest({ language, one }: { readonly language: Language; readonly one: ListedIndicator }) {
  const { indicator, standing } = one;
  const { latest } = standing.progress;
  if (latest === null) return <span class="soft">{indicatorWords[language].list.none}</span>;
  return (
    <>
      {valueText(language, latest.value, indicator.unit)}{' '}
      <span class="soft">({dayText(language, latest.on)})</span>
    </>
  );
}

function Files({ context: { language }, project, hasSheets }: IndicatorListProps) {
  const words = indicatorWords[language].list;
  const api = (ending: string): string => `/api/v1/projects/${project.slug}/${ending}`;
  return (
    <ul class="ticks">
      <li>
        <a href={`${api('indicators.xlsx')}?lang=${language}`}>{words.xlsx}</a>
      </li>
      <li>
        <a href={`${api('indicators.csv')}?lang=${language}`}>{words.csv}</a>
      </li>
      <li>
        <a href={api('indicators.json')}>{words.json}</a>
      </li>
      {hasSheets ? (
        <li>
          {words.sheets}
          {language === 'fr' ? '\u00a0: ' : ': '}
          <a href={`${api('crte-sheets.docx')}?lang=${language}`}>DOCX</a>,{' '}
          <a href={`${api('crte-sheets.pdf')}?lang=${language}`}>PDF</a>
        </li>
      ) : null}
    </ul>
  );
}
