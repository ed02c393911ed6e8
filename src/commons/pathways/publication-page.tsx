import type { PageContext } from '../../platform/ports/page-context.ts';
import { ErrorSummary, type FieldProblem } from '../../platform/web/components/error-summary.tsx';
import { Alert } from '../../platform/web/components/messages.tsx';
import { TextAreaField } from '../../platform/web/components/text-area-field.tsx';
import { formatCount } from '../../platform/web/format/counts.ts';
import { addressIn } from '../../platform/web/layout/address.ts';
import { Page } from '../../platform/web/layout/page.tsx';
import { PageHead } from '../../platform/web/layout/page-head.tsx';
import { type PublicationAct, publicationActs } from '../actions/publish-pathway.ts';
import { missingTexts } from '../domain/pathway.ts';
import { pathwayAddress, pathwayAddresses } from './addresses.ts';
import { editorWords } from './editor-words.ts';
import type { StoredPathway } from './pathway-record.ts';
import { saidText } from './said.tsx';
import { pathwayWords } from './words.ts';

interface PublicationPageProps {
  readonly context: PageContext;
  readonly pathway: StoredPathway;
  readonly acts: readonly PublicationAct[];
  readonly reason: string;
  readonly problems: readonly FieldProblem[];
  readonly isDone: boolean;
}

/** The words of each act, in `editorWords.publication`. */
const actWords = {
  propose: 'propose',
  'take-back': 'takeBack',
  publish: 'publish',
  'give-back': 'giveBack',
  withdraw: 'withdraw',
} as const;

/** Where a pathway stands, and what its writers and moderators can do about it. */
export function PublicationPage(props: PublicationPageProps) {
  const { context, pathway, acts, reason, problems, isDone } = props;
  const { language } = context;
  const words = editorWords[language].publication;
  const title = saidText(language, pathway.title);
  const untranslated = missingTexts('fr', pathway) + missingTexts('en', pathway);
  const needsReason = acts.some((act) => publicationActs[act].needsReason);
  return (
    <Page
      context={context}
      current="pathways"
      title={words.title}
      description={title}
      crumbs={[
        {
          label: pathwayWords[language].navigation,
          address: addressIn(language, pathwayAddresses.list),
        },
        { label: title, address: pathwayAddress(language, pathway.key) },
        { label: words.title },
      ]}
      indexed={false}
    >
      <PageHead title={words.title} meta={<span>{title}</span>} lead={words.states[pathway.state]} />
      <div class="section flush stack form-column">
        {isDone ? (
          <Alert>
            <p role="status">{words.done}</p>
          </Alert>
        ) : null}
        <ErrorSummary problems={problems} />
        {pathway.answer === '' ? null : (
          <p>
            {words.answered} <em>{pathway.answer}</em>
          </p>
        )}
        {untranslated === 0 ? null : (
          <p class="note">
            {words.untranslated(formatCount(language, untranslated, pathwayWords[language].page.texts))}
          </p>
        )}
        {acts.length === 0 ? (
          <p>{words.nothing}</p>
        ) : (
          <form method="post" novalidate>
            {needsReason ? (
              <TextAreaField
                id="reason"
                name="reason"
                label={words.reason}
                hint={words.reasonHint}
                optional={acts.some((act) => !publicationActs[act].needsReason)}
                value={reason}
                error={problems.find(({ field }) => field === 'reason')?.message}
              />
            ) : null}
            <p class="actions">
              {acts.map((act, at) => (
                <button
                  key={act}
                  class={at === 0 ? 'button' : 'button quiet'}
                  type="submit"
                  name="do"
                  value={act}
                >
                  {words[actWords[act]]}
                </button>
              ))}
            </p>
          </form>
        )}
      </div>
    </Page>
  );
}
