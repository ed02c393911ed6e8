import type { Language } from '../../kernel/language.ts';
import { kindLabels } from '../../people/index.ts';
import type { PageContext } from '../../platform/ports/page-context.ts';
import { Empty } from '../../platform/web/components/messages.tsx';
import { Pager } from '../../platform/web/components/pager.tsx';
import { formatList } from '../../platform/web/format/counts.ts';
import { formatDate } from '../../platform/web/format/dates.ts';
import { addressIn } from '../../platform/web/layout/address.ts';
import { Page } from '../../platform/web/layout/page.tsx';
import { PageHead } from '../../platform/web/layout/page-head.tsx';
import { evaluationAddress, evaluationAddresses } from '../addresses.ts';
import { shownSides } from '../domain/shown-questions.ts';
import { observatoryAddress } from '../observatory/addresses.ts';
import { observatoryWords } from '../observatory/words.ts';
import type { PublishedEvaluation } from './published-store.ts';
import { publishedWords } from './words.ts';

interface PublishedPageProps {
  readonly context: PageContext;
  readonly evaluations: readonly PublishedEvaluation[];
  readonly page: number;
  readonly pages: number;
}

/** The evaluations whose results everybody may read, the latest first. */
export function PublishedPage({ context, evaluations, page, pages }: PublishedPageProps) {
  const { language } = context;
  const words = publishedWords[language];
  const here = addressIn(language, evaluationAddresses.published);
  return (
    <Page
      context={context}
      current="observatory"
      title={words.title}
      description={words.description}
      crumbs={[
        { label: observatoryWords[language].navigation, address: addressIn(language, observatoryAddress) },
        { label: words.title },
      ]}
      indexed={page === 1}
    >
      <PageHead title={words.title} lead={words.lead} />
      <section class="section flush stack" aria-label={words.title}>
        {evaluations.length === 0 ? (
          <Empty missing={words.none} next={words.noneNext} />
        ) : (
          <ul>
            {evaluations.map((evaluation) => (
              <li key={evaluation.id} class="entry">
                <h2 class="entry-title">
                  <a href={evaluationAddress(language, 'results', evaluation.id)}>{evaluation.title}</a>
                </h2>
                <p class="over">{words.results(formatDate(language, evaluation.releasedOn))}</p>
                <p>{seenBy(language, evaluation)}</p>
              </li>
            ))}
          </ul>
        )}
        <Pager
          page={page}
          pages={pages}
          label={words.pages}
          addressOf={(number) => `${here}?page=${number}`}
        />
      </section>
    </Page>
  );
}

/** The viewpoints of which something is shown. */
function seenBy(language: Language, { viewpoints, results }: PublishedEvaluation): string {
  const words = publishedWords[language];
  const sides = Object.keys(results).map((id) => shownSides(viewpoints, { results }, id));
  const seen = viewpoints.filter((_, place) => sides.some((shown) => shown[place]!.share !== null));
  if (seen.length === 0) return words.hidden;
  return words.seen(
    formatList(
      language,
      seen.map((viewpoint) => kindLabels[viewpoint][language]),
    ),
  );
}
