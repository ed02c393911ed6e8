import type { PageContext } from '../../platform/ports/page-context.ts';
import { ButtonLink } from '../../platform/web/components/actions.tsx';
import { Empty } from '../../platform/web/components/messages.tsx';
import { formatCount } from '../../platform/web/format/counts.ts';
import { formatDate } from '../../platform/web/format/dates.ts';
import { formatNumber } from '../../platform/web/format/numbers.ts';
import { addressIn } from '../../platform/web/layout/address.ts';
import { Page } from '../../platform/web/layout/page.tsx';
import { PageHead } from '../../platform/web/layout/page-head.tsx';
import { Section } from '../../platform/web/layout/section.tsx';
import { pathwayAddress, pathwayAddresses } from './addresses.ts';
import { FollowingList, type ShownFollowing } from './following-list.tsx';
import { recordWords } from './record-words.ts';
import type { Skill } from './skills.ts';

interface RecordPageProps {
  readonly context: PageContext;
  readonly skills: readonly Skill[];
  readonly followings: readonly ShownFollowing[];
  readonly maySign: boolean;
}

/** Files of a skills record, for programs and for paper. */
const recordFile = (language: string, ending: 'pdf' | 'jsonld'): string =>
  `/api/v1/skills-record.${ending}?in=${language}`;
const badgeFile = (language: string, key: string, ending: 'jwt' | 'json'): string =>
  `/api/v1/skills-record/${key}/badge.${ending}?in=${language}`;

/** What somebody can do now, with what shows it, and how they take it away. */
export function RecordPage({ context, skills, followings, maySign }: RecordPageProps) {
  const { language } = context;
  const words = recordWords[language];
  return (
    <Page
      context={context}
      current="skills-record"
      title={words.title}
      description={words.lead}
      crumbs={[
        {
          label: { fr: 'Mon espace', en: 'My space' }[language],
          address: addressIn(language, { fr: '/mon-espace', en: '/my-space' }),
        },
        { label: words.title },
      ]}
      indexed={false}
    >
      <PageHead title={words.title} lead={words.lead} />
      {followings.length === 0 ? null : (
        <Section id="together" title={words.together}>
          <FollowingList language={language} followings={followings} />
        </Section>
      )}
      {skills.length === 0 ? (
        <div class="section flush">
          <Empty
            missing={words.none}
            next={words.noneNext}
            actions={
              <ButtonLink address={addressIn(language, pathwayAddresses.find)}>{words.ask}</ButtonLink>
            }
          />
        </div>
      ) : (
        <>
          {skills.map((skill) => (
            <SkillSection key={skill.pathway.key} language={language} skill={skill} maySign={maySign} />
          ))}
          <Section id="take-away" title={words.takeAway}>
            <ul class="ticks no-print">
              <li>
                <a href={recordFile(language, 'pdf')}>{words.pdf}</a>
              </li>
              <li>
                <a href={recordFile(language, 'jsonld')}>{words.jsonLd}</a>
              </li>
            </ul>
            <p class="note">{words.selfDeclared}</p>
            <p class="note">{maySign ? `${words.signedBy} ${words.emailHashed}` : words.noSigning}</p>
          </Section>
        </>
      )}
    </Page>
  );
}

function SkillSection({
  language,
  skill,
  maySign,
}: {
  readonly language: PageContext['language'];
  readonly skill: Skill;
  readonly maySign: boolean;
}) {
  const words = recordWords[language];
  const page = pathwayAddress(language, skill.pathway.key);
  return (
    <Section
      id={`pathway-${skill.pathway.key}`}
      title={skill.pathway.state === 'published' ? <a href={page}>{skill.title}</a> : skill.title}
    >
      <p class="over">
        {skill.isWhole
          ? words.whole
          : words.partly(
              formatCount(language, skill.steps.length, words.doneForms),
              formatNumber(language, skill.pathway.steps.length),
            )}
        {skill.pathway.state === 'published' ? '' : ` · ${words.unpublished}`}
      </p>
      {skill.isWhole ? (
        <p>
          <strong>{words.can}</strong>
          {language === 'fr' ? ' : ' : ': '}
          {skill.promise}
        </p>
      ) : null}
      <ol class="numbered">
        {skill.steps.map((step) => (
          <li key={step.key}>
            <strong>{step.title}</strong>, {words.doneOn(formatDate(language, step.doneAt))}
            <p>{step.task}</p>
            {step.evidence === '' && step.evidenceUrl === null ? (
              <p class="soft">{words.noEvidence}</p>
            ) : (
              <p class="kept-lines">
                {step.evidence}{' '}
                {step.evidenceUrl === null ? null : (
                  <a class="breaks" href={step.evidenceUrl} rel="noopener nofollow">
                    {step.evidenceUrl}
                  </a>
                )}
              </p>
            )}
            {skill.pathway.state === 'published' ? (
              <p class="no-print">
                <a href={`${page}#step-${step.key}`}>
                  {words.addEvidence}
                  <span class="visually-hidden">, {step.title}</span>
                </a>
              </p>
            ) : null}
          </li>
        ))}
      </ol>
      {skill.isWhole && maySign ? (
        <ul class="ticks no-print">
          <li>
            <a href={badgeFile(language, skill.pathway.key, 'jwt')}>{words.badge}</a>
          </li>
          <li>
            <a href={badgeFile(language, skill.pathway.key, 'json')}>{words.badgeJson}</a>
          </li>
        </ul>
      ) : null}
      {skill.isWhole ? null : <p class="note no-print">{words.badgeOnlyWhole}</p>}
    </Section>
  );
}
