import { createHash, randomUUID } from 'node:crypto';
import { importJWK, type JWK, jwtVerify } from 'jose';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { insertTerritory } from '../../test/support/insert-territory.ts';
import { siteReader } from '../../test/support/site-reader.ts';
import { startTestApp, type TestApp } from '../../test/support/test-app.ts';
import { findInvalidHtml } from '../../test/support/valid-html.ts';
import { erasePerson } from '../platform/privacy/erase-person.ts';
import { exportPerson } from '../platform/privacy/export-person.ts';

let app: TestApp;
const organisation = randomUUID();
const other = randomUUID();
let territory: string;
beforeAll(async () => {
  app = await startTestApp();
  for (const [id, slug, name] of [
    [organisation, 'mairie-exemple', 'Mairie exemple'],
    [other, 'autre-exemple', 'Autre exemple'],
  ])
    await sql`insert into organisation (id, state, slug, kind, name, created_at, updated_at)
      values (${id}, 'published', ${slug}, 'authority', ${name}, now(), now())`.execute(app.ports.database);
  const made = await insertTerritory(app, 'vallee-exemple', [
    { name: 'La mairie', organisationId: organisation },
  ]);
  territory = made.id;
});
afterAll(() => app.close());

const { read, post } = siteReader(() => app);
const pathway = '/parcours/entreprise-premier-partenaire';

describe('followed together', () => {
  test('an organisation begins once; its members see who did which step by name, and leave notes; others see nothing', async () => {
    const editor = await app.signInAs({ name: 'Ada Exemple', organisations: { [organisation]: 'editor' } });
    const reader = await app.signInAs({ name: 'Boris Exemple', organisations: { [organisation]: 'reader' } });
    const stranger = await app.signInAs({ organisations: { [other]: 'organisation-administrator' } });
    const start = await read(`${pathway}/ensemble`, editor.headers);
    expect(start.html).toContain('Commencer avec Mairie exemple');
    expect((await read(`${pathway}/ensemble`, reader.headers)).html).not.toContain('Commencer avec');
    const fields = { with: `organisation:${organisation}` };
    expect((await post(`${pathway}/ensemble`, fields, reader.headers)).status).toBe(404);
    expect((await post(`${pathway}/ensemble`, fields, stranger.headers)).status).toBe(404);
    expect((await post(`${pathway}/ensemble`, { with: 'organisation:x' }, editor.headers)).status).toBe(404);
    const page = (await post(`${pathway}/ensemble`, fields, editor.headers)).location!;
    expect((await post(`${pathway}/ensemble`, fields, editor.headers)).location).toBe(page);
    for (const headers of [stranger.headers, {}]) {
      expect((await read(page, headers)).status).toBe(404);
      const refused = await post(page, { do: 'note', about: '', text: 'x' }, headers);
      expect([303, 404]).toContain(refused.status);
    }
    expect((await post(page, { step: '1', do: 'did' }, reader.headers)).location).toBe(`${page}#step-1`);
    await post(page, { step: '1', do: 'did' }, reader.headers);
    await post(page, { do: 'note', about: '1', text: 'Vu avec <b>Cléo</b>.' }, reader.headers);
    await post(page, { do: 'note', about: '1', text: 'Vu avec <b>Cléo</b>.' }, reader.headers);
    expect((await post(page, { do: 'note', about: '1', text: ' ' }, reader.headers)).html).toContain(
      'Écrivez quelque chose',
    );
    expect((await post(page, { step: '77', do: 'did' }, reader.headers)).location).toBe(`${page}?said=gone`);
    const { html } = await read(page, editor.headers);
    expect(await findInvalidHtml(html)).toEqual([]);
    expect(html).toMatch(/1 personne l’a faite[\s\S]*Boris Exemple/);
    expect(html.match(/Vu avec &lt;b>Cléo&lt;\/b>|Vu avec &lt;b&gt;Cléo/g)).toHaveLength(1);
    expect(html).not.toContain('Retirer ma note');
    expect((await read('/organisations/mairie-exemple/parcours', reader.headers)).html).toContain(page);
    expect((await read('/organisations/mairie-exemple/parcours', stranger.headers)).status).toBe(404);
    expect((await read('/organisations/mairie-exemple', reader.headers)).html).toContain(
      '/organisations/mairie-exemple/parcours',
    );
    expect((await read(pathway, reader.headers)).html).toContain('Étape faite');
    expect((await post(page, { do: 'end' }, reader.headers)).status).toBe(404);
    const told = JSON.stringify(
      await exportPerson(app.ports.database, app.ports.personalData, reader.personId, {
        now: new Date(),
        origin: 'https://x',
      }),
    );
    expect(told).toContain('Cléo');
    await app.ports.database
      .transaction()
      .execute((transaction) =>
        erasePerson(transaction, app.ports.personalData, reader.personId, new Date('2026-11-26')),
      );
    const after = (await read(page, editor.headers)).html;
    expect(after).not.toContain('Boris');
    expect(after).toMatch(/1 personne l’a faite[\s\S]*une personne partie depuis/);
    expect((await post(page, { do: 'end' }, editor.headers)).status).toBe(303);
    expect((await read(page, editor.headers)).status).toBe(404);
  });

  test('a territory’s catalyst begins; the members of its actors follow, nobody else; only the catalyst ends it', async () => {
    const catalyst = await app.signInAs({ name: 'Dina Exemple', catalystOf: [territory] });
    const actor = await app.signInAs({
      name: 'Élie Exemple',
      organisations: { [organisation]: 'organisation-administrator' },
    });
    const stranger = await app.signInAs({ organisations: { [other]: 'editor' } });
    const fields = { with: `territory:${territory}` };
    expect((await post(`${pathway}/ensemble`, fields, actor.headers)).status).toBe(404);
    const page = (await post(`${pathway}/ensemble`, fields, catalyst.headers)).location!;
    await post(page, { step: '2', do: 'did' }, actor.headers);
    expect((await read(page, catalyst.headers)).html).toMatch(/Élie Exemple, Mairie exemple/);
    expect((await read(page, stranger.headers)).status).toBe(404);
    expect((await read('/territoires/vallee-exemple', catalyst.headers)).html).toContain(page);
    expect((await read('/mon-espace/competences', actor.headers)).html).toContain(page);
    expect((await post(page, { do: 'end' }, actor.headers)).status).toBe(404);
    expect((await post(page, { step: '2', do: 'undo' }, actor.headers)).status).toBe(303);
    expect((await read(page, catalyst.headers)).html).toContain('Personne ne l’a encore faite');
    expect((await post(page, { do: 'end' }, catalyst.headers)).status).toBe(303);
  });
});

