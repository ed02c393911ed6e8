import { AllianceFrame, type AllianceReading, allianceAddress } from '../../alliance/index.ts';
import type { PageContext } from '../../platform/ports/page-context.ts';
import { DataTable } from '../../platform/web/components/data-table.tsx';
import { Alert, Empty } from '../../platform/web/components/messages.tsx';
import { formats } from '../../platform/web/format/format.ts';
import { premiumAddresses } from './addresses.ts';
import type { AllianceFacts } from './alliance-facts.ts';
import type { OverlapChoice } from './overlap.ts';
import { OverlapQuestions } from './overlap-questions.tsx';
import type { Proposal } from './propose-model.ts';
import { type ProposedLine, sayShortened } from './proposed-line.ts';
import { premiumWords } from './words.ts';

interface ProposalPageProps {
  readonly context: PageContext;
  readonly reading: AllianceReading;
  readonly facts: AllianceFacts;
  readonly proposal: Proposal;
  /** What was chosen about lines that may be counted twice, by `overlapKey`. */
  readonly chosen: Readonly<Record<string, OverlapChoice>>;
  readonly hasModel: boolean;
  /** True when somebody filled the model without saying that the one begun may go. */
  readonly mustConfirm: boolean;
  /** True when lines changed between the page that was answered and this one. */
  readonly hasChanged: boolean;
}

/** What the data of an alliance propose, line by line, before anything is counted. */
export function ProposalPage(props: ProposalPageProps) {
  const { context, reading, facts, proposal } = props;
  const { language } = context;
  const words = premiumWords[language];
  const isAlone = facts.members.length < 2;
  return (
    <AllianceFrame
      context={context}
      alliance={reading.alliance}
      tab={premiumAddresses.premium}
      title={words.proposal.title}
      lead={words.proposal.lead}
      isInside
    >
      {isAlone ? (
        <Empty missing={words.alone.missing} next={words.alone.next} />
      ) : (
        <form method="post" class="section flush stack">
          {props.hasChanged ? <Alert>{words.proposal.changed}</Alert> : null}
          {proposal.lines.length === 0 ? (
            <Empty missing={words.proposal.none.missing} next={words.proposal.none.next} />
          ) : (
            <Lines {...props} />
          )}
          <p class="soft prose">{words.proposal.hypotheses}</p>
          <OverlapQuestions {...props} />
          <Fill {...props} />
        </form>
      )}
    </AllianceFrame>
  );
}

function Lines({ context, facts, proposal }: ProposalPageProps) {
  const { language } = context;
  const words = premiumWords[language].proposal;
  const format = formats[language];
  const names = new Map(facts.members.map(({ id, name }) => [id, name]));
  const isYearly = ({ kind }: ProposedLine) => kind !== 'investment' && kind !== 'task' && kind !== 'grant';
  const rangeOf = (line: ProposedLine) => {
    if (line.range === null) return words.asked;
    const range = format.moneyRange(line.range.low, line.range.high, 'EUR');
    return isYearly(line) ? words.perYear(range) : range;
  };
  const hasOtherEuros = [...facts.contributions, ...facts.benefits, ...facts.aloneCosts].some(
    ({ year }) => year !== null && year !== facts.startYear,
  );
  return (
    <>
      <DataTable<ProposedLine>
        caption={words.caption}
        narrow="blocks"
        rows={proposal.lines}
        columns={[
          { label: words.line, cell: ({ title }) => title },
          { label: words.kind, cell: ({ kind }) => words.kinds[kind] },
          {
            label: words.members,
            cell: ({ memberIds }) =>
              memberIds.length === 0
                ? words.everybody
                : format.list(memberIds.map((id) => names.get(id) ?? '')),
          },
          {
            label: words.range,
            cell: (line) => (
              <>
                {rangeOf(line)}
                {line.shortened === undefined ? null : (
                  <small class="soft">{sayShortened(line.shortened, language)}</small>
                )}
              </>
            ),
          },
        ]}
      />
      {hasOtherEuros ? <p class="note">{words.otherEuros(String(facts.startYear))}</p> : null}
    </>
  );
}

function Fill({ context, reading, hasModel, mustConfirm }: ProposalPageProps) {
  const { language } = context;
  const words = premiumWords[language].proposal;
  return (
    <>
      {hasModel ? (
        <fieldset class={mustConfirm ? 'choices with-error' : 'choices'}>
          <legend>{words.replace}</legend>
          <ul>
            <li>
              <label>
                <input
                  type="checkbox"
                  name="replace"
                  value="yes"
                  aria-describedby={mustConfirm ? 'replace-error' : undefined}
                />
                {words.confirm}
              </label>
            </li>
          </ul>
          {mustConfirm ? (
            <p class="error-text" id="replace-error" role="alert">
              {words.mustConfirm}
            </p>
          ) : null}
        </fieldset>
      ) : null}
      <p class="actions">
        <button class="button" type="submit">
          {words.fill}
        </button>
        {hasModel ? (
          <a
            class="button quiet"
            href={allianceAddress(language, premiumAddresses.model, reading.alliance.id)}
          >
            {words.open}
          </a>
        ) : null}
      </p>
    </>
  );
}
