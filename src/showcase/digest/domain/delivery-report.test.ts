import { describe, expect, it } from 'vitest';
import { readDeliveryReport } from './delivery-report.ts';

const id = '018f5a3c-1d2e-7abc-8def-0123456789ab';
const back = `lettre+${id.replaceAll('-', '')}@cap17.exemple.fr`;
const message = (...lines: readonly string[]): string => `${lines.join('\r\n')}\r\n`;

const postfix = message(
  'Return-Path: <>',
  'Received: by mx.exemple.fr (Postfix) id 4F1C12A0B3; Thu, 26 Nov 2026 07:02:11 +0100 (CET)',
  'Date: Thu, 26 Nov 2026 07:02:11 +0100 (CET)',
  'From: MAILER-DAEMON@mx.exemple.fr (Mail Delivery System)',
  'Subject: Undelivered Mail Returned to Sender',
  `To: ${back}`,
  'Auto-Submitted: auto-replied',
  'MIME-Version: 1.0',
  'Content-Type: multipart/report; report-type=delivery-status;',
  '\tboundary="2B7D112A09.1795845731/mx.exemple.fr"',
  '',
  'This is a MIME-encapsulated message.',
  '',
  '--2B7D112A09.1795845731/mx.exemple.fr',
  'Content-Description: Notification',
  'Content-Type: text/plain; charset=us-ascii',
  '',
  'This is the mail system at host mx.exemple.fr.',
  '',
  '--2B7D112A09.1795845731/mx.exemple.fr',
  'Content-Description: Delivery report',
  'Content-Type: message/delivery-status',
  '',
  'Reporting-MTA: dns; mx.exemple.fr',
  'X-Postfix-Queue-ID: 2B7D112A09',
  `X-Postfix-Sender: rfc822; ${back}`,
  'Arrival-Date: Thu, 26 Nov 2026 07:02:09 +0100 (CET)',
  '',
  'Final-Recipient: rfc822; partie@gmail.example',
  'Original-Recipient: rfc822;partie@gmail.example',
  'Action: failed',
  'Status: 5.1.1',
  'Remote-MTA: dns; gmail-smtp-in.l.google.example',
  'Diagnostic-Code: smtp; 550-5.1.1 The email account that you tried to reach does',
  "    not exist. Please try 550-5.1.1 double-checking the recipient's email",
  '    address for typos',
  '',
  '--2B7D112A09.1795845731/mx.exemple.fr',
  'Content-Description: Undelivered Message',
  'Content-Type: message/rfc822',
  '',
  `X-Cap17-Delivery: ${id}`,
  'Subject: La lettre',
  '',
  'Bonjour',
  '--2B7D112A09.1795845731/mx.exemple.fr--',
);

/** Exim writes the type in lower case, its status is 5.0.0 whatever happened. */
const exim = (diagnostic: string, action = 'failed', status = '5.0.0'): string =>
  message(
    'Return-path: <>',
    'X-Failed-Recipients: partie@asso.example',
    'Auto-Submitted: auto-replied',
    'From: Mail Delivery System <Mailer-Daemon@mail.exemple.org>',
    `To: ${back}`,
    'Content-Type: multipart/report; report-type=delivery-status; boundary=1795845731-eximdsn-804289383',
    'MIME-Version: 1.0',
    'Subject: Mail delivery failed: returning message to sender',
    '',
    '--1795845731-eximdsn-804289383',
    'Content-type: text/plain; charset=us-ascii',
    '',
    'This message was created automatically by mail delivery software.',
    '',
    '--1795845731-eximdsn-804289383',
    'Content-type: message/delivery-status',
    '',
    'Reporting-MTA: dns; mail.exemple.org',
    '',
    `Action: ${action}`,
    'Final-Recipient: rfc822;partie@asso.example',
    `Status: ${status}`,
    'Remote-MTA: dns; mx.asso.example',
    ...(diagnostic === '' ? [] : [`Diagnostic-Code: smtp; ${diagnostic}`]),
    '',
    '--1795845731-eximdsn-804289383',
    'Content-type: message/rfc822',
    '',
    'Subject: La lettre',
    '',
    '--1795845731-eximdsn-804289383--',
  );

