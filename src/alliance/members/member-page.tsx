import type { ComponentChildren } from 'preact';
import type { Language } from '../../kernel/language.ts';
import { editingAddress } from '../../people/index.ts';
import type { PageContext } from '../../platform/ports/page-context.ts';
import { ButtonLink } from '../../platform/web/components/actions.tsx';
import { formatDate } from '../../platform/web/format/dates.ts';
import { Section } from '../../platform/web/layout/section.tsx';
import { allianceAddress, allianceAddresses } from '../addresses.ts';
import type { AllianceLine, AllianceMember, AllianceSummary } from '../domain/alliance-reading.ts';
import { type LineSide, lineSides } from '../domain/codes.ts';
import { totalOf } from '../domain/line-totals.ts';
import { allianceLabels } from '../labels.ts';
import { lineCreations } from '../lines/line-editable.ts';
import { totalTexts } from '../lines/line-text.ts';
import { LinesTable } from '../lines/lines-table.tsx';
import { lineWords } from '../lines/words.ts';
import { AllianceFrame } from '../sheet/frame.tsx';
import { memberWords } from './words.ts';

export interface MemberPageProps {
  readonly context: PageContext;
  readonly alliance: AllianceSummary;
  readonly member: AllianceMember;
  readonly lines: readonly AllianceLine[];
  readonly mayEdit: boolean;
  /** True for somebody of this member, who answers, agrees and leaves for it. */
  readonly isOwn: boolean;
  readonly isInside: boolean;
  readonly notice: ComponentChildren;
}

/** One member: where it stands, what it brings and receives, and what it may decide. */
export function MemberPage(props: MemberPageProps) {
  const { context, alliance, member, isOwn } = props;
  const { language } = context;
  const words = memberWords[language].page;
  return (
    <AllianceFrame
      context={context}
      alliance={alliance}
      tab={allianceAddresses.member}
      title={words.title(member.name)}
      lead={isOwn ? words.lead : lineWords[language].own.helped}
      isInside={props.isInside}
      notice={props.notice}
    >
      <div class="grid with-aside">
        <div>
          {lineSides.map((side) => (
            <Side key={side} {...props} side={side} />
          ))}
          <p class="note">{lineWords[language].totals.note(alliance.priceYear)}</p>
        </div>
        <aside class="stack">
          <Facts language={language} member={member} />
          <Deeds {...props} />
        </aside>
      </div>
    </AllianceFrame>
  );
}

function Side(props: MemberPageProps & { readonly side: LineSide }) {
  const { context, alliance, member, side, mayEdit } = props;
  const { language } = context;
  const words = lineWords[language];
  const lines = props.lines.filter((line) => line.side === side);
  const total = {
    perYear: totalOf(lines, 'year', alliance),
    once: totalOf(lines, 'once', alliance),
  };
  const hasOtherYears = total.perYear.otherYears.length + total.once.otherYears.length > 0;
  return (
    <Section id={side} title={words.own.sides[side]}>
      {lines.length === 0 ? (
        <p class="soft">{words.own.none[side]}</p>
      ) : (
        <>
          <p>
            <strong>{totalTexts(language, total).join(' ; ') || words.totals.nothing}</strong>
          </p>
          <LinesTable
            language={language}
            alliance={alliance}
            lines={lines}
            caption={words.own.caption(words.own.sides[side])}
            mayEdit={mayEdit}
          />
          {hasOtherYears ? <p class="note">{words.totals.otherYears}</p> : null}
        </>
      )}
      {mayEdit ? (
        <p class="actions no-print">
          <ButtonLink address={allianceAddress(language, lineCreations[side], member.id)} quiet>
            {words.create[side]}
          </ButtonLink>
        </p>
      ) : null}
    </Section>
  );
}

function Facts({ language, member }: { readonly language: Language; readonly member: AllianceMember }) {
  const words = memberWords[language];
  const day = member.standing === 'left' ? member.leftOn : member.answeredOn;
  const standing = allianceLabels[language].standings[member.standing];
  const facts = [
    [
      words.standing,
      day === null
        ? standing
        : `${standing} ${words[member.standing === 'consented' ? 'since' : 'answered'](formatDate(language, day))}`,
    ],
    [words.role, member.role],
    [words.page.public, member.standing === 'consented' ? publicText(language, member) : ''],
  ] as const;
  return (
    <div class="panel stack-s">
      <h2 class="small">{words.page.facts}</h2>
      <dl class="facts">
        {facts
          .filter(([, text]) => text !== '')
          .map(([term, text]) => (
            <div key={term}>
              <dt>{term}</dt>
              <dd>{text}</dd>
            </div>
          ))}
      </dl>
      {member.consentNote === '' ? null : <p class="note">{words.consentedBy(member.consentNote)}</p>}
    </div>
  );
}

const publicText = (language: Language, { agreesPublic }: AllianceMember): string =>
  agreesPublic ? memberWords[language].agreesPublic : memberWords[language].privatePublic;

function Deeds({ context: { language }, member, mayEdit, isOwn, alliance }: MemberPageProps) {
  const words = memberWords[language].page;
  const page = allianceAddress(language, allianceAddresses.member, member.id);
  const isMember = member.standing === 'consented';
  return (
    <div class="stack-s no-print">
      {isOwn && member.standing === 'invited' ? (
        <p>
          <ButtonLink address={allianceAddress(language, allianceAddresses.answer, member.id)}>
            {words.answer}
          </ButtonLink>
        </p>
      ) : null}
      {isOwn && isMember ? (
        <form method="post">
          <button
            class="button quiet"
            type="submit"
            name="do"
            value={member.agreesPublic ? 'disagree' : 'agree'}
          >
            {member.agreesPublic ? words.disagree : words.agree}
          </button>
          {member.agreesPublic && alliance.state === 'published' ? (
            <p class="note">{words.disagreeNote}</p>
          ) : null}
        </form>
      ) : null}
      <ul class="stack-s">
        {mayEdit ? (
          <li>
            <a href={editingAddress(language, page, 'edit')}>{words.edit}</a>
          </li>
        ) : null}
        <li>
          <a href={editingAddress(language, page, 'deeds')}>{words.deeds}</a>
        </li>
        {isOwn && isMember ? (
          <li>
            <a href={allianceAddress(language, allianceAddresses.leave, member.id)}>{words.leave}</a>
          </li>
        ) : null}
      </ul>
    </div>
  );
}
