import { actorKinds } from '../../kernel/codes.ts';
import { kindLabels } from '../../people/index.ts';
import type { PageContext } from '../../platform/ports/page-context.ts';
import { DataTable } from '../../platform/web/components/data-table.tsx';
import { ErrorSummary } from '../../platform/web/components/error-summary.tsx';
import { Field, SelectField } from '../../platform/web/components/fields.tsx';
import { Alert, Empty } from '../../platform/web/components/messages.tsx';
import { formatDate } from '../../platform/web/format/dates.ts';
import { Section } from '../../platform/web/layout/section.tsx';
import { typeset } from '../../platform/web/typography/typeset.ts';
import { allianceAddress, allianceAddresses } from '../addresses.ts';
import type { AllianceMember, AllianceReading } from '../domain/alliance-reading.ts';
import { allianceLabels } from '../labels.ts';
import { AllianceFrame } from '../sheet/frame.tsx';
import { sheetWords } from '../sheet/words.ts';
import type { InviteField } from './read-invitation.ts';
import { memberWords } from './words.ts';

export interface MembersPageProps {
  readonly context: PageContext;
  readonly reading: AllianceReading;
  readonly invitations: ReadonlyMap<string, { readonly email: string | null; readonly expiresAt: Date }>;
  readonly actors: readonly { readonly id: string; readonly name: string }[];
  readonly mayInvite: boolean;
  /** Members whose own page the reader may open. */
  readonly opens: (member: AllianceMember) => boolean;
  readonly now: Date;
  readonly typed: (name: InviteField) => string;
  readonly problems: Readonly<Partial<Record<InviteField, string>>>;
  readonly notice?: string | undefined;
  /** A link just drawn, shown once. */
  readonly link?: string | undefined;
  readonly formKey: string;
}

/** Who is in the alliance, who was asked, and how to invite somebody more. */
export function MembersPage(props: MembersPageProps) {
  const { context, reading, notice, link } = props;
  const words = memberWords[context.language];
  return (
    <AllianceFrame
      context={context}
      alliance={reading.alliance}
      tab={allianceAddresses.members}
      title={words.title}
      lead={words.lead}
      isInside
      notice={
        notice === undefined ? null : (
          <Alert>
            <p role="status">{notice}</p>
            {link === undefined ? null : (
              <p>
                <code class="breaks">{link}</code>
              </p>
            )}
          </Alert>
        )
      }
    >
      <Members {...props} />
      {props.mayInvite ? <Invite {...props} /> : null}
    </AllianceFrame>
  );
}

function Members(props: MembersPageProps) {
  const { language } = props.context;
  const words = memberWords[language];
  const { members } = props.reading;
  if (members.length === 0) {
    const { noMembers, noMembersNext } = sheetWords[language].page;
    return (
      <div class="section flush">
        <Empty missing={noMembers} next={noMembersNext} />
      </div>
    );
  }
  return (
    <div class="section flush">
      <DataTable
        narrow="blocks"
        caption={words.caption}
        rows={members}
        columns={[
          {
            label: words.who,
            cell: (member: AllianceMember) =>
              props.opens(member) ? (
                <a href={allianceAddress(language, allianceAddresses.member, member.id)}>{member.name}</a>
              ) : (
                member.name
              ),
          },
          { label: words.role, cell: ({ role }) => role || words.none },
          { label: words.standing, cell: (member) => <Standing {...props} member={member} /> },
          ...(props.mayInvite
            ? [
                {
                  label: words.deeds,
                  cell: (member: AllianceMember) => <Deeds {...props} member={member} />,
                },
              ]
            : []),
        ]}
      />
    </div>
  );
}

type OfMember = MembersPageProps & { readonly member: AllianceMember };

