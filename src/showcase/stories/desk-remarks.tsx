import { SelectField } from '../../platform/web/components/fields.tsx';
import { TextAreaField } from '../../platform/web/components/text-area-field.tsx';
import { formatDate, formatMoment } from '../../platform/web/format/dates.ts';
import { Section } from '../../platform/web/layout/section.tsx';
import { storyTextNames } from '../domain/story.ts';
import type { DeskPageProps } from './desk-page.tsx';
import { storyWords } from './words.ts';

/** What readers of the draft would change. */
export function Remarks(props: DeskPageProps) {
  const { context, remarks, mayRemark, mayEdit, typed, problems, formKey } = props;
  const { language } = context;
  const words = storyWords[language];
  const own = words.desk.remarks;
  const nameOf = (part: string): string =>
    part === 'whole'
      ? own.whole
      : part === 'translation'
        ? words.translated.part
        : (words.parts[part as keyof typeof words.parts] ?? own.whole);
  return (
    <Section id="remarks" title={own.title} intro={own.lead}>
      {remarks.length === 0 ? <p class="soft">{own.none}</p> : null}
      <ul>
        {remarks.map(({ id, part, who, body, at, doneAt }) => (
          <li key={id} class="entry stack-s">
            <p class="over">
              {who ?? own.someone}, {formatMoment(language, at)} · {nameOf(part)}
              {doneAt === null ? null : ` · ${own.doneOn(formatDate(language, doneAt))}`}
            </p>
            <p class="kept-lines">{body}</p>
            {doneAt === null && mayEdit ? (
              <form method="post" class="inline-form">
                <input type="hidden" name="remark" value={id} />
                <button
                  class="button quiet"
                  type="submit"
                  name="do"
                  value="remark-done"
                  aria-label={own.doneOf(body.slice(0, 60))}
                >
                  {own.done}
                </button>
              </form>
            ) : null}
          </li>
        ))}
      </ul>
      {mayRemark ? (
        <form method="post" class="stack form-column" novalidate>
          <input type="hidden" name="key" value={formKey} />
          <SelectField
            id="part"
            name="part"
            label={own.part}
            value={typed('part')}
            choices={[
              { value: 'whole', label: own.whole },
              ...storyTextNames.map((part) => ({ value: part, label: words.parts[part] })),
              ...(props.content.translation ? [{ value: 'translation', label: words.translated.part }] : []),
            ]}
          />
          <TextAreaField
            id="body"
            name="body"
            label={own.body}
            value={typed('body')}
            error={problems.find(({ field }) => field === 'body')?.message}
            rows={3}
          />
          <p class="actions">
            <button class="button quiet" type="submit" name="do" value="remark">
              {own.send}
            </button>
          </p>
        </form>
      ) : null}
    </Section>
  );
}
