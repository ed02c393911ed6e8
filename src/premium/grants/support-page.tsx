import type { ComponentChildren } from 'preact';
import {
  AllianceFrame,
  type AllianceReading,
  allianceAddress,
  allianceAddresses,
  allianceLabels,
  grantCreation,
} from '../../alliance/index.ts';
import { editingAddress } from '../../people/index.ts';
import type { PageContext } from '../../platform/ports/page-context.ts';
import { ButtonLink } from '../../platform/web/components/actions.tsx';
import { DataTable } from '../../platform/web/components/data-table.tsx';
import { Empty } from '../../platform/web/components/messages.tsx';
import { Stat, Stats } from '../../platform/web/components/stat.tsx';
import { formats } from '../../platform/web/format/format.ts';
import { Section } from '../../platform/web/layout/section.tsx';
import { premiumAddresses } from '../alliance/addresses.ts';
import type { Outcome } from '../domain/simulated.ts';
import { describeOutcome } from '../pages/results/describe-outcome.ts';
import { allWords } from '../pages/words/all-words.ts';
import { budgetInWords } from './budget-in-words.ts';
import type { CountedSupport, SupportSum } from './count-support.ts';
import type { Ends } from './funded-premium.ts';
import { supportBesideJustified } from './justification.ts';
import { Patronage } from './patronage-section.tsx';
import type { SupportReading } from './read-support.ts';
import { sumInWords } from './sum-in-words.ts';
import { supportWords } from './words.ts';

export interface SupportPageProps {
  readonly context: PageContext;
  readonly reading: AllianceReading;
  readonly support: SupportReading;
  /** What was just saved. */
  readonly notice: ComponentChildren;
  /** Whether the reader may add help and change it. */
  readonly mayWrite: boolean;
  /** Of the latest version; null when none was kept. */
  readonly outcome: Outcome | null;
}

/** Support of an alliance: asked and obtained, what it changes, the share of public money, patronage from each side. */
export function SupportPage(props: SupportPageProps) {
  const { context, reading, support } = props;
  const words = supportWords[context.language];
  return (
    <AllianceFrame
      context={context}
      alliance={reading.alliance}
      tab={premiumAddresses.premium}
      title={words.title}
      lead={words.lead}
      isInside
      notice={props.notice}
    >
      <List {...props} />
      {support.supports.length === 0 ? null : (
        <>
          <Premium {...props} />
          <PublicShare {...props} />
          <Patronage {...props} />
        </>
      )}
    </AllianceFrame>
  );
}

function List({ context, reading, support, mayWrite }: SupportPageProps) {
  const { language } = context;
  const words = supportWords[language].list;
  const labels = allianceLabels[language];
  const format = formats[language];
  const add = allianceAddress(language, grantCreation, reading.alliance.id);
  if (support.supports.length === 0) {
    return (
      <Empty
        missing={words.none}
        next={words.noneNext}
        actions={mayWrite ? <ButtonLink address={add}>{words.add}</ButtonLink> : undefined}
      />
    );
  }
  const edit = (id: string): string =>
    editingAddress(language, allianceAddress(language, allianceAddresses.grant, id), 'edit');
  const said = (sum: SupportSum) => sumInWords(language, sum) ?? format.moneyRange(0, 0, 'EUR');
  return (
    <Section id="support" title={words.title}>
      <DataTable<CountedSupport>
        caption={words.caption}
        narrow="blocks"
        rows={support.supports}
        columns={[
          {
            label: words.payer,
            cell: ({ grant, sameAs }) => (
              <>
                {mayWrite ? <a href={edit(grant.id)}>{grant.payer}</a> : grant.payer}
                {sameAs.length === 0 ? null : (
                  <span class="soft"> {words.same(format.number(sameAs.length + 1))}</span>
                )}
              </>
            ),
          },
          { label: words.state, cell: ({ grant }) => labels.grantStates[grant.state] },
          { label: words.when, cell: ({ grant }) => String(grant.onYear), numeric: true },
          {
            label: words.amount,
            numeric: true,
            cell: ({ grant }) =>
              grant.low === null || grant.high === null
                ? words.unknown
                : format.moneyRange(grant.low, grant.high, 'EUR'),
          },
        ]}
      />
      <p>{words.sums(said(support.sums.obtained), said(support.sums.requested))}</p>
      {mayWrite ? (
        <p class="actions no-print">
          <ButtonLink address={add} quiet>
            {words.add}
          </ButtonLink>
        </p>
      ) : null}
    </Section>
  );
}

function Premium({ context, support, outcome }: SupportPageProps) {
  const { language } = context;
  const words = supportWords[language].premium;
  const { funded } = support;
  if (outcome === null || funded === null) {
    return (
      <Section id="funded" title={words.title}>
        <p>{words.none}</p>
      </Section>
    );
  }
  const { amounts, years, unit } = describeOutcome(outcome, language, allWords[language].results);
  const write = ({ p5, p50, p95 }: Ends) => words.value(amounts.format.range(p5, p95), amounts.plain(p50));
  const { obtained, asked } = funded;
  const rows = (['members', 'territory'] as const).map((account) => ({
    account,
    before: obtained[account].before,
    obtained: obtained[account].after,
    asked: asked[account].after,
  }));
  const range = ({ low, high }: { readonly low: number; readonly high: number }) => amounts.range(low, high);
  return (
    <Section id="funded" title={words.title} intro={words.intro}>
      <DataTable<(typeof rows)[number]>
        caption={words.caption(years, unit)}
        narrow="blocks"
        rows={rows}
        columns={[
          { label: words.account, cell: ({ account }) => words[account] },
          { label: words.before, cell: (row) => write(row.before) },
          { label: words.obtained, cell: (row) => write(row.obtained) },
          { label: words.asked, cell: (row) => write(row.asked) },
        ]}
      />
      {supportBesideJustified(outcome, support, words, amounts).map((said) => (
        <p key={said}>
          <strong>{said}</strong>
        </p>
      ))}
      <p>{words.present(range(obtained.burden), range(asked.burden))}</p>
    </Section>
  );
}

function PublicShare({ context, support }: SupportPageProps) {
  const { language } = context;
  const words = supportWords[language].share;
  const format = formats[language];
  const { without, withVolunteers } = support.shares;
  const share = (range: typeof without) =>
    range === null ? words.unknown : format.percentRange(range.low, range.high);
  return (
    <Section id="public-share" title={words.title} intro={words.intro}>
      <Stats>
        <Stat value={share(without)} label={words.without} />
        <Stat value={share(withVolunteers)} label={words.with} />
      </Stats>
      {support.sharesAsked === null ? null : (
        <p>{words.asked(share(support.sharesAsked.without), share(support.sharesAsked.withVolunteers))}</p>
      )}
      <p>{budgetInWords(support.budget, language)}</p>
      <p class="note">{words.method}</p>
    </Section>
  );
}
