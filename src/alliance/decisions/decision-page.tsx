import type { ComponentChildren } from 'preact';
import { editingAddress } from '../../people/index.ts';
import type { PageContext } from '../../platform/ports/page-context.ts';
import { ChoicesField } from '../../platform/web/components/choices-field.tsx';
import { DataTable } from '../../platform/web/components/data-table.tsx';
import { ErrorSummary } from '../../platform/web/components/error-summary.tsx';
import { Field, SelectField } from '../../platform/web/components/fields.tsx';
import { Alert } from '../../platform/web/components/messages.tsx';
import { TextAreaField } from '../../platform/web/components/text-area-field.tsx';
import { formatDate, formatMoment } from '../../platform/web/format/dates.ts';
import { Section } from '../../platform/web/layout/section.tsx';
import { allianceAddress, allianceAddresses } from '../addresses.ts';
import type { AllianceMember, AllianceSummary } from '../domain/alliance-reading.ts';
import { type Count, voiceChoices } from '../domain/outcome-of.ts';
import { AllianceFrame } from '../sheet/frame.tsx';
import type { Decision, SaidVoice } from './decision-store.ts';
import { decisionWords } from './words.ts';

export interface DecisionPageProps {
  readonly context: PageContext;
  readonly alliance: AllianceSummary;
  readonly decision: Decision;
  /** Present members, and those gone who had a voice. */
  readonly members: readonly AllianceMember[];
  readonly voices: readonly SaidVoice[];
  readonly count: Count;
  readonly remarks: readonly {
    readonly id: string;
    readonly who: string | null;
    readonly body: string;
    readonly at: Date;
  }[];
  /** Members in whose name the reader may speak, and whether as one who helps. */
  readonly speaksFor: readonly { readonly member: AllianceMember; readonly isHelp: boolean }[];
  readonly mayEdit: boolean;
  readonly mayClose: boolean;
  readonly mayRemove: boolean;
  readonly today: string;
  readonly notice: ComponentChildren;
  readonly typed: (name: string) => string;
  readonly problems: Readonly<Record<string, string>>;
  readonly formKey: string;
}

/** One decision: what is proposed, what members say, what came of it. */
export function DecisionPage(props: DecisionPageProps) {
  const { context, alliance, decision, problems } = props;
  const { language } = context;
  const words = decisionWords[language];
  const { closing } = decision;
  const isOpen = closing === null;
  return (
    <AllianceFrame
      context={context}
      alliance={alliance}
      tab={allianceAddresses.decisions}
      title={decision.title}
      lead={
        isOpen
          ? words.page.rule(words.methods[decision.method], props.count.needed, props.count.members)
          : `${words.outcomes[closing.outcome]}. ${words.page.closedOn(formatDate(language, closing.at))}`
      }
      isInside
      notice={props.notice}
    >
      <ErrorSummary problems={Object.entries(problems).map(([field, message]) => ({ field, message }))} />
      {closing === null || closing.conclusion === '' ? null : (
        <Alert>
          <p class="kept-lines">{closing.conclusion}</p>
        </Alert>
      )}
      <Section id="proposal" title={words.page.proposal}>
        <p class="kept-lines">{decision.proposal || words.page.noProposal}</p>
        {isOpen ? <Deadline {...props} /> : null}
        {isOpen && props.mayEdit ? <Deeds {...props} /> : null}
      </Section>
      <Voices {...props} />
      {isOpen && props.speaksFor.length > 0 ? <Speak {...props} /> : null}
      <Discussion {...props} />
      {isOpen && props.mayClose ? <Close {...props} /> : null}
    </AllianceFrame>
  );
}

function Deadline({ context: { language }, decision, today }: DecisionPageProps) {
  const words = decisionWords[language].page;
  if (decision.answerBy === null) return null;
  const isLate = decision.answerBy < today;
  return (
    <p>
      {words.answerBy(formatDate(language, decision.answerBy))} {isLate ? words.late : null}
    </p>
  );
}

function Deeds({ context: { language }, decision, mayRemove }: DecisionPageProps) {
  const words = decisionWords[language].page;
  const page = allianceAddress(language, allianceAddresses.decision, decision.id);
  return (
    <p class="no-print">
      <a href={editingAddress(language, page, 'edit')}>{words.edit}</a> ·{' '}
      <a href={editingAddress(language, page, 'history')}>{words.history}</a>
      {mayRemove ? (
        <>
          {' '}
          · <a href={editingAddress(language, page, 'remove')}>{words.remove}</a>
        </>
      ) : null}
    </p>
  );
}

