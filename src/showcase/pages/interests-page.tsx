import type { Language } from '../../kernel/language.ts';
import type { PageContext } from '../../platform/ports/page-context.ts';
import { Field, SelectField } from '../../platform/web/components/fields.tsx';
import { Alert, Empty } from '../../platform/web/components/messages.tsx';
import { Pager } from '../../platform/web/components/pager.tsx';
import { TextAreaField } from '../../platform/web/components/text-area-field.tsx';
import { formatDate } from '../../platform/web/format/dates.ts';
import { addressIn } from '../../platform/web/layout/address.ts';
import { Page } from '../../platform/web/layout/page.tsx';
import { PageHead } from '../../platform/web/layout/page-head.tsx';
import { showcaseAddresses, subjectAddress } from '../addresses.ts';
import { type InterestSubject, outcomes, type Wish } from '../domain/interest.ts';
import { interestWords } from '../interest-words.ts';
import { showcaseWords } from '../words.ts';

/** A request as those who moderate see it: never the address. */
export interface ShownInterest {
  readonly id: string;
  /** The pioneer or the story that it is about. */
  readonly about: InterestSubject;
  readonly wish: Wish;
  readonly who: string;
  readonly message: string;
  readonly askedAt: Date;
  readonly answeredAt: Date | null;
  readonly outcome: (typeof outcomes)[number] | null;
  readonly startedName: string | null;
}

interface InterestsPageProps {
  readonly context: PageContext;
  readonly interests: readonly ShownInterest[];
  readonly page: number;
  readonly hasMore: boolean;
  readonly notice: 'done' | 'refused' | undefined;
}

/** The requests about pioneers, for those who moderate: read, answer, say what came of it. */
export function InterestsPage({ context, interests, page, hasMore, notice }: InterestsPageProps) {
  const { language } = context;
  const words = interestWords[language];
  const address = addressIn(language, showcaseAddresses.interests);
  return (
    <Page
      context={context}
      title={words.navigation}
      description={words.moderation.lead}
      indexed={false}
      crumbs={[{ label: words.navigation }]}
    >
      <PageHead title={words.navigation} lead={words.moderation.lead} />
      {notice === undefined ? null : (
        <Alert>
          <p>{words.moderation[notice]}</p>
        </Alert>
      )}
      {interests.length === 0 ? (
        <Empty missing={words.moderation.empty} next={words.moderation.emptyNext} />
      ) : (
        interests.map((interest) => (
          <Interest key={interest.id} interest={interest} language={language} address={address} />
        ))
      )}
      <Pager
        page={page}
        pages={hasMore ? page + 1 : page}
        label={showcaseWords[language].pages}
        addressOf={(number) => `${address}?page=${number}`}
      />
    </Page>
  );
}

interface InterestProps {
  readonly interest: ShownInterest;
  readonly language: Language;
  readonly address: string;
}

function Interest({ interest, language, address }: InterestProps) {
  const words = interestWords[language];
  const { id } = interest;
  const facts = [
    words.wishes[interest.wish],
    words.moderation.asked(formatDate(language, interest.askedAt)),
    interest.answeredAt === null
      ? null
      : words.moderation.answered(formatDate(language, interest.answeredAt)),
    interest.outcome === null ? null : words.moderation.outcomes[interest.outcome],
    interest.startedName,
  ];
  return (
    <section class="section stack" aria-labelledby={`who-${id}`}>
      <h2 id={`who-${id}`}>{interest.who}</h2>
      <p class="over">
        <a href={subjectAddress(language, interest.about)}>{interest.about.name}</a>
        {' · '}
        {facts.filter((fact) => fact !== null).join(' · ')}
      </p>
      <p class="kept-lines prose">{interest.message}</p>
      <form method="post" action={address} class="stack form-column">
        <input type="hidden" name="id" value={id} />
        <TextAreaField id={`text-${id}`} name="text" label={words.moderation.answer} value="" rows={3} />
        <button class="button quiet" type="submit" name="do" value="answer">
          {words.moderation.sendAnswer}
        </button>
      </form>
      <form method="post" action={address} class="stack form-column">
        <input type="hidden" name="id" value={id} />
        <SelectField
          id={`outcome-${id}`}
          name="outcome"
          label={words.moderation.outcome}
          value={interest.outcome ?? 'nothing'}
          choices={outcomes.map((value) => ({ value, label: words.moderation.outcomes[value] }))}
        />
        <Field
          id={`started-${id}`}
          name="started"
          label={words.moderation.startedName}
          hint={words.moderation.startedHint}
          value={interest.startedName ?? ''}
          optional
        />
        <button class="button quiet" type="submit" name="do" value="outcome">
          {words.moderation.save}
        </button>
      </form>
    </section>
  );
}
