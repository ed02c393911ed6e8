import type { AllianceReading } from '../../alliance/index.ts';
import type { Language } from '../../kernel/language.ts';
import { Alert } from '../../platform/web/components/messages.tsx';
import { formatList } from '../../platform/web/format/counts.ts';
import { membersChanged } from './members-changed.ts';
import { premiumWords } from './words.ts';

interface MembersChangedNoticeProps {
  readonly language: Language;
  /** The members of the model that the figures below are of. */
  readonly counted: Parameters<typeof membersChanged>[0];
  readonly reading: Pick<AllianceReading, 'members'>;
}

/** Says who left and who joined since the model below was made; nothing where nobody did. */
export function MembersChangedNotice({ language, counted, reading }: MembersChangedNoticeProps) {
  const { left, joined } = membersChanged(counted, reading);
  if (left.length + joined.length === 0) return null;
  const words = premiumWords[language].membersChanged;
  return (
    <Alert>
      <p>
        <strong>{words.title}</strong>{' '}
        {left.length === 0 ? null : `${words.left(formatList(language, left))} `}
        {joined.length === 0 ? null : `${words.joined(formatList(language, joined))} `}
        {words.next}
      </p>
    </Alert>
  );
}