/** Exchange Online: the copy is quoted by its headers; the return address was lost on the way. */
const exchange = (status: string, diagnostic: string): string =>
  message(
    'MIME-Version: 1.0',
    'From: <postmaster@ville.example>',
    'To: <retours@cap17.exemple.fr>',
    'Content-Type: multipart/report; report-type=delivery-status;',
    '\tboundary="c8f1f0f2-0f5c-4a5b-9d5e-8a2f1b6f0a11"',
    'Content-Language: fr-FR',
    'Subject: =?utf-8?B?Tm9uIHJlbWlzwqA6IExhIGxldHRyZQ==?=',
    'Auto-Submitted: auto-replied',
    '',
    '--c8f1f0f2-0f5c-4a5b-9d5e-8a2f1b6f0a11',
    'Content-Type: multipart/alternative; differences=Content-Type;',
    '\tboundary="c0b52b6f-6f67-4e4c-9a51-7a5f0a4a6a22"',
    '',
    '--c0b52b6f-6f67-4e4c-9a51-7a5f0a4a6a22',
    'Content-Type: text/plain; charset="utf-8"',
    'Content-Transfer-Encoding: base64',
    '',
    'Vm90cmUgbWVzc2FnZSBuJ2EgcGFzIMOpdMOpIHJlbWlzLg==',
    '--c0b52b6f-6f67-4e4c-9a51-7a5f0a4a6a22--',
    '',
    '--c8f1f0f2-0f5c-4a5b-9d5e-8a2f1b6f0a11',
    'Content-Type: message/delivery-status',
    '',
    'Reporting-MTA: dns;PR3P193MB0001.EURP193.PROD.OUTLOOK.COM',
    'Received-From-MTA: dns;mx.exemple.fr',
    'Arrival-Date: Thu, 26 Nov 2026 06:02:09 +0000',
    '',
    'Final-Recipient: rfc822;partie@ville.example',
    'Action: failed',
    `Status: ${status}`,
    `Diagnostic-Code: smtp;${diagnostic}`,
    '',
    '--c8f1f0f2-0f5c-4a5b-9d5e-8a2f1b6f0a11',
    'Content-Type: text/rfc822-headers',
    '',
    'From: <lettre@cap17.exemple.fr>',
    'To: <partie@ville.example>',
    `Message-ID: <${id}@cap17.exemple.fr>`,
    '--c8f1f0f2-0f5c-4a5b-9d5e-8a2f1b6f0a11--',
  );

const gmail = (action: string, status: string): string =>
  message(
    'Received: by 2002:a05:6402:1f0b:b0:5cf:e1b6:1b1c; Thu, 26 Nov 2026 07:02:11 +0100',
    'Content-Type: multipart/report; boundary="000000000000a1b2c3d4e5f6"; report-type=delivery-status',
    'To: lettre@cap17.exemple.fr',
    'Auto-Submitted: auto-replied',
    'Subject: Delivery Status Notification (Failure)',
    '',
    '--000000000000a1b2c3d4e5f6',
    'Content-Type: multipart/related; boundary="000000000000a1b2c3d4e5f7"',
    '',
    '--000000000000a1b2c3d4e5f7',
    'Content-Type: text/plain; charset="UTF-8"',
    '',
    '** Boite pleine **',
    '--000000000000a1b2c3d4e5f7--',
    '--000000000000a1b2c3d4e5f6',
    'Content-Type: message/delivery-status',
    '',
    'Reporting-MTA: dns; googlemail.com',
    'Received-From-MTA: dns; lettre@cap17.exemple.fr',
    'Arrival-Date: Wed, 25 Nov 2026 22:02:09 -0800 (PST)',
    `X-Original-Message-ID: <${id}@cap17.exemple.fr>`,
    '',
    'Final-Recipient: rfc822; pleine@gmail.example',
    `Action: ${action}`,
    `Status: ${status}`,
    'Diagnostic-Code: smtp; The email account that you tried to reach is over quota.',
    'Last-Attempt-Date: Wed, 25 Nov 2026 22:02:10 -0800 (PST)',
    '',
    '--000000000000a1b2c3d4e5f6--',
  );

