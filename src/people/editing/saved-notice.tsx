import type { RequestContext } from '../../platform/ports/http.ts';
import { Alert } from '../../platform/web/components/messages.tsx';
import { formatTime } from '../../platform/web/format/dates.ts';
import { typeset } from '../../platform/web/typography/typeset.ts';
import type { StoredRecord } from '../actions/editable-record.ts';
import { addressOf } from './addresses.ts';
import type { Editable } from './editable.ts';
import { editingWords } from './words.ts';

/** What the page of an object says when one comes from saving, creating or restoring it; nothing otherwise. */
export function savedNotice(context: RequestContext, editable: Editable, record: StoredRecord) {
  const language = context.get('language');
  const words = editingWords[language].saved;
  const query = context.req.query();
  if (query.created === '1') return <Said text={words.created} />;
  if (query.restored === '1') return <Said text={words.restored} />;
  if (query.unchanged === '1') return <Said text={words.unchanged} />;
  if (query.saved !== String(record.version)) return null;
  const taken = (query.with ?? '').split(' ');
  const fields = editable.fields.filter(({ name }) => taken.includes(name));
  return (
    <Alert>
      <p role="status">
        <strong>{words.title}</strong> {words.at(formatTime(language, record.updatedAt), record.version)}{' '}
        <a href={addressOf(language, editable, record, 'history')}>{editingWords[language].history.short}</a>
      </p>
      {fields.length === 0 ? null : (
        <p>{words.taken(fields.map(({ label }) => typeset(language, label[language])).join(', '))}</p>
      )}
    </Alert>
  );
}

function Said({ text }: { readonly text: string }) {
  return (
    <Alert>
      <p role="status">{text}</p>
    </Alert>
  );
}
