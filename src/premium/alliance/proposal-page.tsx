import { AllianceFrame, type AllianceReading, allianceAddress } from '../../alliance/index.ts';
import type { PageContext } from '../../platform/ports/page-context.ts';
import { DataTable } from '../../platform/web/components/data-table.tsx';
import { Empty } from '../../platform/web/components/messages.tsx';
import { formats } from '../../platform/web/format/format.ts';
import { Section } from '../../platform/web/layout/section.tsx';
import { premiumAddresses } from './addresses.ts';
import type { AllianceFacts } from './alliance-facts.ts';
import { type OverlapChoice, overlapChoices, overlapKey } from './overlap.ts';
import type { Proposal } from './propose-model.ts';
import type { ProposedLine } from './proposed-line.ts';
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
          {proposal.lines.length === 0 ? (
            <Empty missing={words.proposal.none.missing} next={words.proposal.none.next} />
          ) : (
            <Lines {...props} />
          )}
          <p class="soft prose">{words.proposal.hypotheses}</p>
          <Overlaps {...props} />
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
  const nameOf = (id: string) => facts.members.find((member) => member.id === id)?.name ?? '';
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
              memberIds.length === 0 ? words.everybody : format.list(memberIds.map(nameOf)),
          },
          { label: words.range, cell: rangeOf },
        ]}
      />
      {hasOtherEuros ? <p class="note">{words.otherEuros(String(facts.startYear))}</p> : null}
    </>
  );
}

function Overlaps({ context, proposal, chosen }: ProposalPageProps) {
  const words = premiumWords[context.language].proposal;
  const titleOf = (id: string) => proposal.lines.find((line) => line.id === id)?.title ?? '';
  return (
    <Section
      id="overlaps"
      title={words.overlaps}
      intro={proposal.overlaps.length === 0 ? words.noOverlap : words.overlapsIntro}
    >
      {proposal.overlaps.map((overlap, at) => {
        const choice = chosen[overlapKey(overlap)] ?? overlap.proposed;
        return (
          <fieldset class="choices" key={overlapKey(overlap)}>
            <legend>
              {titleOf(overlap.first)} · {titleOf(overlap.second)}
            </legend>
            <p class="hint">{words.codes[overlap.code]}</p>
            <ul>
              {overlapChoices.map((value) => (
                <li key={value}>
                  <label>
                    <input type="radio" name={`overlap.${at}`} value={value} checked={choice === value} />
                    {choiceWords(words, value, titleOf(overlap.first), titleOf(overlap.second))}
                    {value === overlap.proposed ? <span class="soft"> ({words.proposed})</span> : null}
                  </label>
                </li>
              ))}
            </ul>
          </fieldset>
        );
      })}
    </Section>
  );
}

function choiceWords(
  { choices }: (typeof premiumWords)['fr']['proposal'],
  value: OverlapChoice,
  first: string,
  second: string,
): string {
  if (value === 'first') return choices.first(first);
  if (value === 'second') return choices.second(second);
  return choices[value];
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