describe('a report of delivery is read as its server wrote it', () => {
  it.each([
    ['Postfix, nobody there', postfix, 'failed', '5.1.1', 'address-gone'],
    ['Postfix, lines ended by LF alone', postfix.replaceAll('\r\n', '\n'), 'failed', '5.1.1', 'address-gone'],
    [
      'Postfix, as a pipe writes it',
      `From MAILER-DAEMON  Thu Nov 26 07:02:11 2026\n${postfix}`,
      'failed',
      '5.1.1',
      'address-gone',
    ],
    [
      'Exim, nobody there',
      exim('550 5.1.1 <partie@asso.example>: User unknown'),
      'failed',
      '5.1.1',
      'address-gone',
    ],
    [
      'Exim, several lines of reply',
      exim('550-5.1.1 No such user\r\n 550 5.1.1 here'),
      'failed',
      '5.1.1',
      'address-gone',
    ],
    ['Exim, full mailbox', exim('552 5.2.2 Over quota'), 'failed', '5.2.2', 'refused'],
    ['Exim, a policy', exim('550 5.7.1 Refused by policy'), 'failed', '5.7.1', 'refused'],
    ['Exim, a reply without status', exim('550 No such user here'), 'failed', '5.0.0', 'refused'],
    ['Exim, no reply at all', exim(''), 'failed', '5.0.0', 'refused'],
    ['Exim, a delay', exim('451 4.7.1 Greylisted', 'delayed', '4.0.0'), 'delayed', '4.7.1', 'later'],
    [
      'Exchange, nobody there',
      exchange(
        '5.1.10',
        '550 5.1.10 RESOLVER.ADR.RecipientNotFound; Recipient not found by SMTP address lookup',
      ),
      'failed',
      '5.1.10',
      'address-gone',
    ],
    [
      'Exchange, full mailbox',
      exchange('5.2.2', '554 5.2.2 mailbox full; STOREDRV.Deliver.Exception:QuotaExceededException'),
      'failed',
      '5.2.2',
      'refused',
    ],
    [
      'Exchange, given up after days',
      exchange('4.4.7', '550 4.4.7 QUEUE.Expired; message expired'),
      'failed',
      '4.4.7',
      'later',
    ],
    ['Gmail, full mailbox', gmail('failed', '5.2.2'), 'failed', '5.2.2', 'refused'],
    ['Gmail, a delay', gmail('delayed', '4.4.1'), 'delayed', '4.4.1', 'later'],
  ] as const)('%s', (_name, text, action, status, kind) => {
    expect(readDeliveryReport(text)).toEqual({ deliveryId: id, action, status, kind });
  });

  it('whatever its encoding, and with addresses beyond ASCII', () => {
    const [before, status, after] = [
      'Content-Type: multipart/report; boundary=b\r\n\r\n--b\r\nContent-Transfer-Encoding: base64\r\nContent-Type: message/global-delivery-status\r\n\r\n',
      'Reporting-MTA: dns; mx.exemple.fr\r\n\r\nFinal-Recipient: utf-8; partie@é.example\r\nAction: failed\r\nStatus: 5.1.1\r\n',
      `\r\n--b--\r\n`,
    ];
    const encoded = Buffer.from(status)
      .toString('base64')
      .replaceAll(/(.{76})/g, '$1\r\n');
    expect(readDeliveryReport(`To: ${back}\r\n${before}${encoded}${after}`)).toMatchObject({
      status: '5.1.1',
    });
    const quoted = status.replaceAll('=', '=3D').replace('failed', 'fai=\r\nled');
    expect(
      readDeliveryReport(`To: ${back}\r\n${before.replace('base64', 'quoted-printable')}${quoted}${after}`),
    ).toMatchObject({ action: 'failed', kind: 'address-gone' });
    expect(readDeliveryReport(`To: ${back}\r\n${before}é!${after}`)).toBe('not-a-report');
  });
});

describe('what comes back without being a report changes nothing', () => {
  it.each([
    [
      'somebody away',
      message(
        'From: Zoé <partie@asso.example>',
        `To: ${back}`,
        'Subject: Absente du bureau',
        'Auto-Submitted: auto-replied',
        'X-Auto-Response-Suppress: All',
        `In-Reply-To: <${id}@cap17.exemple.fr>`,
        'Content-Type: text/plain; charset=utf-8',
        '',
        'Je suis absente. Status: 5.1.1 — Action: failed',
      ),
    ],
    [
      'a receipt of reading',
      message(
        `To: ${back}`,
        'Content-Type: multipart/report; report-type=disposition-notification; boundary=b',
        '',
        '--b',
        'Content-Type: message/disposition-notification',
        '',
        'Disposition: manual-action/MDN-sent-manually; displayed',
        '--b--',
      ),
    ],
    ['nothing', ''],
  ])('%s', (_name, text) => {
    expect(readDeliveryReport(text)).toBe('not-a-report');
  });

  it('a report about a mail of somebody else', () => {
    expect(readDeliveryReport(postfix.replaceAll(back, 'x@exemple.fr').replace(id, 'autre'))).toBe(
      'not-ours',
    );
  });
});
