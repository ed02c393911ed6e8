import { type Interval, wilsonInterval } from '../../engine/surveys/index.ts';
import { type ActorKind, actorKinds } from '../../kernel/codes.ts';
import type { Language } from '../../kernel/language.ts';
import { territoryAddresses } from '../../network/index.ts';
import { kindLabels } from '../../people/index.ts';
import type { PageContext } from '../../platform/ports/page-context.ts';
import { DataTable } from '../../platform/web/components/data-table.tsx';
import { ErrorSummary } from '../../platform/web/components/error-summary.tsx';
import { Field, SelectField } from '../../platform/web/components/fields.tsx';
import { Empty } from '../../platform/web/components/messages.tsx';
import { TextAreaField } from '../../platform/web/components/text-area-field.tsx';
import { formatCount } from '../../platform/web/format/counts.ts';
import { formatDate } from '../../platform/web/format/dates.ts';
import { formatNumber } from '../../platform/web/format/numbers.ts';
import { formatPercent, formatPercentRange } from '../../platform/web/format/shares.ts';
import { addressIn } from '../../platform/web/layout/address.ts';
import { Page } from '../../platform/web/layout/page.tsx';
import { PageHead } from '../../platform/web/layout/page-head.tsx';
import { Section } from '../../platform/web/layout/section.tsx';
import { typeset } from '../../platform/web/typography/typeset.ts';
import type { AggregateRelease } from '../aggregates/aggregate-store.ts';
import { fewestTerritories } from '../aggregates/aggregate-tables.ts';
import type { Campaign, Release } from '../domain/campaign.ts';
import { shownViewpoints } from '../domain/crossed-results.ts';
import { isSameQuestion } from '../domain/evolution.ts';
import { shareOf } from '../pages/question-figures.tsx';
import { shareRange, shareText } from '../pages/share-rows.tsx';
import { EvaluationFrame } from '../parts/evaluation-frame.tsx';
import { Said } from '../parts/said.tsx';
import { barometerAddress, barometerAddresses } from './addresses.ts';
import { type Barometer, barometerTable } from './barometer-store.ts';
import { barometerWords } from './words.ts';

/** One viewpoint of all the territories together, on one question. */
interface Together {
  readonly viewpoint: ActorKind;
  readonly answers: number;
  readonly share: number;
  readonly interval: Interval;
}

/** What was released of one question of a barometer; one viewpoint alone is not shown. */
export function togetherOn(
  barometerId: string,
  questionId: string,
  release: AggregateRelease | null,
): readonly Together[] {
  const table = release?.tables[barometerTable(barometerId, questionId)];
  const rows = actorKinds.flatMap((viewpoint, place): Together[] => {
    const [favourable, others] = table?.groups[place]?.counts ?? [];
    if (favourable == null || others == null) return [];
    const answers = favourable + others;
    return [
      { viewpoint, answers, share: favourable / answers, interval: wilsonInterval(favourable, answers) },
    ];
  });
  return rows.length < 2 ? [] : rows;
}

const rangeText = (language: Language, { share, interval }: Together) => (
  <>
    {formatPercent(language, share)}{' '}
    <small class="soft">{formatPercentRange(language, interval.low, interval.high)}</small>
  </>
);

const stateOf = (language: Language, { joinsUntil }: Barometer, today: string): string => {
  const words = barometerWords[language];
  return (joinsUntil < today ? words.over : words.until)(formatDate(language, joinsUntil));
};

interface BarometersPageProps {
  readonly context: PageContext;
  readonly barometers: readonly Barometer[];
  readonly today: string;
}

