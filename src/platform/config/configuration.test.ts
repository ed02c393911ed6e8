import { expect, test } from 'vitest';
import { describeConfiguration, readConfiguration, unknownVariables } from './read-configuration.ts';

test('an empty environment gives the standard settings', () => {
  const read = readConfiguration({}, 'fr');
  expect(read).toEqual({
    ok: true,
    value: {
      port: 1717,
      host: null,
      origin: null,
      operator: null,
      contact: null,
      proxies: 0,
      timeZone: 'Europe/Paris',
      data: null,
      directory: 'https://recherche-entreprises.api.gouv.fr',
      backups: null,
      databaseUrl: null,
      databaseReplicaUrl: null,
      databaseConnections: 10,
      jobs: 'server',
      secret: null,
      mailServer: null,
      mailFrom: null,
      mailReturn: null,
      mailRate: 600,
      oidcIssuer: null,
      oidcClient: null,
      oidcSecret: null,
      oidcName: null,
      oidcScopes: 'openid email profile',
      oidcPkce: 'yes',
      log: null,
      computeSeconds: 20,
      computeMemory: 512,
      costlyRequests: 60,
    },
  });
});

test('wrong settings are refused all at once, with what was found and what is expected, a password concealed', () => {
  const read = readConfiguration(
    { PORT: '80O', CAP17_ORIGIN: 'https://a.fr/path', DATABASE_URL: 'mysql://u:secret@h/b' },
    'en',
  );
  expect(read).toEqual({
    ok: false,
    errors: [
      {
        code: 'config.wrong-value',
        path: '',
        message: 'PORT is “80O”; expected: a whole number from 0 to 65535.',
      },
      {
        code: 'config.wrong-value',
        path: '',
        message: 'CAP17_ORIGIN is “https://a.fr/path”; expected: https://cap17.example.org (no path).',
      },
      {
        code: 'config.wrong-value',
        path: '',
        message: 'DATABASE_URL is “mysql://u:…@h/b”; expected: postgres://user:password@host:5432/database.',
      },
    ],
  });
});

test('the description conceals the password of a database address and says what was set', () => {
  const environment = { DATABASE_URL: 'postgres://cap17:s3cret@db:5432/cap17' };
  const read = readConfiguration(environment, 'en');
  if (!read.ok) throw new Error('refused');
  const lines = describeConfiguration(environment, read.value, 'en');
  expect(lines.find((line) => line.variable === 'DATABASE_URL')).toEqual({
    variable: 'DATABASE_URL',
    value: 'postgres://cap17:…@db:5432/cap17',
    isSet: true,
    meaning: 'PostgreSQL 15 or later to use instead of the embedded database',
  });
  expect(JSON.stringify(lines)).not.toContain('s3cret');
});

test('a variable that looks like a setting and is none is named', () => {
  expect(unknownVariables({ CAP17_PROT: '1', CAP17_LOG: 'info', HOME: '/' })).toEqual(['CAP17_PROT']);
});
