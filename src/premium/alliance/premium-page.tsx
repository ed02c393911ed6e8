import {
  AllianceFrame,
  type AllianceReading,
  allianceAddress,
  allianceAddresses,
  presentMembers,
} from '../../alliance/index.ts';
import type { PageContext } from '../../platform/ports/page-context.ts';
import { ButtonLink } from '../../platform/web/components/actions.tsx';
import { DataTable } from '../../platform/web/components/data-table.tsx';
import { SelectField } from '../../platform/web/components/fields.tsx';
import { Empty } from '../../platform/web/components/messages.tsx';
import { Pager } from '../../platform/web/components/pager.tsx';
import { formats } from '../../platform/web/format/format.ts';
import { Section } from '../../platform/web/layout/section.tsx';
import type { Outcome, Simulated } from '../domain/simulated.ts';
import { HowMuch } from '../pages/results/how-much.tsx';
import { leadOf } from '../pages/results/lead.ts';
import { Results } from '../pages/results-view.tsx';
import { allWords } from '../pages/words/all-words.ts';
import type { VersionSummary } from '../store/version-store.ts';
import { PrivateNotice } from '../versions/private-notice.tsx';
import { premiumAddresses } from './addresses.ts';
import { MembersChangedNotice } from './members-changed-notice.tsx';
import { premiumWords } from './words.ts';

export interface PremiumPageProps {
  readonly context: PageContext;
  readonly reading: AllianceReading;
  readonly mayWrite: boolean;
  readonly hasModel: boolean;
  /** The latest version and its outcome; null when none was kept. */
  readonly latest: { readonly version: VersionSummary; readonly outcome: Outcome } | null;
  readonly versions: readonly VersionSummary[];
  readonly page: number;
  readonly pages: number;
  readonly authors: ReadonlyMap<string, string>;
  readonly explained: Simulated['explained'];
}

/** The premium of an alliance: its latest version, all of them, and the way to work on it. */
export function PremiumPage(props: PremiumPageProps) {
  const { context, reading, latest } = props;
  const { language } = context;
  const words = premiumWords[language];
  return (
    <AllianceFrame
      context={context}
      alliance={reading.alliance}
      tab={premiumAddresses.premium}
      title={words.title}
      lead={latest === null ? words.lead : leadOf(latest.outcome, language, allWords[language].results)}
      isInside
    >
      {latest === null ? <Nothing {...props} /> : <Latest {...props} latest={latest} />}
      {props.mayWrite && latest !== null ? <Work {...props} /> : null}
      {latest === null ? null : <Versions {...props} />}
    </AllianceFrame>
  );
}

function Nothing({ context, reading, mayWrite, hasModel }: PremiumPageProps) {
  const { language } = context;
  const words = premiumWords[language];
  const { id } = reading.alliance;
  if (presentMembers(reading).length < 2) {
    return (
      <Empty
        missing={words.alone.missing}
        next={words.alone.next}
        actions={
          mayWrite ? (
            <ButtonLink address={allianceAddress(language, allianceAddresses.members, id)}>
              {words.alone.action}
            </ButtonLink>
          ) : undefined
        }
      />
    );
  }
  return (
    <Empty
      missing={words.empty.missing}
      next={words.empty.next}
      actions={
        mayWrite ? (
          <>
            <ButtonLink
              address={allianceAddress(
                language,
                hasModel ? premiumAddresses.model : premiumAddresses.proposal,
                id,
              )}
            >
              {hasModel ? words.empty.model : words.empty.propose}
            </ButtonLink>
            <ButtonLink
              address={allianceAddress(
                language,
                hasModel ? premiumAddresses.proposal : premiumAddresses.model,
                id,
              )}
              quiet
            >
              {hasModel ? words.empty.propose : words.empty.model}
            </ButtonLink>
          </>
        ) : undefined
      }
    />
  );
}

function Latest({
  context,
  reading,
  latest,
  explained,
}: PremiumPageProps & { readonly latest: NonNullable<PremiumPageProps['latest']> }) {
  const { language } = context;
  const words = premiumWords[language];
  const { version, outcome } = latest;
  const { id } = reading.alliance;
  const number = String(version.number);
  return (
    <>
      <div class="stack">
        <p class="soft">
          {words.latest(number, formats[language].date(version.createdAt))}.{' '}
          <a href={allianceAddress(language, premiumAddresses.version, id, { number })}>{words.open}</a>
        </p>
        <PrivateNotice language={language} withheld={version.withheld} />
        <MembersChangedNotice language={language} counted={outcome.model.members} reading={reading} />
      </div>
      <Results
        outcome={outcome}
        language={language}
        page={allianceAddress(language, premiumAddresses.premium, id)}
        explained={explained}
      >
        <div class="section">
          <HowMuch />
        </div>
      </Results>
    </>
  );
}

function Work({ context, reading }: PremiumPageProps) {
  const { language } = context;
  const words = premiumWords[language].actions;
  const { id } = reading.alliance;
  const links = ['model', 'proposal', 'meeting', 'support', 'links'] as const;
  return (
    <Section id="work" title={words.title} class="no-print">
      <ul class="ticks">
        {links.map((name) => (
          <li key={name}>
            <a href={allianceAddress(language, premiumAddresses[name], id)}>{words[name]}</a>
          </li>
        ))}
      </ul>
    </Section>
  );
}

function Versions(props: PremiumPageProps) {
  const { context, reading, versions, authors, page, pages } = props;
  const { language } = context;
  const words = premiumWords[language].versions;
  const { id } = reading.alliance;
  const address = (version: VersionSummary) =>
    allianceAddress(language, premiumAddresses.version, id, { number: String(version.number) });
  return (
    <Section id="versions" title={words.title} intro={words.intro}>
      <DataTable<VersionSummary>
        caption={words.caption}
        narrow="blocks"
        rows={versions}
        columns={[
          {
            label: words.version,
            cell: (version) => (
              <a href={address(version)}>
                {version.number}. {version.name}
              </a>
            ),
          },
          { label: words.date, cell: ({ createdAt }) => formats[language].date(createdAt) },
          {
            label: words.author,
            cell: ({ personId }) =>
              authors.get(personId ?? '') ?? (reading.alliance.isDemo ? words.demo : words.nobody),
          },
          {
            label: words.reason,
            cell: ({ reason, withheld }) => (
              <>
                {reason} {withheld.length === 0 ? null : <span class="soft">({words.incomplete})</span>}
              </>
            ),
          },
          { label: words.engine, cell: ({ engine }) => engine },
        ]}
      />
      <Pager
        page={page}
        pages={pages}
        addressOf={(to) => `${allianceAddress(language, premiumAddresses.premium, id)}?page=${to}#versions`}
        label={words.pages}
      />
      {versions.length > 1 ? <Compare {...props} /> : null}
    </Section>
  );
}

function Compare({ context, reading, versions }: PremiumPageProps) {
  const { language } = context;
  const words = premiumWords[language].compare;
  const choices = versions.map(({ number, name }) => ({
    value: String(number),
    label: `${number}. ${name}`,
  }));
  return (
    <form
      method="get"
      class="form-column no-print"
      action={allianceAddress(language, premiumAddresses.compare, reading.alliance.id)}
    >
      <h3>{words.title}</h3>
      <SelectField
        id="from"
        name="from"
        label={words.first}
        value={choices[1]?.value ?? ''}
        choices={choices}
      />
      <SelectField id="to" name="to" label={words.second} value={choices[0]?.value ?? ''} choices={choices} />
      <p class="actions">
        <button class="button quiet" type="submit">
          {words.action}
        </button>
      </p>
    </form>
  );
}
