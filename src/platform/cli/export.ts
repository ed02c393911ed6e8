import { type App, openApp } from '../app.ts';
import type { CommandContext, ExitCode, Reason } from '../ports/command.ts';
import type { OpenData, OpenDataFile } from '../ports/open-data.ts';
import { exportMessages } from './export-messages.ts';
import { withSettings } from './surroundings.ts';

/** Formats that are one JSON document. */
const jsonFormats = ['json', 'jsonld', 'geojson'];

/**
 * Writes one set of open data: byte for byte what a visitor is given at its address, so that nothing leaves by a command
 * that the pages would not show.
 */
export function exportData(context: CommandContext): Promise<ExitCode> {
  return withSettings(context, async (configuration, log) => {
    const [name] = context.arguments;
    const out = context.options.out;
    if (typeof out === 'string') {
      const reasons = await context.checkOutputs([{ option: '--out', file: out }], '-');
      if (reasons.length > 0) return context.refuse(reasons);
    }
    const app = await openApp(configuration, log);
    try {
      const { openData } = app.ports.contributions;
      if (name === undefined) return list(context, openData);
      const data = openData.find((one) => one.name === name);
      if (data === undefined)
        return refuse(context, 'cli.unknown-kind', (say) => say.unknown(name, openData));
      return await write(context, app, data);
    } finally {
      await app.close();
    }
  });
}

type Say = (typeof exportMessages)['fr'];
const refuse = (context: CommandContext, code: string, say: (words: Say) => string): ExitCode =>
  context.refuse([{ code, path: '', message: say(exportMessages[context.language]) }]);

function list(context: CommandContext, openData: readonly OpenData[]): ExitCode {
  if (context.json) {
    const kinds = openData.map(({ name, title, owner, files }) => ({
      name,
      title: title[context.language],
      of: owner?.label.en ?? null,
      formats: files.map(({ format }) => format),
    }));
    context.print(`${JSON.stringify({ kinds })}\n`);
    return 0;
  }
  for (const { name, title, owner, files } of openData) {
    const asked = owner === undefined ? name : `${name} KEY`;
    const formats = files.map(({ format }) => format).join(', ');
    context.print(`${asked.padEnd(16)} ${title[context.language]} (${formats})\n`);
  }
  return 0;
}

async function write(context: CommandContext, app: App, data: OpenData): Promise<ExitCode> {
  const [, key] = context.arguments;
  const { format, out } = context.options;
  const { owner } = data;
  if (owner !== undefined && key === undefined)
    return refuse(context, 'cli.missing-argument', (say) =>
      say.keyMissing(data.name, owner.label[context.language]),
    );
  if (owner === undefined && key !== undefined)
    return refuse(context, 'cli.unexpected-argument', (say) => say.noKey(data.name, key));
  const file = fileOf(data, typeof format === 'string' ? format : null, context.json && out === undefined);
  if (file === null)
    return refuse(context, 'cli.not-one-of', (say) => say.format(data, String(format ?? 'json')));
  const read = await readFile(context, app, file, key ?? '');
  if (!read.ok) {
    if (read.status === 404 && owner !== undefined)
      return refuse(context, 'cli.unknown-territory', (say) =>
        say.nothing(owner.label[context.language], key ?? ''),
      );
    throw new Error(`${file.address.fr} answered ${read.status}`);
  }
  return hand(context, data, file, read.bytes);
}

function fileOf(data: OpenData, format: string | null, needsJson: boolean): OpenDataFile | null {
  const fits = data.files.filter((file) => !needsJson || jsonFormats.includes(file.format));
  return (format === null ? fits[0] : fits.find((file) => file.format === format)) ?? null;
}

type Read =
  | { readonly ok: true; readonly bytes: Uint8Array }
  | { readonly ok: false; readonly status: number };

async function readFile(
  { language }: CommandContext,
  app: App,
  { address }: OpenDataFile,
  key: string,
): Promise<Read> {
  const path = address[language].replace(':key', encodeURIComponent(key));
  const request = new Request(new URL(path, app.ports.settings.origin), {
    headers: { 'accept-language': language },
  });
  const answer = await app.http.fetch(request);
  if (answer.status !== 200) return { ok: false, status: answer.status };
  return { ok: true, bytes: new Uint8Array(await answer.arrayBuffer()) };
}

async function hand(
  context: CommandContext,
  data: OpenData,
  { format }: OpenDataFile,
  bytes: Uint8Array,
): Promise<ExitCode> {
  const { out } = context.options;
  if (typeof out === 'string') {
    const fault: Reason | null = await context.write({ option: '--out', file: out }, bytes);
    if (fault !== null) return context.refuse([fault]);
    if (context.json)
      context.print(`${JSON.stringify({ kind: data.name, format, file: out, bytes: bytes.length })}\n`);
    else context.tell(`${exportMessages[context.language].written(out, bytes.length)}\n`);
    return 0;
  }
  if (format === 'xlsx') return refuse(context, 'cli.no-output-name', (say) => say.binary);
  context.print(new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes));
  return 0;
}