/** The campaigns that several territories run together. */
export function BarometersPage({ context, barometers, today }: BarometersPageProps) {
  const { language } = context;
  const words = barometerWords[language];
  return (
    <Page
      context={context}
      current="observatory"
      title={words.title}
      description={words.description}
      crumbs={[{ label: words.title }]}
    >
      <PageHead title={words.title} lead={words.lead} />
      <section class="section stack" aria-label={words.title}>
        {barometers.length === 0 ? <Empty missing={words.none} next={words.noneNext} /> : null}
        <ul>
          {barometers.map((barometer) => (
            <li key={barometer.id} class="entry">
              <h2 class="entry-title">
                <a href={barometerAddress(language, 'page', barometer.id)}>{barometer.title}</a>
              </h2>
              <p class="over">
                {formatCount(language, barometer.campaigns, words.campaigns)} ·{' '}
                {stateOf(language, barometer, today)}
              </p>
            </li>
          ))}
        </ul>
      </section>
    </Page>
  );
}

/** Who runs a campaign of a barometer: an organisation (an authority, a network…), or a territory by its catalysts. */
export interface Holder {
  readonly id: string;
  readonly name: string;
  readonly isTerritory: boolean;
}

export interface BarometerPageProps {
  readonly context: PageContext;
  readonly barometer: Barometer;
  readonly release: AggregateRelease | null;
  /** For whom this person may begin a campaign. */
  readonly holders: readonly Holder[];
  readonly today: string;
  readonly formKey: string;
  readonly problem: string | null;
}

/** One barometer: its questions, what the territories say together, and the way to join. */
export function BarometerPage(props: BarometerPageProps) {
  const { context, barometer, release, today, problem } = props;
  const { language } = context;
  const words = barometerWords[language];
  const scales = barometer.questions.filter(({ kind }) => kind === 'scale');
  const told = scales
    .map((question) => ({ question, rows: togetherOn(barometer.id, question.id, release) }))
    .filter(({ rows }) => rows.length > 0);
  return (
    <Page
      context={context}
      current="observatory"
      title={barometer.title}
      description={words.description}
      crumbs={[
        { label: words.title, address: addressIn(language, barometerAddresses.list) },
        { label: barometer.title },
      ]}
    >
      <PageHead
        title={barometer.title}
        meta={`${formatCount(language, barometer.campaigns, words.campaigns)}, ${stateOf(language, barometer, today)}`}
        lead={barometer.introduction === '' ? words.lead : barometer.introduction}
      />
      <ErrorSummary problems={problem === null ? [] : [{ field: 'organisation', message: problem }]} />
      <Section
        id="together"
        title={words.together}
        intro={words.togetherIntro(formatNumber(language, fewestTerritories))}
      >
        {told.length === 0 ? <p>{words.nothing}</p> : null}
        {told.map(({ question, rows }) => (
          <div key={question.id} class="stack">
            <h3>{typeset(language, question.text[language])}</h3>
            <DataTable
              caption={shareOf(language, question)}
              rows={rows}
              columns={[
                {
                  label: words.viewpoint,
                  cell: ({ viewpoint }: Together) => kindLabels[viewpoint][language],
                },
                { label: words.all, numeric: true, cell: (row) => rangeText(language, row) },
              ]}
            />
          </div>
        ))}
      </Section>
      <Section id="questions" title={words.questions} intro={words.changed}>
        <ol class="prose">
          {barometer.questions.map(({ id, text }) => (
            <li key={id}>
              <Said language={language} text={text} />
            </li>
          ))}
        </ol>
      </Section>
      {barometer.joinsUntil < today ? null : <Join {...props} />}
    </Page>
  );
}

function Join({ context: { language }, holders, formKey, problem }: BarometerPageProps) {
  const words = barometerWords[language];
  return (
    <Section id="join" title={words.join} intro={words.joinLead}>
      {holders.length === 0 ? (
        <p>
          {words.signIn}{' '}
          <a href={addressIn(language, { fr: '/organisations', en: '/organisations' })}>
            {words.organisations}
          </a>{' '}
          <a href={addressIn(language, territoryAddresses.list)}>{words.territories}</a>
        </p>
      ) : (
        <form method="post" class="form-column">
          <input type="hidden" name="key" value={formKey} />
          <SelectField
            id="organisation"
            name="organisation"
            label={words.organisation}
            error={problem ?? undefined}
            value={holders[0]!.id}
            choices={holders.map(({ id, name, isTerritory }) => ({
              value: id,
              label: isTerritory ? words.ofTerritory(name) : name,
            }))}
          />
          <p class="actions">
            <button class="button" type="submit">
              {words.joinIt}
            </button>
          </p>
        </form>
      )}
    </Section>
  );
}

