import type { Language } from '../../kernel/language.ts';
import type { PageContext } from '../../platform/ports/page-context.ts';
import { Chip } from '../../platform/web/components/chips.tsx';
import { formatList } from '../../platform/web/format/counts.ts';
import { formatDate } from '../../platform/web/format/dates.ts';
import { Section } from '../../platform/web/layout/section.tsx';
import { allianceAddresses } from '../addresses.ts';
import type { AllianceSummary } from '../domain/alliance-reading.ts';
import { type Finding, healthReadings } from '../domain/health.ts';
import { AllianceFrame } from '../sheet/frame.tsx';
import { healthWords } from './words.ts';

export interface HealthPageProps {
  readonly context: PageContext;
  readonly alliance: AllianceSummary;
  readonly findings: readonly Finding[];
}

/** The three readings of the health of an alliance, in words. */
export function HealthPage({ context, alliance, findings }: HealthPageProps) {
  const { language } = context;
  const words = healthWords[language];
  return (
    <AllianceFrame
      context={context}
      alliance={alliance}
      tab={allianceAddresses.health}
      title={words.title}
      lead={words.lead}
      isInside
    >
      {healthReadings.map((reading) => (
        <Section key={reading} id={reading} title={words.readings[reading]}>
          <ul>
            {findings
              .filter((finding) => finding.reading === reading)
              .map((finding) => (
                <li key={finding.code} class="entry">
                  <p>
                    <Chip>{words.senses[finding.sense]}</Chip> {findingText(language, finding)}
                  </p>
                </li>
              ))}
          </ul>
        </Section>
      ))}
      <p class="note">
        {words.own} {words.seen}
      </p>
    </AllianceFrame>
  );
}

/** A finding as one sentence. */
export function findingText(language: Language, finding: Finding): string {
  const write = healthWords[language].findings[finding.code] as (
    names: string,
    count: number,
    share: number,
    on: string,
    of: number,
  ) => string;
  return write(
    formatList(language, finding.names ?? []),
    finding.count ?? 0,
    Math.round((finding.share ?? 0) * 100),
    finding.on === undefined ? '' : formatDate(language, finding.on),
    finding.of ?? 0,
  );
}
