import type { PageContext } from '../../platform/ports/page-context.ts';
import { Actions, ButtonLink } from '../../platform/web/components/actions.tsx';
import { DataTable } from '../../platform/web/components/data-table.tsx';
import { Empty } from '../../platform/web/components/messages.tsx';
import { Pager } from '../../platform/web/components/pager.tsx';
import { formatDate } from '../../platform/web/format/dates.ts';
import { Section } from '../../platform/web/layout/section.tsx';
import { allianceAddress, allianceAddresses } from '../addresses.ts';
import type { AllianceSummary } from '../domain/alliance-reading.ts';
import { AllianceFrame } from '../sheet/frame.tsx';
import { decisionCreation } from './decision-editable.ts';
import type { Decision } from './decision-store.ts';
import { decisionWords } from './words.ts';

export interface JournalPageProps {
  readonly context: PageContext;
  readonly alliance: AllianceSummary;
  readonly open: readonly Decision[];
  /** Closed ones of this page of the journal. */
  readonly closed: readonly Decision[];
  readonly page: number;
  readonly pages: number;
  readonly mayPropose: boolean;
}

/** What is being decided, and what was. */
export function JournalPage(props: JournalPageProps) {
  const { context, alliance, open, closed, mayPropose } = props;
  const { language } = context;
  const words = decisionWords[language];
  return (
    <AllianceFrame
      context={context}
      alliance={alliance}
      tab={allianceAddresses.decisions}
      title={words.title}
      lead={words.lead}
      isInside
    >
      {mayPropose ? (
        <Actions>
          <ButtonLink address={allianceAddress(language, decisionCreation, alliance.id)} quiet>
            {words.add}
          </ButtonLink>
        </Actions>
      ) : null}
      {open.length + closed.length === 0 ? (
        <div class="section flush">
          <Empty missing={words.empty} next={words.emptyNext} />
        </div>
      ) : null}
      {open.length === 0 ? null : (
        <Section id="open" title={words.open}>
          <ul>
            {open.map((decision) => (
              <li key={decision.id} class="entry">
                <h3 class="entry-title">
                  <Title {...props} decision={decision} />
                </h3>
                <p class="over">
                  {words.methods[decision.method]}
                  {decision.answerBy === null
                    ? null
                    : ` · ${words.page.answerBy(formatDate(language, decision.answerBy))}`}
                </p>
              </li>
            ))}
          </ul>
        </Section>
      )}
      {closed.length === 0 ? null : <Closed {...props} />}
    </AllianceFrame>
  );
}

function Title({ context: { language }, decision }: JournalPageProps & { readonly decision: Decision }) {
  return <a href={allianceAddress(language, allianceAddresses.decision, decision.id)}>{decision.title}</a>;
}

function Closed(props: JournalPageProps) {
  const { language } = props.context;
  const words = decisionWords[language];
  const here = allianceAddress(language, allianceAddresses.decisions, props.alliance.id);
  return (
    <Section id="journal" title={words.closed}>
      <DataTable
        narrow="blocks"
        caption={words.caption}
        rows={props.closed}
        columns={[
          { label: words.what, cell: (decision: Decision) => <Title {...props} decision={decision} /> },
          { label: words.when, cell: ({ closing }) => formatDate(language, closing!.at) },
          {
            label: words.outcome,
            cell: ({ closing }) => (
              <>
                {words.outcomes[closing!.outcome]}
                {closing!.conclusion === '' ? null : <p class="note">{closing!.conclusion}</p>}
              </>
            ),
          },
          {
            label: words.voices,
            cell: ({ closing }) => {
              const { count } = closing!;
              return words.page.nowText(count.for, count.against, count.abstain, count.silent);
            },
          },
        ]}
      />
      <Pager
        page={props.page}
        pages={props.pages}
        label={words.pages}
        addressOf={(number) => `${here}?page=${number}#journal`}
      />
    </Section>
  );
}