const uri = z.string().regex(/^(https?:\/\/|urn:uuid:)/);
/** The parts of Open Badges 3.0 (§ B.1) that a badge has: what is required is there, nothing is outside its classes. */
const openBadgeCredential = z.strictObject({
  '@context': z.tuple([
    z.literal('https://www.w3.org/ns/credentials/v2'),
    z.string().regex(/^https:\/\/purl\.imsglobal\.org\/spec\/ob\/v3p0\/context-3\.0\.\d+\.json$/),
  ]),
  id: uri,
  type: z.tuple([z.literal('VerifiableCredential'), z.literal('OpenBadgeCredential')]),
  name: z.string().min(1),
  description: z.string().min(1),
  issuer: z.strictObject({ id: uri, type: z.tuple([z.literal('Profile')]), name: z.string(), url: uri }),
  validFrom: z.iso.datetime(),
  credentialSubject: z.strictObject({
    id: uri,
    type: z.tuple([z.literal('AchievementSubject')]),
    identifier: z.array(
      z.strictObject({
        type: z.literal('IdentityObject'),
        identityType: z.enum(['name', 'emailAddress']),
        hashed: z.boolean(),
        salt: z.string().optional(),
        identityHash: z.string().min(1),
      }),
    ),
    achievement: z.strictObject({
      id: uri,
      type: z.tuple([z.literal('Achievement')]),
      achievementType: z.string().regex(/^ext:[A-Za-z0-9._-]+$/),
      inLanguage: z.string(),
      name: z.string().min(1),
      description: z.string().min(1),
      criteria: z.strictObject({ id: uri, narrative: z.string() }),
    }),
  }),
  evidence: z.array(
    z.strictObject({
      id: uri.optional(),
      type: z.tuple([z.literal('Evidence')]),
      name: z.string(),
      narrative: z.string(),
      description: z.string(),
    }),
  ),
  credentialSchema: z.array(z.strictObject({ id: uri, type: z.literal('1EdTechJsonSchemaValidator2019') })),
});

