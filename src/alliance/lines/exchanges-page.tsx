import type { PageContext } from '../../platform/ports/page-context.ts';
import { DataTable } from '../../platform/web/components/data-table.tsx';
import { Empty } from '../../platform/web/components/messages.tsx';
import { formatDate } from '../../platform/web/format/dates.ts';
import { Section } from '../../platform/web/layout/section.tsx';
import { allianceAddress, allianceAddresses } from '../addresses.ts';
import type { AllianceLine, AllianceMember, AllianceReading } from '../domain/alliance-reading.ts';
import type { LineSide } from '../domain/codes.ts';
import { totalOf } from '../domain/line-totals.ts';
import { AllianceFrame } from '../sheet/frame.tsx';
import { totalTexts } from './line-text.ts';
import { LinesTable } from './lines-table.tsx';
import { lineWords } from './words.ts';

export interface ExchangesPageProps {
  readonly context: PageContext;
  readonly reading: AllianceReading;
  readonly isInside: boolean;
  /** Members for whom the reader writes, with whether as one of their own. */
  readonly writesFor: ReadonlyMap<string, 'own' | 'help'>;
}

/** What each member brings and receives, as the reader may see it. */
export function ExchangesPage(props: ExchangesPageProps) {
  const { context, reading, isInside } = props;
  const { language } = context;
  const words = lineWords[language];
  const { alliance, lines } = reading;
  return (
    <AllianceFrame
      context={context}
      alliance={alliance}
      tab={allianceAddresses.exchanges}
      title={words.exchanges.title}
      lead={words.exchanges.lead}
      isInside={isInside}
    >
      <Doors {...props} />
      {lines.length === 0 ? (
        <div class="section flush">
          <Empty missing={words.exchanges.empty} next={words.exchanges.emptyNext} />
        </div>
      ) : (
        <>
          <ByMember {...props} />
          <Publicly {...props} />
          <Section id="lines" title={words.exchanges.details}>
            <LinesTable
              language={language}
              alliance={alliance}
              lines={lines.filter(({ side }) => side === 'contribution' || side === 'benefit')}
              caption={words.many}
              mayEdit={false}
              nameOf={(id) => nameOf(reading, id)}
            />
          </Section>
        </>
      )}
      <p class="note no-print">
        {words.exchanges.files}{' '}
        {(['csv', 'json'] as const).map((ending) => (
          <span key={ending}>
            <a href={`/api/v1/alliances/${alliance.id}/exchanges.${ending}`}>{ending.toUpperCase()}</a>{' '}
          </span>
        ))}
      </p>
      <p class="note">
        {words.exchanges.seen} {words.totals.note(alliance.priceYear)}
      </p>
    </AllianceFrame>
  );
}

const nameOf = ({ members }: AllianceReading, id: string): string =>
  members.find((member) => member.id === id)?.name ?? '';

/** The way to the pages where lines are written. */
function Doors({ context: { language }, reading, writesFor }: ExchangesPageProps) {
  const words = lineWords[language].exchanges;
  const doors = reading.members.filter(({ id }) => writesFor.has(id));
  if (doors.length === 0) return null;
  return (
    <ul class="chips no-print">
      {doors.map(({ id, name }) => (
        <li key={id}>
          <a href={allianceAddress(language, allianceAddresses.member, id)}>
            {writesFor.get(id) === 'own' ? words.own : words.help(name)}
          </a>
        </li>
      ))}
    </ul>
  );
}

const isMembers = ({ beneficiary }: AllianceLine): boolean => beneficiary === 'members';

function ByMember({ context: { language }, reading }: ExchangesPageProps) {
  const words = lineWords[language].exchanges;
  const { alliance, lines } = reading;
  const text = (member: AllianceMember, side: LineSide): string => {
    const own = lines.filter((line) => line.memberId === member.id && line.side === side && isMembers(line));
    if (own.length === 0) return words.none;
    const total = { perYear: totalOf(own, 'year', alliance), once: totalOf(own, 'once', alliance) };
    return totalTexts(language, total).join(' ; ') || words.none;
  };
  return (
    <div class="section flush">
      <DataTable
        narrow="blocks"
        caption={words.caption}
        rows={reading.members.filter(
          ({ id, standing }) =>
            standing === 'consented' ||
            (standing !== 'refused' && lines.some((line) => line.memberId === id)),
        )}
        columns={[
          {
            label: words.who,
            cell: (member: AllianceMember) => (
              <>
                {member.name}
                <Note language={language} member={member} />
              </>
            ),
          },
          { label: words.brings, cell: (member) => text(member, 'contribution') },
          { label: words.receives, cell: (member) => text(member, 'benefit') },
        ]}
      />
    </div>
  );
}

function Note({ language, member }: { readonly language: 'fr' | 'en'; readonly member: AllianceMember }) {
  const words = lineWords[language].exchanges;
  const text =
    member.standing === 'left' && member.leftOn !== null
      ? words.gone(formatDate(language, member.leftOn))
      : member.standing === 'invited'
        ? words.invited
        : null;
  return text === null ? null : <p class="note">{text}</p>;
}

function Publicly({ context: { language }, reading }: ExchangesPageProps) {
  const words = lineWords[language].exchanges;
  const lines = reading.lines.filter((line) => line.side === 'benefit' && !isMembers(line));
  if (lines.length === 0) return null;
  const { alliance } = reading;
  const total = { perYear: totalOf(lines, 'year', alliance), once: totalOf(lines, 'once', alliance) };
  return (
    <Section id="public" title={words.publicTitle}>
      <p>{totalTexts(language, total).join(' ; ')}</p>
    </Section>
  );
}
