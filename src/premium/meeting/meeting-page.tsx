import {
  AllianceFrame,
  type AllianceReading,
  allianceAddress,
  allianceAddresses,
} from '../../alliance/index.ts';
import type { Language } from '../../kernel/language.ts';
import type { PageContext } from '../../platform/ports/page-context.ts';
import { ButtonLink } from '../../platform/web/components/actions.tsx';
import { Alert, Empty } from '../../platform/web/components/messages.tsx';
import { formats } from '../../platform/web/format/format.ts';
import { premiumAddresses } from '../alliance/addresses.ts';
import { MembersChangedNotice } from '../alliance/members-changed-notice.tsx';
import type { Outcome, Simulated } from '../domain/simulated.ts';
import { Sharing } from '../pages/results/sharing.tsx';
import { Results } from '../pages/results-view.tsx';
import type { SharingAgreement } from '../store/agreement-store.ts';
import type { VersionSummary } from '../store/version-store.ts';
import { PrivateNotice } from '../versions/private-notice.tsx';
import { Agree, type TypedAgreement } from './agree-form.tsx';
import { AgreedSharings } from './agreed-sharings.tsx';
import type { Sketch } from './read-sketch.ts';
import { SketchForm } from './sketch-form.tsx';
import { TransfersTable } from './transfers-table.tsx';
import { meetingWords } from './words.ts';

/** Path of the script that judges a sharing while one types. */
const sketchScript = 'src/premium/meeting/sketch.client.ts';

export interface MeetingPageProps {
  readonly context: PageContext;
  readonly reading: AllianceReading;
  readonly mayWrite: boolean;
  readonly version: VersionSummary;
  readonly outcome: Outcome;
  readonly explained: Simulated['explained'];
  readonly sketch: Sketch;
  readonly agreement: TypedAgreement;
  /** Key of the next sharing noted. */
  readonly newKey: string;
  readonly agreements: readonly SharingAgreement[];
  /** True when a sharing was just noted. */
  readonly isNoted: boolean;
}

/** The page that members look at around a table: rules side by side, transfers, a sketch, the sharing agreed on. */
export function MeetingPage(props: MeetingPageProps) {
  const { context, reading, version, outcome } = props;
  const { language } = context;
  const words = meetingWords[language];
  const { id } = reading.alliance;
  const page = allianceAddress(language, premiumAddresses.meeting, id);
  const date = formats[language].date(version.createdAt);
  return (
    <AllianceFrame
      context={context}
      alliance={reading.alliance}
      tab={premiumAddresses.meeting}
      title={words.title}
      lead={words.lead}
      isInside
      scripts={[sketchScript]}
      {...(props.isNoted ? { notice: <Noted language={language} id={id} /> } : {})}
    >
      <div class="stack">
        <p class="soft">{words.of(String(version.number), version.name, date)}</p>
        <PrivateNotice language={language} withheld={version.withheld} />
        <MembersChangedNotice language={language} counted={outcome.model.members} reading={reading} />
      </div>
      <Results outcome={outcome} language={language} page={page} explained={props.explained}>
        <Sharing />
      </Results>
      <TransfersTable language={language} outcome={outcome} />
      <SketchForm {...props} />
      {props.mayWrite ? <Agree {...props} /> : null}
      <AgreedSharings language={language} outcome={outcome} agreements={props.agreements} reading={reading} />
    </AllianceFrame>
  );
}

function Noted({ language, id }: { readonly language: Language; readonly id: string }) {
  const words = meetingWords[language].agree;
  return (
    <Alert>
      <p role="status">
        {words.done}{' '}
        <a href={allianceAddress(language, allianceAddresses.decisions, id)}>{words.decisions}</a>
      </p>
    </Alert>
  );
}

/** The same page before any version was kept. */
export function NoMeetingPage({ context, reading }: Pick<MeetingPageProps, 'context' | 'reading'>) {
  const { language } = context;
  const words = meetingWords[language];
  return (
    <AllianceFrame
      context={context}
      alliance={reading.alliance}
      tab={premiumAddresses.meeting}
      title={words.title}
      lead={words.lead}
      isInside
    >
      <Empty
        missing={words.none.missing}
        next={words.none.next}
        actions={
          <ButtonLink address={allianceAddress(language, premiumAddresses.premium, reading.alliance.id)}>
            {words.none.action}
          </ButtonLink>
        }
      />
    </AllianceFrame>
  );
}