export interface OfferPageProps {
  readonly context: PageContext;
  readonly evaluation: { readonly id: string; readonly title: string };
  readonly isOpen: boolean;
  readonly barometer: Barometer | null;
  readonly typed: (name: string) => string;
  readonly problems: readonly { readonly field: string; readonly message: string }[];
}

/** Offers an open campaign to other territories. */
export function OfferPage({ context, evaluation, isOpen, barometer, typed, problems }: OfferPageProps) {
  const { language } = context;
  const words = barometerWords[language];
  const errorOf = (name: string) => problems.find(({ field }) => field === name)?.message;
  return (
    <EvaluationFrame
      context={context}
      evaluation={evaluation}
      tab={barometerAddresses.offer}
      title={words.offer}
      lead={words.offerLead}
      isInside
      mayRun
    >
      <ErrorSummary problems={problems} />
      <div class="section flush stack">
        {barometer !== null ? (
          <p>
            {words.offered} <a href={barometerAddress(language, 'page', barometer.id)}>{barometer.title}</a>
          </p>
        ) : isOpen ? (
          <form method="post" class="form-column" novalidate>
            <Field
              id="title"
              name="title"
              label={words.offerTitle}
              value={typed('title')}
              error={errorOf('title')}
            />
            <TextAreaField
              id="introduction"
              name="introduction"
              label={words.offerText}
              value={typed('introduction')}
              optional
              rows={3}
            />
            <Field
              id="until"
              name="until"
              label={words.offerUntil}
              value={typed('until')}
              error={errorOf('until')}
            />
            <p class="actions">
              <button class="button" type="submit">
                {words.offerIt}
              </button>
            </p>
          </form>
        ) : (
          <p>{words.notOpen}</p>
        )}
      </div>
    </EvaluationFrame>
  );
}

interface BesideSectionProps {
  readonly language: Language;
  readonly campaign: Pick<Campaign, 'viewpoints' | 'questions'>;
  readonly release: Release;
  readonly barometer: Barometer;
  readonly aggregates: AggregateRelease | null;
}

/** The viewpoints of a campaign beside those of all the territories of its barometer. */
export function BesideSection({ language, campaign, release, barometer, aggregates }: BesideSectionProps) {
  const words = barometerWords[language];
  const rows = barometer.questions.flatMap((question) => {
    const own = campaign.questions?.find((one) => isSameQuestion(question, one));
    if (own === undefined) return [];
    const together = togetherOn(barometer.id, question.id, aggregates);
    return shownViewpoints(campaign.viewpoints, release.results[own.id] ?? []).flatMap((here) => {
      const all = together.find(({ viewpoint }) => viewpoint === here.viewpoint);
      return here.share === null || all === undefined ? [] : [{ question, here, all }];
    });
  });
  return (
    <Section id="beside" title={words.beside} intro={words.besideIntro}>
      {rows.length === 0 ? (
        <p>{words.nothing}</p>
      ) : (
        <DataTable
          narrow="blocks"
          caption={words.beside}
          rows={rows}
          columns={[
            {
              label: words.question,
              cell: ({ question }: (typeof rows)[number]) => typeset(language, question.text[language]),
            },
            { label: words.viewpoint, cell: ({ here }) => kindLabels[here.viewpoint][language] },
            {
              label: words.here,
              numeric: true,
              cell: ({ here }) => (
                <>
                  {shareText(language, here)} <small class="soft">{shareRange(language, here)}</small>
                </>
              ),
            },
            { label: words.all, numeric: true, cell: ({ all }) => rangeText(language, all) },
          ]}
        />
      )}
      <p>
        <a href={barometerAddress(language, 'page', barometer.id)}>{words.see}</a>
      </p>
    </Section>
  );
}
