import { kindLabels } from '../../people/index.ts';
import type { PageContext } from '../../platform/ports/page-context.ts';
import { DataTable } from '../../platform/web/components/data-table.tsx';
import { SelectField } from '../../platform/web/components/fields.tsx';
import { Empty } from '../../platform/web/components/messages.tsx';
import { formatDate } from '../../platform/web/format/dates.ts';
import { formatNumber } from '../../platform/web/format/numbers.ts';
import { joinEnds } from '../../platform/web/format/ranges.ts';
import { formatPercent } from '../../platform/web/format/shares.ts';
import { Section } from '../../platform/web/layout/section.tsx';
import { typeset } from '../../platform/web/typography/typeset.ts';
import type { CampaignEvolution, Evolution, NotMatched, QuestionEvolution } from '../domain/evolution.ts';
import { shareOf } from '../pages/question-figures.tsx';
import { EvaluationFrame } from '../parts/evaluation-frame.tsx';
import { HowSection } from '../parts/how-section.tsx';
import { meetingAddress, meetingAddresses } from './addresses.ts';
import { evolutionWords } from './evolution-words.ts';

type Language = 'fr' | 'en';

/** A campaign that this one may be compared with. */
export interface EarlierCampaign {
  readonly id: string;
  readonly title: string;
  readonly releasedOn: string;
}

interface EvolutionViewProps {
  readonly context: PageContext;
  readonly evaluation: { readonly id: string; readonly title: string };
  readonly earlier: readonly EarlierCampaign[];
  /** The one compared with, and what came of it; `null` when there is none. */
  readonly compared: { readonly with: EarlierCampaign; readonly evolution: CampaignEvolution } | null;
  readonly isInside: boolean;
  readonly mayRun: boolean;
}

/** What changed since an earlier campaign, viewpoint by viewpoint, with the interval of each change. */
export function EvolutionView(props: EvolutionViewProps) {
  const { context, evaluation, earlier, compared, isInside, mayRun } = props;
  const { language } = context;
  const words = evolutionWords[language];
  return (
    <EvaluationFrame
      context={context}
      evaluation={evaluation}
      tab={meetingAddresses.evolution}
      title={words.title}
      lead={words.lead}
      isInside={isInside}
      mayRun={mayRun}
    >
      {earlier.length === 0 ? (
        <Empty missing={words.none} next={words.noneNext} />
      ) : (
        <form action={meetingAddress(language, 'evolution', evaluation.id)} class="form-column section-gap">
          <SelectField
            id="with"
            name="with"
            label={words.with}
            value={compared?.with.id ?? ''}
            choices={earlier.map(({ id, title, releasedOn }) => ({
              value: id,
              label: `${title} (${formatDate(language, releasedOn)})`,
            }))}
          />
          <p class="actions">
            <button class="button quiet" type="submit">
              {words.compare}
            </button>
          </p>
        </form>
      )}
      {compared === null ? null : <Compared language={language} evolution={compared.evolution} />}
    </EvaluationFrame>
  );
}

function Compared({
  language,
  evolution,
}: {
  readonly language: Language;
  readonly evolution: CampaignEvolution;
}) {
  const words = evolutionWords[language];
  const shown = evolution.matched.filter(({ evolutions }) => evolutions.length > 0);
  return (
    <>
      {shown.length === 0 ? <p class="section-gap">{words.nothing}</p> : null}
      {shown.map((one) => (
        <QuestionView key={one.question.id} language={language} evolution={one} />
      ))}
      <Unmatched language={language} evolution={evolution} />
      <HowSection language={language} words={words} />
    </>
  );
}

const points = (language: Language, share: number, sign = false): string =>
  formatNumber(language, share * 100, { decimals: 0, sign });

function QuestionView({
  language,
  evolution,
}: {
  readonly language: Language;
  readonly evolution: QuestionEvolution;
}) {
  const words = evolutionWords[language];
  const { question, evolutions, missing } = evolution;
  return (
    <Section id={question.id} title={typeset(language, question.text[language])}>
      <DataTable
        narrow="blocks"
        caption={shareOf(language, question)}
        rows={evolutions}
        columns={[
          { label: words.viewpoint, cell: ({ viewpoint }: Evolution) => kindLabels[viewpoint][language] },
          {
            label: words.before,
            numeric: true,
            cell: ({ before }) => <Share language={language} share={before} />,
          },
          { label: words.now, numeric: true, cell: ({ now }) => <Share language={language} share={now} /> },
          {
            label: words.change,
            numeric: true,
            cell: ({ change }) => (
              <>
                {points(language, change.difference, true)}{' '}
                <small class="soft">
                  {joinEnds(language, points(language, change.low), points(language, change.high))}
                </small>
              </>
            ),
          },
          {
            label: words.says,
            cell: ({ adjusted, change }) =>
              adjusted >= 0.05 ? words.chance : change.difference > 0 ? words.more : words.less,
          },
        ]}
      />
      {missing.length === 0 ? null : (
        <p class="masked">
          {missing.map((viewpoint) => kindLabels[viewpoint][language]).join(', ')} — {words.missing}
        </p>
      )}
    </Section>
  );
}

function Share({ language, share }: { readonly language: Language; readonly share: Evolution['now'] }) {
  return (
    <>
      {formatPercent(language, share.value)}{' '}
      <small class="soft">{evolutionWords[language].of(formatNumber(language, share.answers))}</small>
    </>
  );
}

function Unmatched({
  language,
  evolution,
}: {
  readonly language: Language;
  readonly evolution: CampaignEvolution;
}) {
  const words = evolutionWords[language];
  const reasons = (['reworded', 'not-asked', 'not-shares'] satisfies NotMatched[]).map((why) => ({
    why,
    questions: evolution.unmatched.filter((one) => one.why === why),
  }));
  const hidden = evolution.matched.filter(({ evolutions }) => evolutions.length === 0);
  if (evolution.unmatched.length + hidden.length === 0) return null;
  return (
    <Section id="not-compared" title={words.notCompared}>
      <dl class="readings">
        {[
          ...reasons.map(({ why, questions }) => ({
            name: words.why[why],
            texts: questions.map(({ question }) => question.text[language]),
          })),
          { name: words.why.hidden, texts: hidden.map(({ question }) => question.text[language]) },
        ]
          .filter(({ texts }) => texts.length > 0)
          .map(({ name, texts }) => [
            <dt key={name}>{name}</dt>,
            <dd key={`${name}-questions`}>{typeset(language, texts.join(' '))}</dd>,
          ])}
      </dl>
    </Section>
  );
}
