import { AllianceFrame, type AllianceReading, allianceAddress } from '../../alliance/index.ts';
import type { PremiumReport } from '../../engine/premium/index.ts';
import type { PageContext } from '../../platform/ports/page-context.ts';
import { DataTable } from '../../platform/web/components/data-table.tsx';
import { formats } from '../../platform/web/format/format.ts';
import { Section } from '../../platform/web/layout/section.tsx';
import { nameAndColon } from '../../platform/web/typography/with-colon.ts';
import { premiumAddresses } from '../alliance/addresses.ts';
import { MembersChangedNotice } from '../alliance/members-changed-notice.tsx';
import { premiumWords } from '../alliance/words.ts';
import type { Outcome, Simulated } from '../domain/simulated.ts';
import { describeOutcome } from '../pages/results/describe-outcome.ts';
import { leadOf } from '../pages/results/lead.ts';
import { AllResults, Results } from '../pages/results-view.tsx';
import { allWords } from '../pages/words/all-words.ts';
import type { StoredVersion } from '../store/version-store.ts';
import { type MainFigure, mainFigures } from './main-figures.ts';
import { PrivateNotice } from './private-notice.tsx';
import { type VersionKind, versionKinds } from './version-kinds.ts';
import { versionWords } from './words.ts';

export interface VersionPageProps {
  readonly context: PageContext;
  readonly reading: AllianceReading;
  readonly version: StoredVersion;
  /** By the engine of today. */
  readonly outcome: Outcome;
  readonly author: string | null;
  readonly explained: Simulated['explained'];
  readonly engineVersion: string;
}

/** One version of the premium of an alliance: all its figures, and the files to take away. */
export function VersionPage(props: VersionPageProps) {
  const { context, version, outcome, explained } = props;
  const { alliance } = props.reading;
  const { language } = context;
  const words = versionWords[language];
  const unsigned = premiumWords[language].versions;
  const number = String(version.number);
  const date = formats[language].date(version.createdAt);
  const page = allianceAddress(language, premiumAddresses.version, alliance.id, { number });
  return (
    <AllianceFrame
      context={context}
      alliance={alliance}
      tab={premiumAddresses.premium}
      title={words.title(number, version.name)}
      lead={leadOf(outcome, language, allWords[language].results)}
      isInside
    >
      <div class="stack">
        <p class="soft">
          {words.meta(date, props.author ?? (alliance.isDemo ? unsigned.demo : unsigned.nobody))}.{' '}
          {words.engine(version.engine)}.
        </p>
        <p class="prose">
          <strong>{nameAndColon(language, words.reason)}</strong> {version.reason}
        </p>
        <PrivateNotice language={language} withheld={version.withheld} />
        <MembersChangedNotice language={language} counted={outcome.model.members} reading={props.reading} />
      </div>
      <NewerEngine {...props} />
      <div class="section">
        <Results outcome={outcome} language={language} page={page} explained={explained}>
          <AllResults />
        </Results>
      </div>
      <Documents {...props} />
    </AllianceFrame>
  );
}

/** Both results, where the engine is not the one that computed the version. */
function NewerEngine({ context, version, outcome, engineVersion }: VersionPageProps) {
  const { language } = context;
  if (version.engine === engineVersion) return null;
  const words = versionWords[language];
  const { amounts, unit } = describeOutcome(outcome, language, allWords[language].results);
  const then = JSON.parse(version.report) as PremiumReport;
  const figures = mainFigures(amounts, words.figures);
  const isSame = figures.every(({ of }) => of(then) === of(outcome.report));
  return (
    <Section
      id="newer-engine"
      title={words.newer.title}
      intro={words.newer.intro(version.engine, engineVersion)}
    >
      <DataTable<MainFigure>
        caption={words.newer.caption(unit)}
        narrow="blocks"
        rows={figures}
        columns={[
          { label: words.newer.figure, cell: ({ label }) => label },
          { label: words.newer.thatDay, cell: ({ of }) => of(then), numeric: true },
          { label: words.newer.now, cell: ({ of }) => of(outcome.report), numeric: true },
        ]}
      />
      {isSame ? <p>{words.newer.same}</p> : null}
    </Section>
  );
}

function Documents({ context, reading: { alliance }, version }: VersionPageProps) {
  const { language } = context;
  const words = versionWords[language];
  const address = (kind: VersionKind) =>
    allianceAddress(language, premiumAddresses.document, alliance.id, {
      number: String(version.number),
      kind,
    });
  return (
    <Section id="documents" title={words.documents} class="no-print">
      <ul class="ticks">
        {versionKinds.map((kind) => (
          <li key={kind}>
            <a href={address(kind)}>{words.kinds[kind]}</a>
          </li>
        ))}
      </ul>
      <p class="note">{words.again('cap17 premium FILE')}</p>
    </Section>
  );
}
