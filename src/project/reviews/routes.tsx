import type { VNode } from 'preact';
import { answerPage, goOn, isUuid, type Kit, personOf, readPosted, readText } from '../../people/index.ts';
import type { RequestContext } from '../../platform/ports/http.ts';
import { RequestRefusal } from '../../platform/ports/request-refusal.ts';
import type { Router } from '../../platform/ports/room.ts';
import { renderPage } from '../../platform/web/layout/render-page.ts';
import { typeset } from '../../platform/web/typography/typeset.ts';
import { projectAddress, projectAddresses } from '../addresses.ts';
import { type ReadProject, requireReadProject } from '../cap/project-access.ts';
import { compareSnapshots, publicSnapshot } from '../domain/snapshot.ts';
import { ReviewListPage, type ReviewListProps } from './list-page.tsx';
import { ReviewPage } from './review-page.tsx';
import { getFormerReview, getReview, insertReview, listReviews, publishReview } from './review-store.ts';
import { takeSnapshot } from './take-snapshot.ts';
import { reviewWords } from './words.ts';

/** Registers the reviews of a project: the list where one is made, and the page of each. */
export function registerReviews(router: Router, kit: Kit): void {
  const [read, run] = (['get', 'run'] as const).map((verb) => ({ resource: 'project', verb }) as const);
  router.page(projectAddresses.reviews, {
    get: { policy: read!, answer: (context) => showReviews(kit, context) },
    post: { policy: run!, answer: (context) => makeReview(kit, context) },
  });
  router.page(projectAddresses.review, {
    get: { policy: read!, answer: (context) => showReview(kit, context) },
    post: { policy: run!, answer: (context) => changePublication(kit, context) },
  });
}

const answer = (context: RequestContext, page: VNode, status: 200 | 422 = 200): Response =>
  context.get('asker').personId === null
    ? context.html(renderPage(page), status)
    : answerPage(context, page, status);

async function showReviews(kit: Kit, context: RequestContext): Promise<Response> {
  return answerReviews(kit, context, await requireReadProject(kit, context));
}

type Refused = Pick<ReviewListProps, 'typed' | 'errors' | 'reviewId'>;

async function answerReviews(
  kit: Kit,
  context: RequestContext,
  project: ReadProject,
  refused?: Refused,
): Promise<Response> {
  const page = (
    <ReviewListPage
      context={context.get('page')}
      project={project}
      reviews={await listReviews(kit.ports.database, project.id, project.mayWrite)}
      mayMake={project.mayWrite}
      typed={refused?.typed ?? { title: '', summary: '' }}
      errors={refused?.errors ?? {}}
      reviewId={refused?.reviewId ?? kit.ports.ids.create()}
    />
  );
  return answer(context, page, refused === undefined ? 200 : 422);
}

async function makeReview(kit: Kit, context: RequestContext): Promise<Response> {
  const project = await requireReadProject(kit, context, 'run');
  const posted = await readPosted(context);
  const [id = ''] = posted('review');
  if (!isUuid(id)) throw new RequestRefusal('REQ-400');
  const typed = { title: posted('title')[0] ?? '', summary: posted('summary')[0] ?? '' };
  const language = context.get('language');
  const title = readText(typed.title, { longest: 140, lines: false });
  const summary = readText(typed.summary, { longest: 10_000, lines: true });
  const errors: Record<string, string> = {};
  if (!title.ok) errors.title = typeset(language, title.fault.message[language]);
  else if (title.value === '') errors.title = reviewWords[language].problems.title;
  if (!summary.ok) errors.summary = typeset(language, summary.fault.message[language]);
  if (!title.ok || !summary.ok || title.value === '')
    return answerReviews(kit, context, project, { typed, errors, reviewId: id });
  const number = await insertReview(kit.database, {
    id,
    projectId: project.id,
    title: String(title.value),
    summary: String(summary.value),
    snapshot: await takeSnapshot(kit.ports.database, project.record),
    personId: personOf(context),
    at: kit.ports.clock.now(),
  });
  return goOn(
    context,
    projectAddress(language, projectAddresses.review, project.slug, { number: String(number) }),
  );
}

/** The review of the address; nobody is told of one that is not theirs to read. */
async function requireReview(kit: Kit, context: RequestContext, project: ReadProject) {
  const asked = context.req.param('number') ?? '';
  const review = /^[1-9]\d{0,5}$/.test(asked)
    ? await getReview(kit.ports.database, project.id, Number(asked))
    : null;
  if (review === null || (review.publishedAt === null && !project.mayWrite))
    throw new RequestRefusal('REQ-404');
  return review;
}

async function showReview(kit: Kit, context: RequestContext): Promise<Response> {
  const project = await requireReadProject(kit, context);
  const review = await requireReview(kit, context, project);
  const former = await getFormerReview(kit.ports.database, project.id, review.number, project.mayWrite);
  const seen = project.mayWrite ? <Same,>(same: Same): Same => same : publicSnapshot;
  return answer(
    context,
    <ReviewPage
      context={context.get('page')}
      project={project}
      review={review}
      snapshot={seen(review.snapshot)}
      former={
        former === null
          ? null
          : {
              takenAt: former.takenAt,
              changes: compareSnapshots(seen(former.snapshot), seen(review.snapshot)),
            }
      }
      mayPublish={project.mayWrite}
    />,
  );
}

async function changePublication(kit: Kit, context: RequestContext): Promise<Response> {
  const project = await requireReadProject(kit, context, 'run');
  const review = await requireReview(kit, context, project);
  const posted = await readPosted(context);
  await publishReview(kit.database, {
    projectId: project.id,
    number: review.number,
    isPublished: posted('published')[0] === 'yes',
    personId: personOf(context),
    at: kit.ports.clock.now(),
  });
  return goOn(context, context.req.path);
}
