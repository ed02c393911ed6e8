import {
  answerRemoved,
  goOn,
  isUuid,
  type Kit,
  peopleDatabase,
  personOf,
  readPosted,
  registerEditable,
  requireRecord,
  savedNotice,
} from '../../people/index.ts';
import type { PageHandler, RequestContext } from '../../platform/ports/http.ts';
import type { Ports } from '../../platform/ports/ports.ts';
import { RequestRefusal } from '../../platform/ports/request-refusal.ts';
import type { Router } from '../../platform/ports/room.ts';
import { readPage } from '../../platform/web/components/pager.tsx';
import { formatNumber } from '../../platform/web/format/numbers.ts';
import { renderPage } from '../../platform/web/layout/render-page.ts';
import { addProposals, listProposals } from './actions/propose.ts';
import { pauseIssue, publishIssue, sendingStart } from './actions/publish-issue.ts';
import { readReport } from './actions/read-report.ts';
import { composeAddress, digestAddresses } from './addresses.ts';
import { readAudience } from './domain/audiences.ts';
import { mostReportCharacters } from './domain/delivery-report.ts';
import { audiencesOf, type DigestIssue } from './domain/issue.ts';
import { issueEditable } from './issue-editable.ts';
import { itemEditable } from './item-editable.ts';
import { readEdition } from './jobs.ts';
import { ComposePage } from './pages/compose-page.tsx';
import { IssuesPage } from './pages/issues-page.tsx';
import { PreviewPage } from './pages/preview-page.tsx';
import { countCopies } from './store/delivery-store.ts';
import { listIssues, placeItems, readIssue, readSending } from './store/issue-store.ts';
import { countSubscriptions } from './store/subscription-store.ts';
import { digestDatabase } from './store/tables.ts';
import { digestWords } from './words.ts';

const pageSize = 30;
const mostPages = 10_000;
const issues = <Verb extends 'list' | 'update' | 'run'>(verb: Verb) =>
  ({ resource: 'digest-issue', verb }) as const;

/** Registers what those who moderate do: write, read again, publish, follow the sending, read what comes back. */
export function registerDigestWriting(router: Router, ports: Ports): void {
  registerEditable(router, ports, issueEditable);
  registerEditable(router, ports, itemEditable);
  router.page(digestAddresses.list, { get: { policy: issues('update'), answer: showList(ports) } });
  router.page(digestAddresses.compose, {
    get: { policy: issues('update'), answer: showIssue(ports) },
    post: { policy: issues('run'), answer: actOnIssue(ports) },
  });
  router.page(digestAddresses.preview, {
    get: { policy: issues('update'), answer: showPreview(ports) },
    post: { policy: issues('run'), answer: sendTrial(ports) },
  });
  registerItemPages(router, ports);
  router.route('POST', '/api/v1/digest-reports', {
    policy: issues('run'),
    answer: answerReport(ports),
  });
}

/** An item is read where it stands, in its issue. */
function registerItemPages(router: Router, ports: Ports): void {
  const kit: Kit = { ports, database: peopleDatabase(ports.database), editable: itemEditable };
  router.page(digestAddresses.item, {
    get: {
      policy: { resource: 'digest-item', verb: 'update' },
      answer: async (context) => {
        const record = await requireRecord(kit, context, 'update');
        if (record.deletedAt !== null) return answerRemoved(kit, context, record);
        const { search } = new URL(context.req.url);
        const page = composeAddress(context.get('language'), String(record.fields.issueId));
        return goOn(context, `${page}${search}#item-${record.id}`);
      },
    },
  });
  router.page(digestAddresses.items, {
    get: {
      policy: { resource: 'digest-item', verb: 'update' },
      answer: (context) => goOn(context, listOf(context)),
    },
  });
}

const listOf = (context: RequestContext): string =>
  context.get('language') === 'fr' ? digestAddresses.list.fr : `/en${digestAddresses.list.en}`;

