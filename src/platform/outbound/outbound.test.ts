import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';
import { afterEach, describe, expect, test } from 'vitest';
import { createOutbound } from './outbound-client.ts';
import { isPublicAddress } from './public-address.ts';

const opened: { close: () => void }[] = [];
afterEach(() => {
  for (const server of opened.splice(0)) server.close();
});

/** A server of the test, and a client that may reach its port and nothing else inside. */
async function serve(answer: RequestListener) {
  const server = createServer(answer);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  opened.push({
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  });
  const { port } = server.address() as AddressInfo;
  const outbound = createOutbound((address, at) => at === port || isPublicAddress(address));
  return { outbound, address: `http://127.0.0.1:${port}` };
}
const order = { mostBytes: 100_000, seconds: 5 };

describe('what may be asked', () => {
  test.each([
    'file:///etc/passwd',
    'gopher://example.org/',
    'javascript:alert(1)',
    'http://127.1/',
    'http://2130706433/',
    'http://0x7f.0.0.1/',
    'http://[::1]/',
    'http://[::ffff:7f00:1]/',
    'http://[64:ff9b::7f00:1]/',
    'http://[fe80::1]/',
    'http://169.254.169.254/latest/meta-data/',
    'http://10.0.0.1/',
    'http://192.168.1.1/',
    'http://100.64.0.1/',
    'http://localhost/',
    'http://printer.local/',
    'http://user:pass@example.org/',
    'http://intranet/',
    '',
    'not an address',
  ])('never %s', async (address) => {
    const outbound = createOutbound();
    expect(outbound.isAllowed(address)).toBe(false);
    expect(await outbound.get(address, order)).toEqual({ ok: false, errors: { code: 'SRC-001' } });
  });

  test('public addresses, not those that stand for private ones', () => {
    expect(['93.184.216.34', '2606:2800:220:1::1'].map(isPublicAddress)).toEqual([true, true]);
    expect(['2002:7f00:1::', '2001:db8::1', 'fc00::1', '0.0.0.0', 'x'].map(isPublicAddress)).toEqual([
      false,
      false,
      false,
      false,
      false,
    ]);
  });
});

describe('what is answered', () => {
  test('is read whole, inflated, with its last address', async () => {
    const { outbound, address } = await serve((request, response) => {
      if (request.url === '/') response.writeHead(302, { location: '/next' }).end();
      else response.writeHead(200, { 'content-encoding': 'gzip' }).end(gzipSync('bonjour'));
    });
    const answer = await outbound.get(`${address}/`, order);
    expect(
      answer.ok && [new TextDecoder().decode(answer.value.body), answer.value.url, answer.value.hops],
    ).toEqual(['bonjour', `${address}/next`, 1]);
  });

  test.each([
    ['http://127.0.0.1:1/', 'SRC-002'],
    ['http://169.254.169.254/', 'SRC-002'],
    ['file:///etc/passwd', 'SRC-002'],
    ['/', 'SRC-005'],
  ])('a redirection to %s is %s', async (location, code) => {
    const { outbound, address } = await serve((_request, response) => {
      response.writeHead(302, { location }).end();
    });
    const answer = await outbound.get(`${address}/`, order);
    expect(answer.ok ? null : answer.errors.code).toBe(code);
  });

  test('a bomb stops at the bound, a slow server at the time', async () => {
    const bomb = gzipSync(Buffer.alloc(50_000_000));
    const { outbound, address } = await serve((request, response) => {
      if (request.url === '/bomb') response.writeHead(200, { 'content-encoding': 'gzip' }).end(bomb);
      else if (request.url === '/broken')
        response.writeHead(200, { 'content-encoding': 'gzip' }).end('no gzip');
      else response.writeHead(200).write('a');
    });
    const codes = [];
    for (const path of ['/bomb', '/slow', '/broken']) {
      const answer = await outbound.get(address + path, { mostBytes: 100_000, seconds: 0.5 });
      codes.push(answer.ok ? null : answer.errors.code);
    }
    expect(codes).toEqual(['SRC-004', 'SRC-003', 'SRC-003']);
  });

  test('what is too large says all the same where it stands and of which type it is', async () => {
    const { outbound, address } = await serve((request, response) => {
      if (request.url === '/') response.writeHead(302, { location: '/next' }).end();
      else response.writeHead(200, { 'content-type': 'text/html' }).end('a'.repeat(200));
    });
    expect(await outbound.get(`${address}/`, { mostBytes: 100, seconds: 5 })).toEqual({
      ok: false,
      errors: { code: 'SRC-004', reached: { url: `${address}/next`, hops: 1, type: 'text/html' } },
    });
  });
});
