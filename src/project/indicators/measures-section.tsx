import type { Kit } from '../../people/index.ts';
import type { RequestContext } from '../../platform/ports/http.ts';
import { Actions, ButtonLink } from '../../platform/web/components/actions.tsx';
import { DataTable } from '../../platform/web/components/data-table.tsx';
import { methodAddress } from '../../platform/web/layout/method-address.ts';
import { Section } from '../../platform/web/layout/section.tsx';
import { goalOf } from '../../platform/web/sdg/goals.ts';
import { SdgMark } from '../../platform/web/sdg/sdg-mark.tsx';
import { projectAddress } from '../addresses.ts';
import type { ReadProject } from '../cap/project-access.ts';
import { anchorAddresses } from '../sdg/addresses.ts';
import { type ListedAnchor, listAnchors } from '../sdg/anchor-store.ts';
import { targetText } from '../sdg/targets.ts';
import { sdgWords } from '../sdg/words.ts';
import { indicatorAddresses } from './addresses.ts';
import { listIndicators, type ReadIndicator } from './indicator-store.ts';
import { type Standing, standingOf } from './progress-of.ts';
import { dayText, shareText } from './progress-words.ts';
import { todayIn } from './today.ts';
import { valueText } from './value-text.ts';
import { indicatorWords } from './words.ts';

/** Indicators in sight on the page of something else; their own page has them all. */
const inSight = 8;

interface Measure {
  readonly indicator: ReadIndicator;
  readonly standing: Standing;
}

/**
 * What follows a project, or one of its parts, and the targets that it is anchored on: a section of its page.
 * @param attachedTo `orientation:…` or `action:…`; null for all that the project has
 */
export async function showMeasures(
  kit: Kit,
  context: RequestContext,
  project: ReadProject,
  attachedTo: string | null,
) {
  const { database } = kit.ports;
  const asker = context.get('asker');
  const [indicators, anchors, today] = await Promise.all([
    listIndicators(database, project, asker),
    listAnchors(database, project, asker),
    todayIn(kit.ports, project.id),
  ]);
  const isHere = (one: { readonly attachedTo: string }): boolean =>
    attachedTo === null || one.attachedTo === attachedTo;
  const mine = indicators.filter(isHere);
  const anchored = anchors.filter(isHere);
  if (mine.length === 0 && anchored.length === 0 && !project.mayWrite) return null;
  const measures = mine
    .slice(0, inSight)
    .map((indicator) => ({ indicator, standing: standingOf(indicator, today) }));
  return (
    <MeasuresSection
      language={context.get('language')}
      {...{ project, measures }}
      anchors={anchored}
      isWhole={attachedTo === null}
      count={mine.length}
    />
  );
}

interface MeasuresSectionProps {
  readonly language: 'fr' | 'en';
  readonly project: ReadProject;
  readonly measures: readonly Measure[];
  readonly anchors: readonly ListedAnchor[];
  readonly isWhole: boolean;
  readonly count: number;
}

function MeasuresSection(props: MeasuresSectionProps) {
  const { language, project, measures, count } = props;
  const words = indicatorWords[language];
  return (
    <Section
      id="measures"
      title={words.section.title}
      intro={measures.length === 0 ? words.section.none : words.section.intro}
    >
      {measures.length === 0 ? null : <MeasureTable {...props} />}
      {measures.length === 0 ? null : (
        <p class="note">
          <a href={methodAddress(language, 'indicator-progress')}>{words.page.method}</a>
        </p>
      )}
      <Anchors {...props} />
      <Actions>
        <ButtonLink address={projectAddress(language, indicatorAddresses.ofProject, project.slug)} quiet>
          {count > measures.length ? words.section.all(count) : words.list.title}
        </ButtonLink>{' '}
        <ButtonLink address={projectAddress(language, anchorAddresses.ofProject, project.slug)} quiet>
          {words.list.sdg}
        </ButtonLink>
      </Actions>
    </Section>
  );
}

function MeasureTable({ language, measures }: MeasuresSectionProps) {
  const words = indicatorWords[language].list;
  return (
    <DataTable
      caption={<span class="visually-hidden">{indicatorWords[language].many}</span>}
      narrow="blocks"
      columns={[
        {
          label: words.indicator,
          cell: ({ indicator }: Measure) => (
            <a href={projectAddress(language, indicatorAddresses.page, indicator.id)}>{indicator.name}</a>
          ),
        },
        {
          label: words.latest,
          numeric: true,
          cell: ({ indicator, standing: { progress } }) =>
            progress.latest === null ? (
              <span class="soft">{words.none}</span>
            ) : (
              `${valueText(language, progress.latest.value, indicator.unit)} (${dayText(language, progress.latest.on)})`
            ),
        },
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
            progress.expected === null ? '—' : shareText(language, progress.expected),
        },
      ]}
      rows={measures}
    />
  );
}

/** The goals of a whole project; the targets of one of its parts. */
function Anchors({ language, anchors, isWhole }: MeasuresSectionProps) {
  if (anchors.length === 0) return null;
  if (isWhole) {
    const goals = [...new Set(anchors.map(({ goal }) => goal))];
    return (
      <p class="with-mark">
        {goals.map((goal) => (
          <span key={goal}>
            <SdgMark number={goal} />
            <span class="visually-hidden">{`${goal}. ${goalOf(language, goal).title}`}</span>
          </span>
        ))}
      </p>
    );
  }
  return (
    <ul class="sdgs">
      {anchors.map(({ id, goal, target, level }) => (
        <li key={id}>
          <SdgMark number={goal} />
          <span>
            {targetText(language, target)} <span class="soft">{sdgWords[language].levels[level]}</span>
          </span>
        </li>
      ))}
    </ul>
  );
}