function Standing({ context: { language }, member, invitations, now }: OfMember) {
  const words = memberWords[language];
  const { standing } = member;
  const day = standing === 'left' ? member.leftOn : member.answeredOn;
  const link = invitations.get(member.id);
  const waits = (): string => {
    if (link === undefined) return member.organisationId === null ? words.notAsked : words.waitsOrganisation;
    const date = formatDate(language, link.expiresAt);
    if (link.expiresAt <= now) return words.expired(date);
    return link.email === null ? words.waitsLink(date) : words.waits(link.email, date);
  };
  const notes = [
    ...(standing === 'invited' ? [waits()] : []),
    ...(member.reason === '' ? [] : [words.reason(member.reason)]),
    ...(member.lineFate === null ? [] : [allianceLabels[language].lineFates[member.lineFate]]),
    ...(member.consentNote === '' ? [] : [words.consentedBy(member.consentNote)]),
    ...(standing === 'consented' ? [member.agreesPublic ? words.agreesPublic : words.privatePublic] : []),
  ];
  return (
    <>
      {allianceLabels[language].standings[standing]}
      {day === null
        ? null
        : ` ${words[standing === 'consented' ? 'since' : 'answered'](formatDate(language, day))}`}
      {notes.map((note) => (
        <p key={note} class="note">
          {note}
        </p>
      ))}
    </>
  );
}

function Deeds({ context: { language }, member }: OfMember) {
  const words = memberWords[language];
  if (member.standing === 'consented') return <>{words.none}</>;
  const name = <span class="visually-hidden"> {member.name}</span>;
  const isNew = member.standing === 'invited';
  return (
    <form method="post" class="actions">
      <input type="hidden" name="member" value={member.id} />
      <button class="button quiet" type="submit" name="do" value="again">
        {isNew ? words.newLink : words.again}
        {name}
      </button>
      {isNew ? (
        <button class="button quiet" type="submit" name="do" value="withdraw">
          {words.withdraw}
          {name}
        </button>
      ) : null}
      {isNew && member.organisationId === null ? (
        <a href={allianceAddress(language, allianceAddresses.paper, member.id)}>
          {words.onPaper}
          {name}
        </a>
      ) : null}
    </form>
  );
}

function Invite({ context, actors, typed, problems, formKey }: MembersPageProps) {
  const { language } = context;
  const words = memberWords[language].invite;
  return (
    <Section id="invite" title={words.title} intro={words.lead}>
      <form method="post" class="stack form-column" novalidate>
        <ErrorSummary problems={Object.entries(problems).map(([field, message]) => ({ field, message }))} />
        <input type="hidden" name="key" value={formKey} />
        {actors.length === 0 ? null : (
          <SelectField
            id="actor"
            name="actor"
            label={words.actor}
            error={problems.actor}
            value={typed('actor')}
            choices={[
              { value: '', label: words.actorNone },
              ...actors.map(({ id, name }) => ({ value: id, label: name })),
            ]}
          />
        )}
        <Field
          id="name"
          name="name"
          label={words.name}
          {...(actors.length === 0 ? {} : { hint: words.nameHint, optional: true })}
          error={problems.name}
          value={typed('name')}
        />
        <SelectField
          id="kind"
          name="kind"
          label={words.kind}
          error={problems.kind}
          value={typed('kind')}
          choices={[
            { value: '', label: '—' },
            ...actorKinds.map((value) => ({ value, label: typeset(language, kindLabels[value][language]) })),
          ]}
          {...(actors.length === 0 ? {} : { optional: true })}
        />
        <Field
          id="role"
          name="role"
          label={words.role}
          hint={words.roleHint}
          optional
          value={typed('role')}
          error={problems.role}
        />
        <Field
          id="email"
          name="email"
          type="email"
          label={words.email}
          hint={words.emailHint}
          optional
          value={typed('email')}
          error={problems.email}
          input={{ autocomplete: 'off' }}
        />
        <p class="actions">
          <button class="button" type="submit" name="do" value="invite">
            {words.submit}
          </button>
        </p>
      </form>
    </Section>
  );
}
