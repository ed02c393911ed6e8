import type { PageContext } from '../../platform/ports/page-context.ts';
import { Row, Rows } from '../../platform/web/charts/rows.tsx';
import { createScale, percent, type Scale } from '../../platform/web/charts/scale.ts';
import { Actions, ButtonLink } from '../../platform/web/components/actions.tsx';
import { Empty } from '../../platform/web/components/messages.tsx';
import { Pager } from '../../platform/web/components/pager.tsx';
import { formatCount } from '../../platform/web/format/counts.ts';
import { Section } from '../../platform/web/layout/section.tsx';
import { actionAddresses, projectAddress, projectAddresses } from '../addresses.ts';
import type { ReadProject } from '../cap/project-access.ts';
import { ProjectFrame } from '../cap/project-frame.tsx';
import { type Bar, barOf } from '../domain/timeline.ts';
import { actionMonths } from './action-dates.ts';
import { ActionList } from './action-list.tsx';
import type { ListedAction } from './action-store.ts';
import { actionWords } from './words.ts';

export interface TimelinePageProps {
  readonly context: PageContext;
  readonly project: ReadProject;
  /** The dated actions of this page, by start. */
  readonly shown: readonly ListedAction[];
  readonly datedCount: number;
  readonly undated: readonly ListedAction[];
  readonly years: readonly [number, number] | null;
  readonly page: number;
  readonly pages: number;
}

/** Actions without date that are shown; the board has them all. */
const shownUndated = 20;
const rowHeight = 28;

/** When actions take place, on one scale; each row says its dates in words, so that the drawing is its own table. */
export function TimelinePage(props: TimelinePageProps) {
  const { context, project, datedCount, undated, years } = props;
  const { language } = context;
  const { calendar, board } = actionWords[language];
  const count = (value: number): string => formatCount(language, value, board.actions);
  return (
    <ProjectFrame
      context={context}
      project={project}
      title={calendar.title}
      isPublic
      {...(datedCount === 0 ? {} : { lead: calendar.lead(count(datedCount), count(undated.length)) })}
      head={
        <Actions>
          <ButtonLink address={projectAddress(language, projectAddresses.actions, project.slug)} quiet>
            {calendar.board}
          </ButtonLink>
        </Actions>
      }
    >
      <div class="section flush">
        {years === null ? (
          <Empty missing={calendar.none} next={project.mayWrite ? calendar.noneNext : ''} />
        ) : (
          <Bars {...props} years={years} />
        )}
      </div>
      {undated.length === 0 ? null : (
        <Section id="undated" title={calendar.undated}>
          <ActionList language={language} actions={undated.slice(0, shownUndated)} />
        </Section>
      )}
    </ProjectFrame>
  );
}

function Bars(props: TimelinePageProps & { readonly years: readonly [number, number] }) {
  const { context, project, shown, years, page, pages } = props;
  const { language } = context;
  const words = actionWords[language].calendar;
  const x = createScale(years, [1, 99]);
  const address = projectAddress(language, projectAddresses.calendar, project.slug);
  return (
    <>
      <p class="note">{words.axis(years[0], years[1])}</p>
      <div class="calendar">
        <Rows label={words.label} axis={<Years years={years} x={x} />}>
          {shown.map((action) => (
            <Row
              key={action.id}
              tight
              name={
                <a href={projectAddress(language, actionAddresses.page, action.id)}>
                  {`A${action.number} ${action.title}`}
                </a>
              }
              height={rowHeight}
              mark={<Mark bar={barOf(action, years)} x={x} years={years} />}
              value={<span class="soft">{actionMonths(language, action)}</span>}
              valueNote={actionWords[language].statuses[action.status]}
            />
          ))}
        </Rows>
      </div>
      <Pager
        page={page}
        pages={pages}
        addressOf={(number) => `${address}?page=${number}`}
        label={words.pages}
      />
    </>
  );
}

/** At most six years written, evenly spaced. */
function writtenYears([first, last]: readonly [number, number]): readonly number[] {
  const step = Math.max(1, Math.ceil((last - first) / 6));
  return Array.from({ length: Math.floor((last - first) / step) + 1 }, (_, index) => first + index * step);
}

function Years({ years, x }: { readonly years: readonly [number, number]; readonly x: Scale }) {
  return (
    <svg class="chart" height="26" aria-hidden="true" focusable="false">
      {writtenYears(years).map((year) => (
        <text
          key={year}
          class="t-soft"
          x={percent(x(year))}
          y="18"
          text-anchor={x(year) < 8 ? 'start' : x(year) > 92 ? 'end' : 'middle'}
        >
          {year}
        </text>
      ))}
    </svg>
  );
}

interface MarkProps {
  readonly bar: Bar | null;
  readonly x: Scale;
  readonly years: readonly [number, number];
}

function Mark({ bar, x, years }: MarkProps) {
  if (bar === null) return null;
  const [from, to] = [x(bar.from), x(bar.to)];
  const middle = rowHeight / 2;
  return (
    <>
      {writtenYears(years).map((year) => (
        <line
          key={year}
          class="grid-line"
          x1={percent(x(year))}
          x2={percent(x(year))}
          y1="0"
          y2={rowHeight}
        />
      ))}
      <rect
        class={bar.isOpenEnd || bar.isOpenStart ? 'f-soft' : 'f-band'}
        x={percent(from)}
        y={middle - 6}
        width={percent(Math.max(0.8, to - from))}
        height="12"
      />
      {bar.isOpenStart ? null : (
        <line class="tick" x1={percent(from)} x2={percent(from)} y1={middle - 9} y2={middle + 9} />
      )}
      {bar.isOpenEnd ? (
        <text class="t-soft" x={percent(to)} y={middle + 5} text-anchor="end">
          →
        </text>
      ) : (
        <line class="tick" x1={percent(to)} x2={percent(to)} y1={middle - 9} y2={middle + 9} />
      )}
    </>
  );
}
