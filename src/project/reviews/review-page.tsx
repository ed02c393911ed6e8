import type { PageContext } from '../../platform/ports/page-context.ts';
import { DataDetails, DataTable } from '../../platform/web/components/data-table.tsx';
import { formatCount } from '../../platform/web/format/counts.ts';
import { formatDate } from '../../platform/web/format/dates.ts';
import { Section } from '../../platform/web/layout/section.tsx';
import { projectAddress, projectAddresses } from '../addresses.ts';
import type { ReadProject } from '../cap/project-access.ts';
import { ProjectFrame } from '../cap/project-frame.tsx';
import { actionStatuses } from '../domain/codes.ts';
import {
  type Change,
  nameOfAction,
  type ProjectSnapshot,
  type SnapshotIndicator,
} from '../domain/snapshot.ts';
import { actionDates } from '../fiches/action-dates.ts';
import { actionWords } from '../fiches/words.ts';
import { valueText } from '../indicators/value-text.ts';
import { tellChange } from './change-texts.ts';
import type { ListedReview } from './review-store.ts';
import { reviewWords } from './words.ts';

export interface ReviewPageProps {
  readonly context: PageContext;
  readonly project: ReadProject;
  readonly review: ListedReview;
  /** What may be read of it. */
  readonly snapshot: ProjectSnapshot;
  /** Null for the first one. */
  readonly former: { readonly takenAt: Date; readonly changes: readonly Change[] } | null;
  readonly mayPublish: boolean;
}

/** Changes told in sentences, at most; the table has them all. */
const sentencesShown = 40;

/** A dated review: what those who write make of it, what changed, and the project as it was. */
export function ReviewPage(props: ReviewPageProps) {
  const { context, project, review } = props;
  const { language } = context;
  const { page, list } = reviewWords[language];
  return (
    <ProjectFrame
      context={context}
      project={project}
      title={page.title(review.number, review.title)}
      meta={<span>{page.taken(formatDate(language, review.takenAt))}</span>}
      between={[
        { label: list.title, address: projectAddress(language, projectAddresses.reviews, project.slug) },
      ]}
      isPublic={review.publishedAt !== null}
      head={review.summary === '' ? null : <p class="lead kept-lines">{review.summary}</p>}
    >
      <Changes {...props} />
      <That {...props} />
      {props.mayPublish ? <Publication {...props} /> : null}
    </ProjectFrame>
  );
}

function Changes({ context: { language }, former }: ReviewPageProps) {
  const { page } = reviewWords[language];
  if (former === null)
    return (
      <div class="section flush">
        <p>{page.first}</p>
      </div>
    );
  const told = former.changes.map((change) => tellChange(language, change));
  return (
    <Section id="changes" title={page.since(formatDate(language, former.takenAt))}>
      {told.length === 0 ? <p>{page.nothing}</p> : null}
      <ul class="ticks">
        {told.slice(0, sentencesShown).map(({ sentence }, index) => (
          <li key={index}>{sentence}</li>
        ))}
      </ul>
      {told.length === 0 ? null : (
        <DataDetails
          summary={page.table}
          caption={page.caption}
          narrow="blocks"
          rows={told}
          columns={[
            { label: page.what, cell: ({ what }) => what },
            { label: page.before, cell: ({ before }) => before },
            { label: page.after, cell: ({ after }) => after },
          ]}
        />
      )}
    </Section>
  );
}

function That({ context: { language }, snapshot }: ReviewPageProps) {
  const { page } = reviewWords[language];
  const { statuses } = actionWords[language];
  const counted = actionStatuses
    .map((status) => ({
      status,
      count: snapshot.actions.filter((action) => action.status === status).length,
    }))
    .filter(({ count }) => count > 0);
  return (
    <Section
      id="that"
      title={page.that}
      intro={page.counts(
        formatCount(language, snapshot.orientations.length, page.orientations),
        formatCount(language, snapshot.actions.length, page.actions),
        formatCount(language, snapshot.indicators.length, page.indicatorForms),
      )}
    >
      {counted.length === 0 ? null : (
        <>
          <h3>{page.byStatus}</h3>
          <DataTable
            caption={page.statusCaption}
            rows={counted}
            columns={[
              { label: page.status, cell: ({ status }) => statuses[status] },
              { label: page.number, numeric: true, cell: ({ count }) => count },
            ]}
          />
          <DataDetails
            summary={page.allActions}
            caption={page.actionsCaption}
            narrow="blocks"
            rows={snapshot.actions.slice(0, 300)}
            columns={[
              { label: page.action, cell: nameOfAction },
              { label: page.status, cell: ({ status }) => statuses[status] },
              {
                label: page.dates,
                cell: ({ startsOn, endsOn }) =>
                  actionDates(language, { startsOn, endsOn, isContinuous: false }),
              },
            ]}
          />
        </>
      )}
      {snapshot.indicators.length === 0 ? null : (
        <>
          <h3>{page.indicators}</h3>
          <DataTable
            caption={page.indicators}
            narrow="blocks"
            rows={snapshot.indicators}
            columns={[
              { label: page.indicator, cell: ({ name }) => name },
              { label: page.value, numeric: true, cell: (indicator) => lastReading(language, indicator) },
              {
                label: page.target,
                numeric: true,
                cell: ({ target, unit }) =>
                  target === null ? page.unknown : valueText(language, target, unit),
              },
            ]}
          />
        </>
      )}
    </Section>
  );
}

function lastReading(language: 'fr' | 'en', { value, unit, readOn }: SnapshotIndicator): string {
  if (value === null) return reviewWords[language].page.unread;
  const read = valueText(language, value, unit);
  return readOn === null ? read : `${read} (${formatDate(language, readOn)})`;
}

function Publication({ context: { language }, project, review }: ReviewPageProps) {
  const { page } = reviewWords[language];
  const isPublished = review.publishedAt !== null;
  return (
    <div class="section stack">
      {review.publishedAt === null ? (
        <p class="note">{page.publishHint}</p>
      ) : (
        <p>{page.published(formatDate(language, review.publishedAt))}</p>
      )}
      <form method="post" class="actions">
        <input type="hidden" name="published" value={isPublished ? 'no' : 'yes'} />
        <button class={isPublished ? 'button quiet' : 'button'} type="submit">
          {isPublished ? page.withdraw : page.publish}
        </button>
      </form>
      <p>
        <a href={projectAddress(language, projectAddresses.reviews, project.slug)}>{page.all}</a>
      </p>
    </div>
  );
}
