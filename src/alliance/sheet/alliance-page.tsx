import type { ComponentChildren } from 'preact';
import sdg from '../../../data/sdg.json' with { type: 'json' };
import type { Language } from '../../kernel/language.ts';
import { allianceKindLabels, territoryAddress, territoryAddresses } from '../../network/index.ts';
import { editingAddress, kindLabels } from '../../people/index.ts';
import type { PageContext } from '../../platform/ports/page-context.ts';
import { Actions, ButtonLink } from '../../platform/web/components/actions.tsx';
import { DataTable } from '../../platform/web/components/data-table.tsx';
import { Alert, Empty } from '../../platform/web/components/messages.tsx';
import { formatDate } from '../../platform/web/format/dates.ts';
import { addressIn } from '../../platform/web/layout/address.ts';
import { Section } from '../../platform/web/layout/section.tsx';
import { typeset } from '../../platform/web/typography/typeset.ts';
import { allianceAddress, allianceAddresses } from '../addresses.ts';
import type { AllianceMember, AllianceReading, AllianceSummary } from '../domain/alliance-reading.ts';
import { presentMembers } from '../domain/alliance-reading.ts';
import { allianceLabels } from '../labels.ts';
import { Calendar } from './calendar.tsx';
import { AllianceFrame } from './frame.tsx';
import { sheetWords } from './words.ts';

export interface AlliancePageProps {
  readonly context: PageContext;
  readonly reading: AllianceReading;
  readonly isInside: boolean;
  readonly mayEdit: boolean;
  readonly mayRemove: boolean;
  readonly notice?: ComponentChildren;
}

/** The sheet of an alliance: its need, its answer, who is in it, when. */
export function AlliancePage(props: AlliancePageProps) {
  const { context, reading, isInside, notice } = props;
  const { alliance } = reading;
  const words = sheetWords[context.language].page;
  return (
    <AllianceFrame
      context={context}
      alliance={alliance}
      tab={allianceAddresses.page}
      title={alliance.name}
      isInside={isInside}
      notice={notice}
    >
      {isInside && presentMembers(reading).length === 1 ? (
        <Alert>
          <p>{words.alone}</p>
        </Alert>
      ) : null}
      <div class="grid with-aside">
        <div>
          <Told id="need" title={words.need} text={alliance.need} none={words.noNeed} />
          <Told id="answer" title={words.answer} text={alliance.answer} none={words.noAnswer} />
          <Members {...props} />
          <Exchanges {...props} />
          <Calendar {...props} />
          {alliance.lessons === '' ? null : (
            <Told id="lessons" title={words.lessons} text={alliance.lessons} none="" />
          )}
        </div>
        <aside class="stack">
          <Facts language={context.language} alliance={alliance} />
          {alliance.state === 'published' ? <ElectedKit {...props} /> : null}
          {props.mayEdit ? <Deeds {...props} /> : null}
        </aside>
      </div>
    </AllianceFrame>
  );
}

/** What an elected member takes away to speak of it; the showcase makes it from what is public. */
function ElectedKit({ context: { language }, reading }: AlliancePageProps) {
  const words = sheetWords[language].page;
  return (
    <div class="no-print">
      <p>
        <a href={allianceAddress(language, allianceAddresses.electedKit, reading.alliance.id)}>
          {words.electedKit}
        </a>
      </p>
      <p class="note">{words.electedKitNote}</p>
    </div>
  );
}

interface ToldProps {
  readonly id: string;
  readonly title: string;
  readonly text: string;
  readonly none: string;
}

function Told({ id, title, text, none }: ToldProps) {
  return (
    <Section id={id} title={title}>
      {text === '' ? <p class="soft">{none}</p> : <p class="kept-lines">{text}</p>}
    </Section>
  );
}

function Members({ context: { language }, reading, isInside, mayEdit }: AlliancePageProps) {
  const words = sheetWords[language].page;
  const labels = allianceLabels[language];
  const { members, alliance } = reading;
  const invite = allianceAddress(language, allianceAddresses.members, alliance.id);
  if (members.length === 0)
    return (
      <Section id="members" title={words.members}>
        <Empty
          missing={words.noMembers}
          next={words.noMembersNext}
          {...(mayEdit ? { actions: <ButtonLink address={invite}>{words.invite}</ButtonLink> } : {})}
        />
      </Section>
    );
  return (
    <Section id="members" title={words.members}>
      <DataTable
        narrow="blocks"
        caption={<span class="visually-hidden">{words.members}</span>}
        rows={members}
        columns={[
          { label: words.who, cell: (member: AllianceMember) => <Who language={language} member={member} /> },
          { label: words.role, cell: ({ role }) => (role === '' ? '—' : role) },
          ...(isInside
            ? [
                {
                  label: words.standing,
                  cell: ({ standing, answeredOn, leftOn }: AllianceMember) => {
                    const on = standing === 'left' ? leftOn : answeredOn;
                    const since = on === null ? '' : `, ${words.since(formatDate(language, on))}`;
                    return `${labels.standings[standing]}${since}`;
                  },
                },
              ]
            : []),
        ]}
      />
      {mayEdit ? (
        <Actions>
          <ButtonLink address={invite} quiet>
            {words.invite}
          </ButtonLink>
        </Actions>
      ) : null}
    </Section>
  );
}