const showList =
  (ports: Ports): PageHandler =>
  async (context) => {
    const page = readPage(context.req.query('page'), mostPages);
    const found = await listIssues(ports.database, pageSize + 1, (page - 1) * pageSize);
    context.header('cache-control', 'no-store');
    return context.html(
      renderPage(
        <IssuesPage
          context={context.get('page')}
          issues={found.slice(0, pageSize)}
          counts={await countSubscriptions(digestDatabase(ports.database))}
          page={page}
          hasMore={found.length > pageSize}
        />,
      ),
    );
  };

const showIssue =
  (ports: Ports): PageHandler =>
  async (context) => {
    const kit: Kit = { ports, database: peopleDatabase(ports.database), editable: issueEditable };
    const record = await requireRecord(kit, context, 'update');
    if (record.deletedAt !== null) return answerRemoved(kit, context, record);
    const notice =
      savedNotice(context, issueEditable, record) ??
      savedNotice(context, itemEditable, { ...record, version: Number(context.req.query('saved')) });
    return compose(ports, context, record.id, notice, saidIn(context));
  };

/** What the address says was just done. */
function saidIn(context: RequestContext): string | null {
  const words = digestWords[context.get('language')].editor;
  const { done, copies } = context.req.query();
  if (done === 'published') return words.isOut(formatNumber(context.get('language'), Number(copies) || 0));
  if (done === 'added') return words.added;
  if (done === 'nothing') return words.nothingAdded;
  if (done === 'refused') return words.refused;
  return done === 'done' ? words.done : null;
}

async function compose(
  ports: Ports,
  context: RequestContext,
  id: string,
  notice: Parameters<typeof ComposePage>[0]['notice'],
  said: string | null,
): Promise<Response> {
  const { database, clock, mail } = ports;
  const [issue, sending] = await Promise.all([readIssue(database, id), readSending(database, id)]);
  if (issue === null || sending === null) throw new RequestRefusal('REQ-404');
  const [proposals, counts, readers] = await Promise.all([
    listProposals(
      ports,
      id,
      issue.items.map(({ source }) => source),
    ),
    countCopies(database, id),
    countReaders(ports, issue),
  ]);
  const now = clock.now();
  context.header('cache-control', 'no-store');
  return context.html(
    renderPage(
      <ComposePage
        context={context.get('page')}
        issue={issue}
        proposals={proposals}
        sending={sending}
        counts={counts}
        readers={readers}
        perMinute={mail.lettersPerMinute}
        now={now}
        start={sendingStart(issue.day, now)}
        said={said}
        notice={notice}
      />,
    ),
  );
}

async function countReaders({ database }: Ports, issue: DigestIssue): Promise<number> {
  const audiences = audiencesOf(issue);
  const counts = await countSubscriptions(digestDatabase(database));
  return counts
    .filter(({ state, audience }) => state === 'confirmed' && audiences.includes(audience))
    .reduce((sum, { count }) => sum + count, 0);
}

const actOnIssue =
  (ports: Ports): PageHandler =>
  async (context) => {
    const id = context.req.param('key') ?? '';
    const issue = isUuid(id) ? await readIssue(ports.database, id) : null;
    if (issue === null) throw new RequestRefusal('REQ-404');
    const posted = await readPosted(context);
    const personId = personOf(context);
    const page = composeAddress(context.get('language'), id);
    const go = (done: string, place: string) => goOn(context, `${page}?done=${done}#${place}`);
    switch (posted('do')[0]) {
      case 'publish': {
        const copies = await publishIssue(ports, id, personId);
        return copies === null ? go('refused', 'publish') : go(`published&copies=${copies}`, 'sending');
      }
      case 'pause':
      case 'resume':
        return go(
          (await pauseIssue(ports, id, personId, posted('do')[0] === 'pause')) ? 'done' : 'refused',
          'sending',
        );
      case 'add': {
        const taken = issue.items.map(({ source }) => source);
        const count = await addProposals(ports, id, taken, posted('source'), personId);
        return go(count > 0 ? 'added' : 'nothing', 'items');
      }
      case 'up':
      case 'down': {
        const item = posted('item')[0] ?? '';
        await placeItems(ports.database, id, moved(issue, item, posted('do')[0] === 'up' ? -1 : 1));
        return go('done', `item-${isUuid(item) ? item : ''}`);
      }
      default:
        return go('refused', 'items');
    }
  };

