import type { ComponentChildren } from 'preact';
import { kindLabels } from '../../people/index.ts';
import { Actions, ButtonLink } from '../../platform/web/components/actions.tsx';
import { Disclosure } from '../../platform/web/components/disclosure.tsx';
import { Field, SelectField } from '../../platform/web/components/fields.tsx';
import { QrCode } from '../../platform/web/components/qr-code.tsx';
import { TextAreaField } from '../../platform/web/components/text-area-field.tsx';
import { formatDate } from '../../platform/web/format/dates.ts';
import { Section } from '../../platform/web/layout/section.tsx';
import { evaluationAddress } from '../addresses.ts';
import type { SteeringPageProps } from './steering-page.tsx';
import { steeringWords } from './words.ts';

/** The ways to invite: mail, links and cards, paper, an open link, a file; and the reminder. */
export function InviteSections(props: SteeringPageProps) {
  const { context, campaign } = props;
  const { language } = context;
  const words = steeringWords[language];
  const { invite } = words;
  return (
    <>
      <Section id="invite" title={invite.title} intro={invite.lead}>
        <div class="stack">
          <Way {...props} way="mail" title={invite.mail}>
            <TextAreaField
              id="emails"
              name="emails"
              label={invite.emails}
              hint={invite.emailsNote}
              error={errorOf(props, 'emails')}
              value={props.typed('emails')}
            />
            <LanguageChoice {...props} way="mail" />
            <Send label={invite.send} deed="mail" />
          </Way>
          <Way {...props} way="links" title={invite.links} note={invite.linksNote}>
            <HowMany {...props} way="links" label={invite.count} />
            <LanguageChoice {...props} way="links" />
            <p class="actions">
              <button class="button" type="submit" name="do" value="links">
                {invite.show}
              </button>{' '}
              <button class="button quiet" type="submit" name="do" value="cards">
                {invite.cards}
              </button>
            </p>
          </Way>
          <Way {...props} way="paper" title={invite.paper} note={invite.paperNote}>
            <HowMany {...props} way="paper" label={invite.sheets} />
            <LanguageChoice {...props} way="paper" />
            <Send label={invite.print} deed="paper" />
            <p>
              <a href={evaluationAddress(language, 'paperEntry', campaign.id)}>{invite.entry}</a>
            </p>
          </Way>
          <OpenLink {...props} />
          <Disclosure kind="group" summary={invite.file}>
            <div class="stack">
              <p class="note">{invite.fileNote}</p>
              <Actions>
                <ButtonLink address={evaluationAddress(language, 'importAnswers', campaign.id)} quiet>
                  {invite.file}
                </ButtonLink>
              </Actions>
            </div>
          </Disclosure>
        </div>
      </Section>
      <Remind {...props} />
    </>
  );
}

const errorOf = ({ problems }: SteeringPageProps, name: string): string | undefined =>
  problems.find(({ field }) => field === name)?.message;

type WayName = 'mail' | 'links' | 'paper';

/** One way to invite, folded unless it was refused; its viewpoint first. */
function Way(
  props: SteeringPageProps & {
    readonly way: WayName;
    readonly title: string;
    readonly note?: string;
    readonly children: ComponentChildren;
  },
) {
  const { context, campaign, way, title, note, children, problems, typed } = props;
  const { language } = context;
  const isRefused = problems.length > 0 && typed('way') === way;
  return (
    <Disclosure kind="group" summary={title} open={isRefused}>
      <form method="post" class="form-column stack" id={`form-${way}`}>
        <input type="hidden" name="way" value={way} />
        {note === undefined ? null : <p class="note">{note}</p>}
        <SelectField
          id={`viewpoint-${way}`}
          name="viewpoint"
          label={steeringWords[language].invite.viewpoint}
          value={typed('viewpoint')}
          error={errorOf(props, `viewpoint-${way}`)}
          choices={campaign.viewpoints.map((value) => ({ value, label: kindLabels[value][language] }))}
        />
        <Field
          id={`organisation-${way}`}
          name="organisation"
          label={steeringWords[language].invite.organisation}
          hint={steeringWords[language].invite.organisationNote}
          value={isRefused ? typed('organisation') : ''}
          optional
          input={{ autocomplete: 'off', maxlength: 200 }}
        />
        {children}
      </form>
    </Disclosure>
  );
}

function HowMany(props: SteeringPageProps & { readonly way: WayName; readonly label: string }) {
  const { way, label, typed } = props;
  return (
    <Field
      id={`count-${way}`}
      name="count"
      label={label}
      value={typed('way') === way ? typed('count') : ''}
      error={errorOf(props, `count-${way}`)}
      input={{ inputmode: 'numeric', autocomplete: 'off' }}
    />
  );
}

function LanguageChoice({ context, typed, way }: SteeringPageProps & { readonly way: WayName }) {
  const { language } = context;
  const { invite } = steeringWords[language];
  return (
    <SelectField
      id={`language-${way}`}
      name="language"
      label={invite.language}
      value={typed('language') || language}
      choices={(['fr', 'en'] as const).map((value) => ({ value, label: invite.languages[value] }))}
    />
  );
}

const Send = ({ label, deed }: { readonly label: string; readonly deed: string }) => (
  <p class="actions">
    <button class="button" type="submit" name="do" value={deed}>
      {label}
    </button>
  </p>
);

function OpenLink({ context, campaign, origin }: SteeringPageProps) {
  const { language } = context;
  const { invite } = steeringWords[language];
  const address =
    campaign.openToken === null ? null : origin + evaluationAddress(language, 'answer', campaign.openToken);
  return (
    <Disclosure kind="group" summary={invite.open} open={address !== null}>
      <div class="stack">
        <p class="note">{invite.openNote}</p>
        {address === null ? (
          <form method="post" class="actions">
            <button class="button" type="submit" name="do" value="open-link">
              {invite.makeOpen}
            </button>
          </form>
        ) : (
          <>
            <p>
              {invite.openLink} <a href={address}>{address}</a>
            </p>
            <QrCode text={address} title={invite.qr} />
          </>
        )}
      </div>
    </Disclosure>
  );
}

function Remind({ context: { language }, campaign, participation, today }: SteeringPageProps) {
  const words = steeringWords[language].remind;
  return (
    <Section id="remind" title={words.title} intro={words.note}>
      {participation.mailed ? (
        <form method="post" class="stack">
          {campaign.remindedOn === null ? null : (
            <p class="soft">{words.last(formatDate(language, campaign.remindedOn))}</p>
          )}
          <p class="actions">
            <button
              class="button"
              type="submit"
              name="do"
              value="remind"
              disabled={campaign.remindedOn === today}
            >
              {words.send}
            </button>
          </p>
        </form>
      ) : (
        <p>{words.none}</p>
      )}
    </Section>
  );
}