function Who({ language, member }: { readonly language: Language; readonly member: AllianceMember }) {
  const kind = typeset(language, kindLabels[member.kind][language]);
  const address =
    member.actorId === null
      ? null
      : addressIn(language, { fr: `/acteurs/${member.actorId}`, en: `/actors/${member.actorId}` });
  return (
    <>
      {address === null ? member.name : <a href={address}>{member.name}</a>}{' '}
      <span class="soft">({kind})</span>
    </>
  );
}

function Exchanges({ context: { language }, reading }: AlliancePageProps) {
  const words = sheetWords[language].page;
  if (reading.members.length === 0) return null;
  return (
    <Section id="exchanges" title={words.exchanges}>
      <p>{words.exchangesText(reading.lines.length)}</p>
      <p>
        <a href={allianceAddress(language, allianceAddresses.exchanges, reading.alliance.id)}>
          {words.exchangesLink}
        </a>
      </p>
    </Section>
  );
}

function Facts({ language, alliance }: { readonly language: Language; readonly alliance: AllianceSummary }) {
  const words = sheetWords[language].page;
  const kinds = alliance.kinds.map((kind) => typeset(language, allianceKindLabels[kind][language]));
  const goals = sdg.goals.filter(({ number }) => alliance.sdgs.includes(number));
  return (
    <div class="panel stack-s">
      <h2 class="small">{words.facts}</h2>
      <dl class="facts">
        <Fact term={words.kinds}>{kinds.length === 0 ? words.noKinds : kinds.join(', ')}</Fact>
        <Fact term={words.stage}>{allianceLabels[language].stages[alliance.stage]}</Fact>
        {alliance.territory === null ? null : (
          <Fact term={words.territory}>
            <a href={territoryAddress(language, territoryAddresses.page, alliance.territory.slug)}>
              {alliance.territory.name}
            </a>
          </Fact>
        )}
        {goals.length === 0 ? null : (
          <Fact term={words.sdgs}>
            {goals.map((goal) => words.sdg(goal.number, typeset(language, goal[language]))).join(', ')}
          </Fact>
        )}
        {alliance.origin === null ? null : (
          <Fact term={words.origin}>
            <Origin language={language} origin={alliance.origin} />
          </Fact>
        )}
      </dl>
      <p class="note">{words.euros(alliance.priceYear)}</p>
    </div>
  );
}

function Fact({ term, children }: { readonly term: string; readonly children: ComponentChildren }) {
  return (
    <div>
      <dt>{term}</dt>
      <dd>{children}</dd>
    </div>
  );
}

function Origin({
  language,
  origin,
}: {
  readonly language: Language;
  readonly origin: NonNullable<AllianceSummary['origin']>;
}) {
  const words = sheetWords[language].page;
  if (origin.kind === 'match') return <>{words.originMatch(origin.need, origin.offer)}</>;
  if (origin.kind === 'action') return <>{words.originAction(origin.name)}</>;
  const [fr, en] = origin.kind === 'story' ? ['recits', 'stories'] : ['pionniers', 'pioneers'];
  const address = addressIn(language, { fr: `/${fr}/${origin.slug}`, en: `/${en}/${origin.slug}` });
  const said = origin.kind === 'story' ? words.originStory : words.originPioneer;
  return <a href={address}>{said(origin.name)}</a>;
}

function Deeds({ context: { language }, reading, mayRemove }: AlliancePageProps) {
  const words = sheetWords[language].page;
  const page = allianceAddress(language, allianceAddresses.page, reading.alliance.id);
  return (
    <ul class="plain stack-s no-print">
      <li>
        <a href={editingAddress(language, page, 'edit')}>{words.edit}</a>
      </li>
      <li>
        <a href={editingAddress(language, page, 'history')}>{words.history}</a>
      </li>
      {mayRemove ? (
        <li>
          <a href={editingAddress(language, page, 'remove')}>{words.remove}</a>
        </li>
      ) : null}
    </ul>
  );
}