function Voices({ context: { language }, decision, members, voices, count }: DecisionPageProps) {
  const words = decisionWords[language];
  if (members.length === 0)
    return (
      <Section id="voices" title={words.page.voices}>
        <p>{words.page.noVoices}</p>
      </Section>
    );
  const said = new Map(voices.map((voice) => [voice.memberId, voice]));
  const isOpen = decision.closing === null;
  return (
    <Section id="voices" title={words.page.voices}>
      <DataTable
        narrow="blocks"
        caption={<span class="visually-hidden">{words.page.voices}</span>}
        rows={members}
        columns={[
          { label: words.page.member, cell: ({ name }: AllianceMember) => name },
          {
            label: words.page.voice,
            cell: ({ id }) => {
              const voice = said.get(id);
              return voice === undefined ? (
                <span class="soft">{isOpen ? words.page.silent : words.page.wasSilent}</span>
              ) : (
                words.choices[voice.choice]
              );
            },
          },
          { label: words.page.reason, cell: ({ id }) => said.get(id)?.reason || '—' },
        ]}
      />
      <p>
        <strong>{words.page.nowText(count.for, count.against, count.abstain, count.silent)}</strong>{' '}
        {isOpen ? words.page.would[count.outcome] : null}
      </p>
      {isOpen ? <p class="note">{words.page.voicesNote}</p> : null}
    </Section>
  );
}

function Speak({ context: { language }, speaksFor, typed, problems }: DecisionPageProps) {
  const words = decisionWords[language];
  const [only] = speaksFor;
  return (
    <Section id="speak" title={words.page.mine}>
      <form method="post" class="stack form-column" novalidate>
        {speaksFor.length === 1 ? (
          <>
            <input type="hidden" name="member" value={only!.member.id} />
            <p>
              {words.page.onBehalf} <strong>{only!.member.name}</strong>.
            </p>
          </>
        ) : (
          <SelectField
            id="member"
            name="member"
            label={words.page.onBehalf}
            error={problems.member}
            value={typed('member')}
            choices={speaksFor.map(({ member }) => ({ value: member.id, label: member.name }))}
          />
        )}
        {speaksFor.some(({ isHelp }) => isHelp) ? <p class="note">{words.page.noted}</p> : null}
        <ChoicesField
          id="choice"
          name="choice"
          type="radio"
          label={words.page.voice}
          error={problems.choice}
          values={[typed('choice')]}
          choices={voiceChoices.map((value) => ({ value, label: words.choices[value] }))}
        />
        <Field
          id="reason"
          name="reason"
          label={words.page.reasonLabel}
          optional
          error={problems.reason}
          value={typed('reason')}
        />
        <p class="actions">
          <button class="button" type="submit" name="do" value="voice">
            {words.page.say}
          </button>
        </p>
      </form>
    </Section>
  );
}

function Discussion({
  context: { language },
  decision,
  remarks,
  mayEdit,
  typed,
  problems,
  formKey,
}: DecisionPageProps) {
  const words = decisionWords[language].page;
  return (
    <Section id="discussion" title={words.discussion}>
      {remarks.length === 0 ? <p class="soft">{words.noRemarks}</p> : null}
      <ul>
        {remarks.map(({ id, who, body, at }) => (
          <li key={id} class="entry">
            <p class="over">
              {who ?? words.someone}, {formatMoment(language, at)}
            </p>
            <p class="kept-lines">{body}</p>
          </li>
        ))}
      </ul>
      {decision.closing === null && mayEdit ? (
        <form method="post" class="stack form-column" novalidate>
          <input type="hidden" name="key" value={formKey} />
          <TextAreaField
            id="remark"
            name="remark"
            label={words.remark}
            error={problems.remark}
            value={typed('remark')}
            rows={3}
          />
          <p class="actions">
            <button class="button quiet" type="submit" name="do" value="remark">
              {words.send}
            </button>
          </p>
        </form>
      ) : null}
    </Section>
  );
}

function Close({ context: { language }, count, typed, problems }: DecisionPageProps) {
  const words = decisionWords[language].page;
  return (
    <Section id="close" title={words.close} intro={`${words.closeLead} ${words.would[count.outcome]}`}>
      <form method="post" class="stack form-column" novalidate>
        <TextAreaField
          id="conclusion"
          name="conclusion"
          label={words.conclusion}
          hint={words.conclusionHint}
          optional
          error={problems.conclusion}
          value={typed('conclusion')}
          rows={3}
        />
        <p class="actions">
          <button class="button quiet" type="submit" name="do" value="close">
            {words.closeButton}
          </button>{' '}
          <button class="button quiet" type="submit" name="do" value="withdraw">
            {words.withdraw}
          </button>
        </p>
      </form>
    </Section>
  );
}
