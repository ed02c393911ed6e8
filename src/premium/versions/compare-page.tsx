import { AllianceFrame, type AllianceSummary } from '../../alliance/index.ts';
import type { PremiumReport } from '../../engine/premium/index.ts';
import type { PageContext } from '../../platform/ports/page-context.ts';
import { DataTable } from '../../platform/web/components/data-table.tsx';
import { Alert } from '../../platform/web/components/messages.tsx';
import { formats } from '../../platform/web/format/format.ts';
import { Section } from '../../platform/web/layout/section.tsx';
import { premiumAddresses } from '../alliance/addresses.ts';
import type { Outcome } from '../domain/simulated.ts';
import { type DescribedOutcome, describeOutcome } from '../pages/results/describe-outcome.ts';
import { inputWordsOf } from '../pages/results/input-words.ts';
import { allWords } from '../pages/words/all-words.ts';
import type { StoredVersion, VersionSummary } from '../store/version-store.ts';
import { compareVersions, type VersionChange } from './compare-versions.ts';
import { type MainFigure, mainFigures } from './main-figures.ts';
import { versionWords } from './words.ts';

interface Side {
  readonly version: StoredVersion;
  /** By the engine of today, for the names of its figures; its main figures are those of its report. */
  readonly outcome: Outcome;
}

interface ComparePageProps {
  readonly context: PageContext;
  readonly alliance: AllianceSummary;
  readonly from: Side;
  readonly to: Side;
  /** The versions after the first up to the second, oldest first: each says why. */
  readonly between: readonly VersionSummary[];
}

/** Two versions side by side: their figures, what changed in between, and why. */
export function ComparePage(props: ComparePageProps) {
  const { context, alliance, from, to } = props;
  const words = versionWords[context.language].compare;
  return (
    <AllianceFrame
      context={context}
      alliance={alliance}
      tab={premiumAddresses.premium}
      title={words.title}
      lead={words.lead(String(from.version.number), String(to.version.number))}
      isInside
    >
      <SideBySide {...props} />
      <Changes {...props} />
      <Why {...props} />
    </AllianceFrame>
  );
}

const described = ({ outcome }: Side, language: 'fr' | 'en'): DescribedOutcome =>
  describeOutcome(outcome, language, allWords[language].results);

function SideBySide({ context, from, to }: ComparePageProps) {
  const { language } = context;
  const words = versionWords[language];
  const [one, two] = [described(from, language), described(to, language)];
  const report = ({ version }: Side) => JSON.parse(version.report) as PremiumReport;
  const [then, now] = [report(from), report(to)];
  const rows = mainFigures(one.amounts, words.figures);
  const others = mainFigures(two.amounts, words.figures);
  const isSameMoney =
    from.outcome.model.currency === to.outcome.model.currency &&
    from.outcome.model.priceYear === to.outcome.model.priceYear;
  return (
    <Section id="figures" title={words.compare.side}>
      {isSameMoney ? null : (
        <Alert>
          <p>{words.compare.otherMoney}</p>
        </Alert>
      )}
      <DataTable<MainFigure>
        caption={words.compare.caption(two.unit)}
        narrow="blocks"
        rows={rows}
        columns={[
          { label: words.newer.figure, cell: ({ label }) => label },
          {
            label: words.compare.version(String(from.version.number)),
            cell: ({ of }) => of(then),
            numeric: true,
          },
          {
            label: words.compare.version(String(to.version.number)),
            cell: (row) => others[rows.indexOf(row)]!.of(now),
            numeric: true,
          },
        ]}
      />
    </Section>
  );
}

function Changes({ context, from, to }: ComparePageProps) {
  const { language } = context;
  const words = versionWords[language].compare;
  const changes = compareVersions(from.outcome, to.outcome);
  const [before, after] = [from, to].map((side) =>
    inputWordsOf(described(side, language), allWords[language]),
  );
  const nameOf = (change: VersionChange): string => {
    if (change.kind !== 'figure') return words.kinds[change.kind](change.name);
    return change.after === null ? before!.name(change.before!) : after!.name(change.after);
  };
  const said = (change: VersionChange, side: 'before' | 'after'): string => {
    if (change.kind !== 'figure') return '';
    const input = change[side];
    if (input === null) return words.absent;
    const write = side === 'before' ? before! : after!;
    return `${write.range(input)} · ${write.source(input)}`;
  };
  return (
    <Section id="changes" title={words.changes}>
      {changes.length === 0 ? (
        <p>{words.none}</p>
      ) : (
        <DataTable<VersionChange>
          caption={words.changesCaption}
          narrow="blocks"
          rows={changes}
          columns={[
            { label: words.what, cell: nameOf },
            { label: words.before, cell: (change) => said(change, 'before') },
            { label: words.after, cell: (change) => said(change, 'after') },
          ]}
        />
      )}
    </Section>
  );
}

function Why({ context, between }: ComparePageProps) {
  const { language } = context;
  const words = versionWords[language];
  return (
    <Section id="why" title={words.compare.why} intro={words.compare.whyIntro}>
      <ul class="ticks">
        {between.map((version) => (
          <li key={version.id}>
            <strong>
              {words.compare.version(String(version.number))}, {formats[language].date(version.createdAt)}
            </strong>{' '}
            : {version.reason}
          </li>
        ))}
      </ul>
    </Section>
  );
}
