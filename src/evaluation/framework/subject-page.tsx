import { effectHorizons, judgedFrom } from '../../kernel/effect-horizons.ts';
import type { Language } from '../../kernel/language.ts';
import { Actions, ButtonLink } from '../../platform/web/components/actions.tsx';
import { DataTable } from '../../platform/web/components/data-table.tsx';
import { Empty } from '../../platform/web/components/messages.tsx';
import { formatDate } from '../../platform/web/format/dates.ts';
import { formatNumber } from '../../platform/web/format/numbers.ts';
import { Section } from '../../platform/web/layout/section.tsx';
import { evaluationAddress } from '../addresses.ts';
import type { SubjectCampaign } from './subject-store.ts';
import { frameworkWords } from './words.ts';

interface SubjectSectionsProps {
  readonly language: Language;
  readonly campaigns: readonly SubjectCampaign[];
  /** When what is evaluated began; unknown is null. */
  readonly startedOn: string | null;
  readonly today: string;
  /** Where one begins another; null for those who may not. */
  readonly create: string | null;
  /** Whether who reads steers them. */
  readonly maySteer: boolean;
}

/** The campaigns about an alliance or a project, and which of their effects may be judged today. */
export function SubjectSections(props: SubjectSectionsProps) {
  const { language, campaigns, startedOn, today, create } = props;
  const words = frameworkWords[language].subject;
  return (
    <>
      <Section id="campaigns" title={words.list}>
        <div class="stack">
          {campaigns.length === 0 ? (
            <Empty missing={words.empty} next={create === null ? '' : words.emptyNext} />
          ) : (
            <Campaigns {...props} />
          )}
          {create === null ? null : (
            <Actions>
              <ButtonLink address={create}>{words.begin}</ButtonLink>
            </Actions>
          )}
        </div>
      </Section>
      <Section
        id="effects"
        title={words.effects}
        intro={startedOn === null ? words.noStart : words.effectsNote(formatDate(language, startedOn))}
      >
        {startedOn === null ? null : <EffectDays language={language} startedOn={startedOn} today={today} />}
      </Section>
    </>
  );
}

interface EffectDaysProps {
  readonly language: Language;
  readonly startedOn: string;
  readonly today: string;
}

/** From which day each effect may be judged; before it, it is under observation. */
export function EffectDays({ language, startedOn, today }: EffectDaysProps) {
  const words = frameworkWords[language];
  return (
    <dl class="readings">
      {effectHorizons.map(({ effect, months }) => {
        const day = judgedFrom(startedOn, months);
        const say = day <= today ? words.subject.judged : words.subject.watching;
        return [
          <dt key={effect}>{words.effects[effect]}</dt>,
          <dd key={`${effect}-day`}>{say(formatDate(language, day))}</dd>,
        ];
      })}
    </dl>
  );
}

function Campaigns({ language, campaigns, today, maySteer }: SubjectSectionsProps) {
  const words = frameworkWords[language].subject;
  const stateOf = ({ openedOn, closedOn, closesOn }: SubjectCampaign) =>
    openedOn === null ? 'draft' : closedOn !== null || closesOn < today ? 'closed' : 'open';
  return (
    <DataTable
      caption={<span class="visually-hidden">{words.list}</span>}
      narrow="blocks"
      rows={campaigns}
      columns={[
        {
          label: words.columns.title,
          cell: (campaign) => (
            <a
              href={evaluationAddress(
                language,
                maySteer && stateOf(campaign) !== 'closed' ? 'page' : 'results',
                campaign.id,
              )}
            >
              {campaign.title}
            </a>
          ),
        },
        { label: words.columns.state, cell: (campaign) => words.states[stateOf(campaign)] },
        {
          label: words.columns.until,
          cell: ({ closesOn, closedOn }) => formatDate(language, closedOn ?? closesOn),
        },
        {
          label: words.columns.questions,
          numeric: true,
          cell: ({ questions }) => formatNumber(language, questions),
        },
      ]}
    />
  );
}
