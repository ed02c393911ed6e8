import { randomBytes } from 'node:crypto';
import type { RequestContext } from '../../platform/ports/http.ts';
import { RequestRefusal } from '../../platform/ports/request-refusal.ts';
import type { Router } from '../../platform/ports/room.ts';
import { addressIn } from '../../platform/web/layout/address.ts';
import { typeset } from '../../platform/web/typography/typeset.ts';
import { createToken, revokeToken, tokenStart } from '../actions/access-tokens.ts';
import { once } from '../actions/once.ts';
import type { Verb } from '../domain/policy-names.ts';
import { answerPage, goOn, type Kit, personOf } from '../editing/kit.tsx';
import { readPosted } from '../editing/read-posted.ts';
import { readText } from '../editing/text-fields.ts';
import type { Posted } from '../editing/typed-form.ts';
import { sha256 } from '../store/record-store.ts';
import { isUuid } from '../store/table-record.ts';
import { listTokens } from '../store/token-store.ts';
import { organisationAddresses } from './addresses.ts';
import { TokensPage, type TokensPageProps, tokenDays } from './tokens-page.tsx';
import { organisationWords } from './words.ts';

/** Registers one's own tokens for the API. */
export function registerTokens(router: Router, kit: Kit): void {
  router.page(organisationAddresses.tokens, {
    get: {
      policy: { resource: 'access-token', verb: 'list' },
      answer: (context) => showTokens(kit, context),
    },
    post: {
      policy: { resource: 'access-token', verb: 'create' },
      answer: (context) => answerTokens(kit, context),
    },
  });
}

/** The person signed in, who may do this to their own tokens. */
function requireOwn(context: RequestContext, verb: Verb): string {
  const personId = personOf(context);
  context.get('rights').require(verb, { resource: 'access-token', state: 'active', personId });
  return personId;
}

type Shown = Partial<Pick<TokensPageProps, 'typed' | 'problem' | 'made' | 'notice' | 'formKey'>>;

async function showTokens(
  kit: Kit,
  context: RequestContext,
  shown: Shown = {},
  status: 200 | 409 | 422 = 200,
): Promise<Response> {
  const personId = requireOwn(context, 'list');
  const words = organisationWords[context.get('language')].tokens;
  return answerPage(
    context,
    <TokensPage
      context={context.get('page')}
      tokens={await listTokens(kit.database, personId)}
      now={kit.ports.clock.now()}
      typed={{ name: '', scope: 'read', days: '90' }}
      formKey={kit.ports.ids.create()}
      notice={context.req.query('done') === 'revoked' ? words.revoked : undefined}
      {...shown}
    />,
    status,
  );
}

async function answerTokens(kit: Kit, context: RequestContext): Promise<Response> {
  const posted = await readPosted(context);
  if (posted('do')[0] === 'revoke') return revoke(kit, context, posted('token')[0] ?? '');
  if (posted('do')[0] !== 'create') throw new RequestRefusal('REQ-400');
  return create(kit, context, posted);
}

async function create(kit: Kit, context: RequestContext, posted: Posted): Promise<Response> {
  const personId = requireOwn(context, 'create');
  const language = context.get('language');
  const [name = '', scope = '', days = '', key = ''] = ['name', 'scope', 'days', 'key'].map(
    (field) => posted(field)[0],
  );
  const typed = { name, scope, days };
  const read = readText(name, { longest: 100, lines: false });
  const missing = { fr: 'Une réponse est attendue ici.', en: 'An answer is expected here.' };
  const fault = read.ok ? (read.value === '' ? missing : null) : read.fault.message;
  if (fault) {
    const problem = { field: 'name', message: typeset(language, fault[language]) };
    return showTokens(kit, context, { typed, problem }, 422);
  }
  const duration = tokenDays.find((one) => String(one) === days);
  if ((scope !== 'read' && scope !== 'write') || duration === undefined) throw new RequestRefusal('REQ-400');
  const secret = tokenStart + randomBytes(30).toString('base64url');
  const now = kit.ports.clock.now();
  const request = {
    personId,
    key: `token:${key}`.slice(0, 200),
    digest: sha256(JSON.stringify(typed)),
    at: now,
  };
  const outcome = await once(kit.database, request, async () => ({ answer: { made: true } }));
  // Sent again by F5 or a double click: the secret was shown the first time.
  if (outcome.outcome !== 'done' || outcome.repeated) {
    return goOn(context, addressIn(language, organisationAddresses.tokens));
  }
  const made = await createToken(
    kit.database,
    {
      id: kit.ports.ids.create(),
      personId,
      name: read.ok ? (read.value as string) : name,
      scope,
      createdAt: now,
      expiresAt: new Date(now.getTime() + duration * 86_400_000),
    },
    secret,
  );
  if (made.done) return showTokens(kit, context, { made: secret });
  const problem = { message: organisationWords[language].tokens.tooMany };
  return showTokens(kit, context, { typed, problem }, 409);
}

async function revoke(kit: Kit, context: RequestContext, id: string): Promise<Response> {
  const personId = requireOwn(context, 'remove');
  const at = kit.ports.clock.now();
  const outcome = isUuid(id) ? await revokeToken(kit.database, { id, personId, at }) : { done: false };
  if (!outcome.done) throw new RequestRefusal('REQ-404');
  return goOn(context, `${addressIn(context.get('language'), organisationAddresses.tokens)}?done=revoked`);
}
