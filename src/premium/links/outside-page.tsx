import type { AllianceSummary } from '../../alliance/index.ts';
import type { PageContext } from '../../platform/ports/page-context.ts';
import { ExampleChip } from '../../platform/web/components/chips.tsx';
import { DataTable } from '../../platform/web/components/data-table.tsx';
import { Empty } from '../../platform/web/components/messages.tsx';
import { formats } from '../../platform/web/format/format.ts';
import { addressIn } from '../../platform/web/layout/address.ts';
import { Page } from '../../platform/web/layout/page.tsx';
import { PageHead } from '../../platform/web/layout/page-head.tsx';
import { Section } from '../../platform/web/layout/section.tsx';
import { premiumAddresses } from '../alliance/addresses.ts';
import type { Outcome, Simulated } from '../domain/simulated.ts';
import type { AllianceOfDossier } from '../dossier/alliance/alliance-of-dossier.ts';
import { type Answer, answersOf } from '../dossier/one-page.ts';
import { subjectOf } from '../dossier/subject.ts';
import { leadOf } from '../pages/results/lead.ts';
import { AllResults, Results } from '../pages/results-view.tsx';
import { allWords } from '../pages/words/all-words.ts';
import type { VersionSummary } from '../store/version-store.ts';
import { PrivateNotice } from '../versions/private-notice.tsx';
import { versionKinds } from '../versions/version-kinds.ts';
import { versionWords } from '../versions/words.ts';
import { linkWords } from './words.ts';

interface OutsidePageProps {
  readonly context: PageContext;
  readonly alliance: AllianceSummary;
  readonly version: VersionSummary;
  readonly outcome: Outcome;
  /** Its members, its support, beside the figures. */
  readonly told: AllianceOfDossier;
  readonly expiresAt: Date;
  readonly token: string;
  readonly explained: Simulated['explained'];
}

/** The dossier as whoever holds its link reads it, for as long as every member agrees. */
export function OutsidePage(props: OutsidePageProps) {
  const { context, alliance, version, outcome, token } = props;
  const { language } = context;
  const words = linkWords[language].outside;
  const format = formats[language];
  const page = addressIn(language, premiumAddresses.outside).replace(':token', token);
  const title = words.title(alliance.name);
  return (
    <Page context={context} title={title} description={title} indexed={false}>
      <PageHead
        title={title}
        meta={
          <>
            {words.meta(String(version.number), format.date(version.createdAt), format.date(props.expiresAt))}{' '}
            {alliance.isDemo ? <ExampleChip /> : null}
          </>
        }
        lead={leadOf(outcome, language, allWords[language].results)}
      />
      <PrivateNotice language={language} withheld={version.withheld} />
      <InShort {...props} />
      <Section id="documents" title={words.documents} class="no-print">
        <ul class="ticks">
          {versionKinds.map((kind) => (
            <li key={kind}>
              <a
                href={addressIn(language, premiumAddresses.outsideDocument)
                  .replace(':token', token)
                  .replace(':kind', kind)}
              >
                {versionWords[language].kinds[kind]}
              </a>
            </li>
          ))}
        </ul>
      </Section>
      <Results outcome={outcome} language={language} page={page} explained={props.explained}>
        <AllResults />
      </Results>
    </Page>
  );
}

/** The questions of who is asked for support, answered before the figures: the first page of the documents. */
function InShort({ context: { language }, outcome, told }: OutsidePageProps) {
  const subject = subjectOf(outcome, language);
  const { onePage: words } = subject.say;
  return (
    <Section id="in-short" title={words.title}>
      <DataTable<Answer>
        caption={words.caption}
        narrow="blocks"
        rows={answersOf(subject, told)}
        columns={[
          { label: words.question, cell: ({ question }) => <strong>{question}</strong> },
          { label: words.answer, cell: ({ answer }) => answer },
        ]}
      />
    </Section>
  );
}

/** The same address while it is not open. */
export function ShutPage({ context }: Pick<OutsidePageProps, 'context'>) {
  const words = linkWords[context.language].outside;
  return (
    <Page context={context} title={words.shut} description={words.shut} indexed={false}>
      <PageHead title={words.shut} />
      <Empty missing={words.shut} next={words.shutNext} />
    </Page>
  );
}
