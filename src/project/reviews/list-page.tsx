import type { PageContext } from '../../platform/ports/page-context.ts';
import { Chip } from '../../platform/web/components/chips.tsx';
import { ErrorSummary } from '../../platform/web/components/error-summary.tsx';
import { Field } from '../../platform/web/components/fields.tsx';
import { Empty } from '../../platform/web/components/messages.tsx';
import { TextAreaField } from '../../platform/web/components/text-area-field.tsx';
import { formatDate } from '../../platform/web/format/dates.ts';
import { Section } from '../../platform/web/layout/section.tsx';
import { projectAddress, projectAddresses } from '../addresses.ts';
import type { ReadProject } from '../cap/project-access.ts';
import { ProjectFrame } from '../cap/project-frame.tsx';
import type { ListedReview } from './review-store.ts';
import { reviewWords } from './words.ts';

export interface ReviewListProps {
  readonly context: PageContext;
  readonly project: ReadProject;
  readonly reviews: readonly ListedReview[];
  readonly mayMake: boolean;
  readonly typed: { readonly title: string; readonly summary: string };
  readonly errors: Readonly<Record<string, string>>;
  /** The same however often the form is sent. */
  readonly reviewId: string;
}

/** The reviews of a project, newest first, and where one is made. */
export function ReviewListPage(props: ReviewListProps) {
  const { context, project, reviews, mayMake } = props;
  const { language } = context;
  const words = reviewWords[language].list;
  return (
    <ProjectFrame context={context} project={project} title={words.title} lead={words.lead} isPublic>
      <div class="section flush">
        {reviews.length === 0 ? (
          <Empty missing={words.none} next={mayMake ? words.noneNext : words.noneReader} />
        ) : (
          <ul>
            {reviews.map(({ number, title, takenAt, publishedAt }) => (
              <li key={number} class="entry">
                <h2 class="entry-title">
                  <a
                    href={projectAddress(language, projectAddresses.review, project.slug, {
                      number: String(number),
                    })}
                  >
                    {reviewWords[language].page.title(number, title)}
                  </a>
                </h2>
                <p class="over">
                  {words.taken(formatDate(language, takenAt))}{' '}
                  {publishedAt === null ? <Chip>{words.draft}</Chip> : null}
                </p>
              </li>
            ))}
          </ul>
        )}
      </div>
      {mayMake ? <Make {...props} /> : null}
    </ProjectFrame>
  );
}

function Make({ context: { language }, typed, errors, reviewId }: ReviewListProps) {
  const words = reviewWords[language].make;
  return (
    <Section id="make" title={words.title} intro={words.intro}>
      <ErrorSummary
        problems={Object.entries(errors).map(([field, message]) => ({ field: `field-${field}`, message }))}
      />
      <form method="post" id="edit" class="form-column stack" novalidate>
        <input type="hidden" name="review" value={reviewId} />
        <Field
          id="field-title"
          name="title"
          label={words.name}
          hint={words.nameHint}
          value={typed.title}
          error={errors.title}
          input={{ autocomplete: 'off' }}
        />
        <TextAreaField
          id="field-summary"
          name="summary"
          label={words.summary}
          hint={words.summaryHint}
          optional
          rows={5}
          value={typed.summary}
          error={errors.summary}
        />
        <p class="actions">
          <button class="button" type="submit" name="do" value="save">
            {words.submit}
          </button>
        </p>
      </form>
    </Section>
  );
}