describe('skills record', () => {
  test('what was done is told with its evidence; a pathway done to its end gives a badge that verifies with the key of its address', async () => {
    const email = 'fadela.exemple@exemple.fr';
    const { headers } = await app.signInAs({ name: 'Fadela Exemple', email });
    expect((await read('/mon-espace/competences', headers)).html).toContain(
      'Aucune étape n’est encore faite',
    );
    const badgePath = '/api/v1/skills-record/entreprise-premier-partenaire/badge';
    for (const step of ['1', '2', '3', '4']) await post(pathway, { step, mark: 'done' }, headers);
    await post(
      pathway,
      { step: '1', do: 'evidence', evidence: 'ODD 3 et 8 choisis.', evidenceUrl: 'https://exemple.fr/odd' },
      headers,
    );
    expect((await read(`${badgePath}.jwt`, headers)).status).toBe(404);
    await post(pathway, { step: '5', mark: 'done' }, headers);
    const { html } = await read('/mon-espace/competences', headers);
    expect(await findInvalidHtml(html)).toEqual([]);
    expect(html).toContain('ODD 3 et 8 choisis.');
    expect(html).toContain('personne ne l’a contrôlé');
    expect(html).toMatch(/Je sais maintenant<\/strong> : Clarifier pourquoi/);

    const answer = await app.request(`${badgePath}.jwt`, { headers });
    expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'application/jwt']);
    const jwt = await answer.text();
    const header = JSON.parse(Buffer.from(jwt.split('.')[0]!, 'base64url').toString()) as Record<
      string,
      string
    >;
    expect(Object.keys(header).sort()).toEqual(['alg', 'kid', 'typ']);
    expect(header.alg).toBe('RS256');
    const jwk = (await (await app.request(new URL(header.kid!).pathname)).json()) as JWK;
    expect(jwk).not.toHaveProperty('d');
    const { payload } = await jwtVerify(jwt, await importJWK(jwk), { currentDate: app.ports.clock.now() });
    const { iss, sub, jti, nbf, ...credential } = payload;
    const badge = openBadgeCredential.parse(credential);
    expect([iss, sub, jti, nbf]).toEqual([
      badge.issuer.id,
      badge.credentialSubject.id,
      badge.id,
      Date.parse(badge.validFrom) / 1_000,
    ]);
    expect(badge.evidence[0]).toMatchObject({
      id: 'https://exemple.fr/odd',
      narrative: 'ODD 3 et 8 choisis.',
    });
    expect(badge.description).toContain('personne ne l’a contrôlé');
    expect(jwt + JSON.stringify(payload)).not.toContain(email);
    const hash = badge.credentialSubject.identifier.find(({ hashed }) => hashed)!;
    expect(hash.identityHash).toBe(
      `sha256$${createHash('sha256')
        .update(email + hash.salt)
        .digest('hex')}`,
    );
    const issuer = (await (await app.request(new URL(badge.issuer.id).pathname)).json()) as { id: string };
    expect(issuer.id).toBe(badge.issuer.id);
    const [head, body, signature] = jwt.split('.');
    const forged = Buffer.from(body!, 'base64url').toString().replace('Fadela', 'Gaston');
    await expect(
      jwtVerify(`${head}.${Buffer.from(forged).toString('base64url')}.${signature}`, await importJWK(jwk), {
        currentDate: app.ports.clock.now(),
      }),
    ).rejects.toThrow();
    const plainBadge = await app.request(`${badgePath}.json?in=en`, { headers });
    expect(openBadgeCredential.parse(await plainBadge.json()).credentialSubject.achievement.inLanguage).toBe(
      'en',
    );
    const { rows } = await sql<{ sealed_key: string }>`select sealed_key from badge_key`.execute(
      app.ports.database,
    );
    expect(rows).toHaveLength(1);
    expect(rows[0]!.sealed_key).not.toContain('"d"');
    expect((await app.request('/api/v1/badges/keys/none')).status).toBe(404);
  });

  test('the record goes as tagged PDF and as JSON-LD in the European model, to its owner only', async () => {
    const { headers } = await app.signInAs({ name: 'Hana <b>Exemple</b>' });
    await post(pathway, { step: '1', mark: 'done' }, headers);
    const pdf = await app.request('/api/v1/skills-record.pdf?in=fr', { headers });
    expect(pdf.status).toBe(200);
    const bytes = Buffer.from(await pdf.arrayBuffer()).toString('latin1');
    expect(bytes.slice(0, 5)).toBe('%PDF-');
    expect(bytes).toContain('/MarkInfo');
    const told = await (await app.request('/api/v1/skills-record.jsonld?in=fr', { headers })).json();
    expect(told).toMatchObject({
      type: 'elm:Person',
      'foaf:name': 'Hana <b>Exemple</b>',
      'elm:hasClaim': [
        {
          type: 'elm:LearningAchievement',
          'elm:specifiedBy': { 'elm:learningOutcome': [] },
          'elm:influencedBy': [{ type: 'elm:LearningActivity' }],
        },
      ],
    });
    for (const path of ['.pdf', '.jsonld', '/entreprise-premier-partenaire/badge.jwt'])
      expect((await app.request(`/api/v1/skills-record${path}`)).status).toBe(401);
    expect((await app.request('/mon-espace/competences')).status).toBe(303);
  });
});