/** The ids of the items, one of them moved by one place. */
function moved(issue: DigestIssue, id: string, by: -1 | 1): readonly string[] {
  const ids = issue.items.map((item) => item.id);
  const place = ids.indexOf(id);
  const other = place + by;
  if (place < 0 || other < 0 || other >= ids.length) return ids;
  [ids[place], ids[other]] = [ids[other]!, ids[place]!];
  return ids;
}

/** The issue and the audience of a preview. */
async function requirePreview(ports: Ports, context: RequestContext) {
  const { key = '', audience: word } = context.req.param() as { key?: string; audience?: string };
  const audience = readAudience(word);
  const issue = isUuid(key) ? await readIssue(ports.database, key) : null;
  const language = context.get('language');
  const edition =
    issue === null || audience === null ? null : await readEdition(ports, issue.id, audience, language);
  if (issue === null || audience === null || edition === null) throw new RequestRefusal('REQ-404');
  return { issue, audience, edition };
}

const showPreview =
  (ports: Ports): PageHandler =>
  async (context) => {
    const { issue, audience, edition } = await requirePreview(ports, context);
    context.header('cache-control', 'no-store');
    // The mail itself, as a document of its own: its styles are its own too.
    if (context.req.query('as') === 'mail')
      return context.body(edition.html('apercu'), 200, {
        'content-type': 'text/html; charset=utf-8',
        'content-security-policy':
          "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'self'; base-uri 'none'; form-action 'none'",
        'x-frame-options': 'SAMEORIGIN',
      });
    const words = digestWords[context.get('language')].editor;
    const { sent, failed } = context.req.query();
    const said =
      sent === '1'
        ? words.testSent(context.get('session')?.email ?? '')
        : failed === undefined
          ? null
          : words.testFailed(failed.replaceAll(/[^\w .-]/g, '').slice(0, 40));
    return context.html(
      renderPage(
        <PreviewPage
          context={context.get('page')}
          issue={issue}
          audience={audience}
          subject={edition.subject}
          plain={edition.text('apercu')}
          said={said}
        />,
      ),
    );
  };

/** Sends the copy to whoever asks, to look at it in their own mailbox. */
const sendTrial =
  (ports: Ports): PageHandler =>
  async (context) => {
    const { edition } = await requirePreview(ports, context);
    const session = context.get('session');
    if (session === null) throw new RequestRefusal('SEC-002');
    const mailing = ports.mail.openMailing();
    try {
      const result = await mailing.send(
        {
          id: ports.ids.create(),
          to: session.email,
          subject: edition.subject,
          text: edition.text('apercu'),
          html: edition.html('apercu'),
          headers: {},
        },
        async () => true,
      );
      const isSent = result.outcome === 'accepted' || result.outcome === 'shown';
      const reason =
        'reason' in result ? result.reason : 'status' in result ? String(result.status) : result.outcome;
      return goOn(
        context,
        `${context.req.path}?${isSent ? 'sent=1' : `failed=${encodeURIComponent(reason)}`}`,
      );
    } finally {
      mailing.close();
    }
  };

/** Takes one message that came back, as a mail server or a script hands it over. */
const answerReport =
  (ports: Ports): PageHandler =>
  async (context) => {
    const type = context.req.header('content-type') ?? '';
    if (!/^(message\/rfc822|text\/plain)\b/i.test(type)) throw new RequestRefusal('REQ-415');
    const text = await context.req.text();
    if (text.length > mostReportCharacters) throw new RequestRefusal('REQ-413');
    const outcome = await readReport(ports, text);
    return context.json({ outcome });
  };
