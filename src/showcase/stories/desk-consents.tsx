import { DataTable } from '../../platform/web/components/data-table.tsx';
import { Disclosure } from '../../platform/web/components/disclosure.tsx';
import { Field, SelectField } from '../../platform/web/components/fields.tsx';
import { formatDate } from '../../platform/web/format/dates.ts';
import { Section } from '../../platform/web/layout/section.tsx';
import type { StoryPartner } from '../domain/story.ts';
import { consentState, missingConsents, type StoryConsent } from '../domain/story-consent.ts';
import type { DeskPageProps } from './desk-page.tsx';
import { FrozenStory } from './frozen-story.tsx';
import { storyWords } from './words.ts';

const consentOf = (consents: readonly StoryConsent[], { key }: StoryPartner): StoryConsent | null =>
  consents.find(({ partnerKey }) => partnerKey === key) ?? null;

/** Where each partner stands about the frozen text. */
export function Consents(props: DeskPageProps) {
  const { context, consents, reading, asked, isChanged } = props;
  const { language } = context;
  const words = storyWords[language].desk.consents;
  const edition = props.live;
  if (edition === null) return null;
  const accounts = new Set(
    reading.members.filter(({ organisationId }) => organisationId !== null).map(({ id }) => id),
  );
  const standing = (partner: StoryPartner): string => {
    const consent = consentOf(consents, partner);
    const state = consentState(consent);
    const at = state === 'withdrawn' ? consent?.withdrawnAt : consent?.answeredAt;
    return at ? words.on(words.states[state], formatDate(language, at)) : words.states[state];
  };
  const how = (partner: StoryPartner): string => {
    const consent = consentOf(consents, partner);
    if (consent?.via === 'account') return words.viaAccount;
    if (consent?.via === 'link')
      return [
        words.viaLink(consent.byName, consent.byRole),
        ...(consent.linkFor === '' ? [] : [words.usedLink(consent.linkFor)]),
      ].join(' · ');
    if (consent?.linkMadeAt) return words.linkMade(consent.linkFor, formatDate(language, consent.linkMadeAt));
    return partner.memberId !== null && accounts.has(partner.memberId) ? words.canAnswer : words.notAsked;
  };
  return (
    <Section id="consents" title={words.title} intro={words.frozen(formatDate(language, edition.askedAt))}>
      {asked !== null && isChanged ? <p class="note">{words.changedSince}</p> : null}
      <DataTable
        narrow="blocks"
        caption={<span class="visually-hidden">{words.title}</span>}
        rows={edition.content.partners}
        columns={[
          { label: words.partner, cell: ({ name }: StoryPartner) => name },
          { label: words.state, cell: standing },
          {
            label: words.by,
            cell: (partner) => (
              <>
                {how(partner)}
                {consentOf(consents, partner)?.reason ? (
                  <p class="note kept-lines">« {consentOf(consents, partner)!.reason} »</p>
                ) : null}
              </>
            ),
          },
        ]}
      />
      <Disclosure kind="data" summary={words.frozenText}>
        <FrozenStory language={language} content={edition.content} />
      </Disclosure>
    </Section>
  );
}

/** The answer of those who may speak for a partner. */
export function Own(props: DeskPageProps) {
  const { context, speaksFor, consents, asked } = props;
  const words = storyWords[context.language].desk.consents;
  const edition = props.live;
  if (edition === null || edition.state === 'withdrawn') return null;
  return (
    <>
      {speaksFor.map((partner) => {
        const state = consentState(consentOf(consents, partner));
        const hasAgreed = state === 'agreed';
        // While a correction is asked about, the consent to what is public may still be taken back.
        const mayTakeBack = hasAgreed || props.agreedInPublic.includes(partner.key);
        if (asked === null && !hasAgreed) return null;
        return (
          <Section
            key={partner.key}
            id={`own-${partner.memberId}`}
            title={words.own(partner.name)}
            intro={words.ownLead}
          >
            <form method="post" class="stack form-column" novalidate>
              <input type="hidden" name="partner" value={partner.key} />
              <input type="hidden" name="edition" value={edition.id} />
              <Field
                id={`reason-${partner.memberId}`}
                name="reason"
                label={words.reason}
                value=""
                input={{ maxlength: 500 }}
              />
              <p class="actions">
                {hasAgreed ? null : (
                  <>
                    <button class="button" type="submit" name="do" value="agree">
                      {words.agree}
                    </button>{' '}
                    <button class="button quiet" type="submit" name="do" value="refuse">
                      {words.refuse}
                    </button>{' '}
                  </>
                )}
                {mayTakeBack ? (
                  <button class="button quiet" type="submit" name="do" value="withdraw-consent">
                    {words.withdrawOf(partner.name)}
                  </button>
                ) : null}
              </p>
            </form>
          </Section>
        );
      })}
    </>
  );
}

/** The link of a partner without account. */
export function LinkForm({ context: { language }, asked, mayRun, consents, typed, problems }: DeskPageProps) {
  const words = storyWords[language].desk.link;
  if (!mayRun || asked === null) return null;
  const waiting = missingConsents(asked.content.partners, consents);
  if (waiting.length === 0) return null;
  const error = (name: string) => problems.find(({ field }) => field === name)?.message;
  return (
    <Section id="link" title={words.title} intro={words.lead}>
      <form method="post" class="stack form-column" novalidate>
        <SelectField
          id="partner"
          name="partner"
          label={words.partner}
          value={typed('partner')}
          error={error('partner')}
          choices={waiting.map(({ key, name }) => ({ value: key, label: name }))}
        />
        <Field
          id="linkFor"
          name="linkFor"
          label={words.linkFor}
          hint={words.linkForHint}
          value={typed('linkFor')}
          error={error('linkFor')}
          input={{ maxlength: 160, autocomplete: 'off' }}
        />
        <Field
          id="email"
          name="email"
          label={words.email}
          hint={words.emailHint}
          optional
          value={typed('email')}
          error={error('email')}
          input={{ inputmode: 'email', autocomplete: 'off' }}
        />
        <p class="actions">
          <button class="button quiet" type="submit" name="do" value="link">
            {words.button}
          </button>
        </p>
      </form>
    </Section>
  );
}
