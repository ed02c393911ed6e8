import themes from '../../../data/themes.json' with { type: 'json' };
import type { Language } from '../../kernel/language.ts';
import { kindLabels } from '../../people/index.ts';
import type { PageContext } from '../../platform/ports/page-context.ts';
import { ChoicesField } from '../../platform/web/components/choices-field.tsx';
import { SelectField } from '../../platform/web/components/fields.tsx';
import { Alert, Empty } from '../../platform/web/components/messages.tsx';
import { Pager } from '../../platform/web/components/pager.tsx';
import { formatDate } from '../../platform/web/format/dates.ts';
import { projectAddress, projectAddresses } from '../addresses.ts';
import type { ReadProject } from '../cap/project-access.ts';
import { ProjectFrame } from '../cap/project-frame.tsx';
import { type Contribution, type ContributionState, contributionStates } from '../domain/diagnosis.ts';
import { themeLabel } from './diagnosis-page.tsx';
import { diagnosisWords } from './words.ts';

export interface ModerationPageProps {
  readonly context: PageContext;
  readonly project: ReadProject;
  readonly state: ContributionState;
  readonly counts: Readonly<Record<ContributionState, number>>;
  readonly shown: readonly Contribution[];
  readonly page: number;
  readonly pages: number;
  readonly notice?: string | undefined;
}

/** What was contributed, a page at a time: keep, set aside, give a theme. Words are never changed. */
export function ModerationPage(props: ModerationPageProps) {
  const { context, project, shown, state, page, pages } = props;
  const { language } = context;
  const words = diagnosisWords[language];
  const address = projectAddress(language, projectAddresses.moderation, project.slug);
  return (
    <ProjectFrame
      context={context}
      project={project}
      title={words.moderation.title}
      lead={words.moderation.lead}
      between={[
        {
          label: words.page.title,
          address: projectAddress(language, projectAddresses.diagnosis, project.slug),
        },
      ]}
    >
      <div class="section flush stack">
        {props.notice === undefined ? null : (
          <Alert>
            <p role="status">{props.notice}</p>
          </Alert>
        )}
        <nav class="pager" aria-label={words.moderation.title}>
          {contributionStates.map((one) => (
            <a
              key={one}
              href={`${address}?state=${one}`}
              {...(one === state ? { 'aria-current': 'page' as const } : {})}
            >
              {`${props.counts[one]} ${words.moderation.see[one]}`}
            </a>
          ))}
        </nav>
        {shown.length === 0 ? (
          <Empty missing={words.moderation.none} next={words.moderation.noneNext} />
        ) : (
          <form method="post" class="stack" id="edit">
            <input type="hidden" name="state" value={state} />
            {shown.map((contribution) => (
              <Decision key={contribution.id} language={language} contribution={contribution} />
            ))}
            <p class="actions">
              <button class="button" type="submit" name="do" value="save">
                {words.moderation.save}
              </button>
            </p>
          </form>
        )}
        <Pager
          page={page}
          pages={pages}
          addressOf={(number) => `${address}?state=${state}&page=${number}`}
          label={words.moderation.pages}
        />
      </div>
    </ProjectFrame>
  );
}

interface DecisionProps {
  readonly language: Language;
  readonly contribution: Contribution;
}

function Decision({ language, contribution }: DecisionProps) {
  const words = diagnosisWords[language];
  const { id, nature, text, viewpoint, name, receivedAt, state, theme } = contribution;
  const who = [name === '' ? words.moderation.anonymous : name, viewpoint && kindLabels[viewpoint][language]]
    .filter((part) => part !== null)
    .join(', ');
  return (
    <article class="entry stack-s decisions">
      <p class="over">
        <strong>{words.natures[nature]}</strong>{' '}
        {words.moderation.from(who, formatDate(language, receivedAt))}
      </p>
      <p class="kept-lines">{text}</p>
      <div class="grid cols-2">
        <ChoicesField
          id={`decision-${id}`}
          name={`decision.${id}`}
          type="radio"
          label={words.moderation.decision}
          values={[state]}
          choices={[
            { value: 'accepted', label: words.moderation.keep },
            { value: 'set-aside', label: words.moderation.setAside },
            { value: 'pending', label: words.moderation.later },
          ]}
        />
        <SelectField
          id={`theme-${id}`}
          name={`theme.${id}`}
          label={words.moderation.theme}
          optional
          value={theme ?? ''}
          choices={[
            { value: '', label: words.page.noTheme },
            ...themes.map((one) => ({ value: one.slug, label: themeLabel(language, one.slug) })),
          ]}
        />
      </div>
    </article>
  );
}
