import {
  allianceAddress,
  allianceAddresses,
  allianceRecord,
  allianceSubject,
  readAlliance,
} from '../../alliance/index.ts';
import type { Language, Localized } from '../../kernel/language.ts';
import { peopleDatabase, visitor } from '../../people/index.ts';
import type { PageHandler, RequestContext } from '../../platform/ports/http.ts';
import type { Ports } from '../../platform/ports/ports.ts';
import { RequestRefusal } from '../../platform/ports/request-refusal.ts';
import { publicPage, type RoutePolicy } from '../../platform/ports/rights.ts';
import type { Router } from '../../platform/ports/room.ts';
import { formatList } from '../../platform/web/format/counts.ts';
import { addressIn } from '../../platform/web/layout/address.ts';
import { renderPage } from '../../platform/web/layout/render-page.ts';
import type { ReadPioneers } from '../actions/read-pioneers.ts';
import {
  kitAddresses,
  kitFileAddress,
  pioneerAddress,
  showcaseAddresses,
  storyAddress,
  storyAddresses,
} from '../addresses.ts';
import { electedKit, type KitSubject } from '../domain/elected-kit.ts';
import { readStorySource } from '../stories/alliance-facts.ts';
import { storyReaderOf } from '../stories/read-stories.ts';
import { storyWords } from '../stories/words.ts';
import { showcaseWords } from '../words.ts';
import { KitPage } from './kit-page.tsx';
import { kitPaper } from './kit-paper.ts';
import { kitOfAlliance, kitOfPioneer, kitOfStory } from './kit-subjects.ts';
import { kitWords } from './words.ts';

type Kind = 'pioneers' | 'stories' | 'alliances';

/** What a kit is about, and where its page stands; null when it is not public. */
interface Told {
  readonly subject: KitSubject;
  readonly current: string;
  readonly list: { readonly label: string; readonly address: string };
  readonly page: string;
}
type Read = (context: RequestContext, key: string, language: Language) => Promise<Told | null>;

const types = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
} as const;

/** Registers the kits for elected members: of pioneers, of public stories, of alliances whose members agreed to be public. */
export function registerKits(router: Router, ports: Ports, readPioneers: ReadPioneers): void {
  const { origin } = ports.settings;
  const pioneer: Read = async (_context, key, language) => {
    const found = (await readPioneers()).find(({ slug }) => slug === key);
    if (found === undefined) return null;
    return {
      subject: kitOfPioneer(found, language, origin),
      current: 'pioneers',
      list: {
        label: showcaseWords[language].navigation,
        address: addressIn(language, showcaseAddresses.list),
      },
      page: pioneerAddress(language, key),
    };
  };
  const story: Read = async (_context, key, language) => {
    const found = await storyReaderOf(ports).one(key);
    if (found === null) return null;
    return {
      subject: kitOfStory(found, language, origin),
      current: 'stories',
      list: { label: storyWords[language].title, address: addressIn(language, storyAddresses.list) },
      page: storyAddress(language, key),
    };
  };
  const kinds: readonly (readonly [Kind, Localized, Read, RoutePolicy])[] = [
    ['pioneers', kitAddresses.pioneers, pioneer, publicPage],
    ['stories', kitAddresses.stories, story, publicPage],
    ['alliances', kitAddresses.alliances, readAllianceKit(ports), { resource: 'alliance', verb: 'get' }],
  ];
  for (const [kind, addresses, read, policy] of kinds) {
    router.page(addresses, { get: { policy, answer: showKit(kind, read) } });
    router.route('GET', `/kits/${kind}/:file`, { policy, isCostly: true, answer: sendKit(ports, read) });
  }
}

/** An alliance as everybody may read it, for as long as each of its members agrees. */
const readAllianceKit =
  (ports: Ports): Read =>
  async (context, key, language) => {
    const database = peopleDatabase(ports.database);
    const record = await allianceRecord.get(database, key);
    if (record === null || record.deletedAt !== null || record.fields.state !== 'published') {
      context.get('rights').scope();
      return null;
    }
    context.get('rights').require('get', allianceSubject(record));
    const [reading, source] = await Promise.all([
      readAlliance(database, record.id, visitor),
      readStorySource(ports, record.id),
    ]);
    if (reading === null || source === null) return null;
    const page = allianceAddress(language, allianceAddresses.page, record.id);
    const facts = source.facts.map(({ key, label, text, on, isOpen }) => ({
      key,
      label: label[language],
      text: text[language],
      on,
      isOpen,
    }));
    return {
      subject: kitOfAlliance(reading, facts, { language, origin: ports.settings.origin, address: page }),
      current: 'alliances',
      list: { label: kitWords[language].alliances, address: addressIn(language, allianceAddresses.list) },
      page,
    };
  };

const kitOf = (subject: KitSubject, language: Language) =>
  electedKit(subject, {
    ...kitWords[language].kit,
    list: (items: readonly string[]) => formatList(language, items),
  });

const showKit =
  (kind: Kind, read: Read): PageHandler =>
  async (context) => {
    const language = context.get('language');
    const key = context.req.param('slug') ?? context.req.param('key') ?? '';
    const told = await read(context, key, language);
    if (told === null) throw new RequestRefusal('REQ-404');
    return context.html(
      renderPage(
        <KitPage
          context={context.get('page')}
          current={told.current}
          crumbs={[told.list, { label: told.subject.name, address: told.page }]}
          subject={told.subject}
          kit={kitOf(told.subject, language)}
          files={{
            pdf: kitFileAddress(kind, key, language, 'pdf'),
            docx: kitFileAddress(kind, key, language, 'docx'),
          }}
        />,
      ),
    );
  };

const sendKit =
  (ports: Ports, read: Read): PageHandler =>
  async (context) => {
    const [, key = '', language, ending] =
      /^([a-z0-9-]+)\.(fr|en)\.(pdf|docx)$/.exec(context.req.param('file') ?? '') ?? [];
    if (language === undefined) {
      context.get('rights').scope();
      return context.notFound();
    }
    const told = await read(context, key, language as Language);
    if (told === null) return context.notFound();
    const kind = ending as 'pdf' | 'docx';
    const paper = kitPaper(kitOf(told.subject, language as Language), told.subject, language as Language);
    const made = await ports.documents.write(kind, paper);
    if (!made.ok) throw new RequestRefusal('SYS-003', { reasons: made.errors });
    return context.body(made.value as Uint8Array<ArrayBuffer>, 200, {
      'content-type': types[kind],
      'content-disposition': `${kind === 'pdf' ? 'inline' : 'attachment'}; filename="cap17-kit-${key.slice(0, 60)}.${kind}"`,
      'cache-control': 'public, max-age=30',
    });
  };
