import { connect } from '../../src/platform/database/connection.ts';
import { createMailing } from '../../src/platform/mail/mailing.ts';
import { createIds } from '../../src/platform/system/identifiers.ts';
import { sendCopies } from '../../src/showcase/digest/actions/send-copies.ts';

/** A process that sends what is due of the digest and ends: the tests kill it. */
const { place, smtp, perMinute } = JSON.parse(process.argv[2]!);
const silent = { info() {}, warn() {}, error() {} };
const clock = { now: () => new Date() };
const { database, close } = connect(place, 2, silent);
await sendCopies({
  database,
  clock,
  ids: createIds(clock),
  log: silent,
  mailing: createMailing(
    { address: smtp, from: 'Cap17 <cap17@exemple.fr>', returns: 'retours@exemple.fr' },
    'https://cap17.exemple.fr',
    clock.now,
  ),
  perMinute,
  editionOf: async () => ({
    subject: 'La lettre',
    text: () => 'Bonjour',
    html: () => '<p>Bonjour</p>',
    headers: () => ({}),
  }),
  leaseMilliseconds: 200,
  until: new Date(Date.now() + 60_000),
  signal: new AbortController().signal,
  report: async () => {},
});
await close();
