import {
  AllianceFrame,
  type AllianceMember,
  type AllianceReading,
  allianceAddress,
  presentMembers,
} from '../../alliance/index.ts';
import type { PageContext } from '../../platform/ports/page-context.ts';
import { ButtonLink } from '../../platform/web/components/actions.tsx';
import { Chip } from '../../platform/web/components/chips.tsx';
import { ErrorSummary } from '../../platform/web/components/error-summary.tsx';
import { Field } from '../../platform/web/components/fields.tsx';
import { Alert, Empty } from '../../platform/web/components/messages.tsx';
import { formats } from '../../platform/web/format/format.ts';
import { Section } from '../../platform/web/layout/section.tsx';
import { withColon } from '../../platform/web/typography/with-colon.ts';
import { premiumAddresses } from '../alliance/addresses.ts';
import { premiumWords } from '../alliance/words.ts';
import type { DossierLink } from '../store/link-store.ts';
import type { VersionSummary } from '../store/version-store.ts';
import { stateOfLink } from './link-state.ts';
import { linkWords } from './words.ts';

/** What somebody may do about the agreement of a member: speak for it, or note how it agreed elsewhere. */
export type Voice = 'own' | 'noted' | null;

export interface LinksPageProps {
  readonly context: PageContext;
  readonly reading: AllianceReading;
  readonly mayWrite: boolean;
  /** The version that a new link would show; null when none was kept. */
  readonly version: VersionSummary | null;
  readonly links: readonly DossierLink[];
  readonly now: Date;
  readonly voiceFor: (member: AllianceMember) => Voice;
  /** The address of a link just made, shown once. */
  readonly made: string | null;
  readonly typed: { readonly recipient: string; readonly days: string };
  readonly problems: readonly { readonly field: string; readonly message: string }[];
}

/** Links that show the dossier outside: proposed, agreed to by each member, shut again. */
export function LinksPage(props: LinksPageProps) {
  const { context, reading, version, made, problems } = props;
  const { language } = context;
  const words = linkWords[language];
  return (
    <AllianceFrame
      context={context}
      alliance={reading.alliance}
      tab={premiumAddresses.premium}
      title={words.title}
      lead={words.lead}
      isInside
    >
      {problems.length === 0 ? null : <ErrorSummary problems={problems} />}
      {made === null ? null : (
        <Alert>
          <p role="status">
            <strong>{words.made.title}</strong> {words.made.wait}
          </p>
          <p>
            <code class="breaks">{made}</code>
          </p>
        </Alert>
      )}
      {version === null ? (
        <Empty
          missing={words.none.missing}
          next={words.none.next}
          actions={
            <ButtonLink address={allianceAddress(language, premiumAddresses.premium, reading.alliance.id)}>
              {premiumWords[language].title}
            </ButtonLink>
          }
        />
      ) : props.mayWrite ? (
        <Create {...props} version={version} />
      ) : null}
      {props.links.length === 0 ? null : (
        <Section id="links" title={words.list.title}>
          {props.links.map((link) => (
            <OneLink key={link.id} {...props} link={link} />
          ))}
        </Section>
      )}
    </AllianceFrame>
  );
}

function Create({
  context,
  version,
  typed,
  problems,
}: LinksPageProps & { readonly version: VersionSummary }) {
  const words = linkWords[context.language].create;
  const error = (field: string) => problems.find((problem) => problem.field === field)?.message;
  return (
    <Section id="create" title={words.title} intro={words.intro(String(version.number))}>
      <form method="post" class="form-column">
        <Field
          id="recipient"
          name="recipient"
          label={words.recipient}
          hint={words.recipientHint}
          value={typed.recipient}
          error={error('recipient')}
          input={{ autocomplete: 'off', maxlength: 200 }}
        />
        <Field
          id="days"
          name="days"
          label={words.days}
          hint={words.daysHint}
          value={typed.days}
          error={error('days')}
          input={{ inputmode: 'numeric', autocomplete: 'off', maxlength: 3 }}
        />
        <p class="actions">
          <button class="button" type="submit" name="do" value="create">
            {words.action}
          </button>
        </p>
      </form>
    </Section>
  );
}

function OneLink(props: LinksPageProps & { readonly link: DossierLink }) {
  const { context, reading, link, now, mayWrite } = props;
  const { language } = context;
  const words = linkWords[language].list;
  const present = presentMembers(reading);
  const state = stateOfLink(link, present, now);
  const isLive = state === 'waiting' || state === 'open';
  return (
    <div class="entry stack-s">
      <h3>{words.of(link.recipient, String(link.versionNumber))}</h3>
      <p class="soft">
        <Chip>{words.states[state]}</Chip> {words.until(formats[language].date(link.expiresAt))}
      </p>
      {isLive ? (
        <ul class="ticks">
          {present.map((member) => (
            <li key={member.id}>
              {withColon(
                language,
                member.name,
                link.agreed.includes(member.id) ? words.agreed : words.notYet,
              )}{' '}
              <Agreement {...props} member={member} />
            </li>
          ))}
        </ul>
      ) : null}
      {isLive && mayWrite ? (
        <form method="post" class="inline-form">
          <input type="hidden" name="link" value={link.id} />
          <button
            class="button quiet"
            type="submit"
            name="do"
            value="close"
            aria-label={words.closeOf(link.recipient)}
          >
            {words.close}
          </button>
        </form>
      ) : null}
    </div>
  );
}

/** The button of whoever may speak for a member; with a note where nobody does on this site. */
function Agreement({
  context,
  link,
  member,
  voiceFor,
  problems,
}: LinksPageProps & { readonly link: DossierLink; readonly member: AllianceMember }) {
  const words = linkWords[context.language].list;
  const voice = voiceFor(member);
  if (voice === null) return null;
  const hasAgreed = link.agreed.includes(member.id);
  const noteId = `note-${link.id}-${member.id}`;
  return (
    <form method="post" class="inline-form">
      <input type="hidden" name="link" value={link.id} />
      <input type="hidden" name="member" value={member.id} />
      {voice === 'noted' && !hasAgreed ? (
        <Field
          id={noteId}
          name="note"
          label={words.note(member.name)}
          value=""
          error={problems.find(({ field }) => field === noteId)?.message}
          input={{ autocomplete: 'off', maxlength: 300 }}
        />
      ) : null}
      <button
        class="button quiet"
        type="submit"
        name="do"
        value={hasAgreed ? 'withdraw' : 'agree'}
        aria-label={hasAgreed ? words.withdrawOf(member.name) : words.agreeOf(member.name)}
      >
        {hasAgreed ? words.withdraw : words.agree}
      </button>
    </form>
  );
}
