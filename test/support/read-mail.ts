/** A mail as a program shows it: its headers unfolded, its two forms decoded. */
export interface ShownMail {
  readonly headers: string;
  readonly text: string;
  readonly html: string;
}

const unfold = (head: string): string => head.replaceAll(/\r?\n[ \t]+/g, ' ');

/** Reads a mail of two forms (multipart/alternative), whatever the encoding of each. */
export function readMail(source: string): ShownMail {
  const [head = '', ...rest] = source.split(/\r?\n\r?\n/);
  const boundary = /boundary="?([^"\s;]+)"?/.exec(unfold(head))?.[1];
  if (boundary === undefined) throw new Error('A mail of one form only');
  const forms = new Map<string, string>();
  for (const part of rest.join('\r\n\r\n').split(`--${boundary}`)) {
    const [partHead = '', ...body] = part.replace(/^\r?\n/, '').split(/\r?\n\r?\n/);
    const headers = unfold(partHead);
    const type = /^content-type:\s*(text\/\w+)/im.exec(headers)?.[1];
    const encoding = /^content-transfer-encoding:\s*([\w-]+)/im.exec(headers)?.[1] ?? '7bit';
    if (type !== undefined) forms.set(type, decode(body.join('\r\n\r\n'), encoding.toLowerCase()));
  }
  return { headers: unfold(head), text: forms.get('text/plain') ?? '', html: forms.get('text/html') ?? '' };
}

function decode(body: string, encoding: string): string {
  if (encoding === 'base64') return Buffer.from(body, 'base64').toString('utf8');
  if (encoding !== 'quoted-printable') return body;
  const bytes = body
    .replaceAll(/=\r?\n/g, '')
    .replaceAll(/=([0-9A-F]{2})/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
  return Buffer.from(bytes, 'latin1').toString('utf8');
}
