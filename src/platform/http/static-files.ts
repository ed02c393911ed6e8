import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import type { RequestContext } from '../ports/http.ts';
import type { Assets } from '../ports/page-context.ts';
import { chooseEncoding } from './content-encoding.ts';

const types: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.txt': 'text/plain; charset=utf-8',
  '.webmanifest': 'application/manifest+json',
  '.woff2': 'font/woff2',
  '.wasm': 'application/wasm',
};

interface StaticFile {
  readonly type: string;
  readonly etag: string;
  /** Hashed names never change: browsers keep them for a year. */
  readonly immutable: boolean;
  readonly bodies: Readonly<Record<'identity' | 'br' | 'gzip', Uint8Array<ArrayBuffer> | null>>;
}

export interface StaticFiles {
  readonly assets: Assets;
  /**
   * The answer for a built file, or null when there is none at this path.
   * @param other the file of another path than that of the request, and headers of its own
   */
  answer(context: RequestContext, other?: OtherFile): Response | null;
}

interface OtherFile {
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
}

type Manifest = Readonly<Record<string, { readonly file: string }>>;

/** Reads the built browser side (`dist/client`) into memory: less than a megabyte, and a later build cannot pull it away. */
export function loadStaticFiles(folder: string): StaticFiles {
  const manifest = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8')) as Manifest;
  const files = new Map(listFiles(folder).map((path) => [`/${path}`, readStaticFile(folder, path)]));
  return {
    assets: assetsOf(manifest),
    answer: (context, other) =>
      answerFile(files.get(other?.path ?? context.req.path), context, other?.headers),
  };
}

function assetsOf(manifest: Manifest): Assets {
  const addressOf = (entry: string): string => {
    const built = manifest[entry];
    if (!built) throw new Error(`No browser entry ${entry} in the build`);
    return `/${built.file}`;
  };
  return { stylesheet: addressOf('src/platform/web/styles/index.css'), script: addressOf };
}

function listFiles(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && extname(entry.name) in types && entry.name !== 'manifest.json')
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(folder.length + 1)
        .replaceAll('\\', '/'),
    );
}

function readStaticFile(folder: string, path: string): StaticFile {
  const read = (suffix: string) =>
    existsSync(join(folder, path + suffix))
      ? new Uint8Array(readFileSync(join(folder, path + suffix)))
      : null;
  const identity = new Uint8Array(readFileSync(join(folder, path)));
  return {
    type: types[extname(path)]!,
    etag: `"${createHash('sha256').update(identity).digest('base64url').slice(0, 22)}"`,
    immutable: path.startsWith('assets/'),
    bodies: { identity, br: read('.br'), gzip: read('.gz') },
  };
}

function answerFile(
  file: StaticFile | undefined,
  context: RequestContext,
  own: Readonly<Record<string, string>> = {},
): Response | null {
  if (!file) return null;
  const encoding = chooseEncoding(
    context.req.header('accept-encoding'),
    (name) => file.bodies[name] !== null,
  );
  const headers: Record<string, string> = {
    'content-type': file.type,
    'cache-control': file.immutable ? 'public, max-age=31536000, immutable' : 'public, max-age=3600',
    etag: file.etag,
    vary: 'accept-encoding',
    ...own,
  };
  if (context.req.header('if-none-match') === file.etag) return context.body(null, 304, headers);
  if (encoding !== 'identity') headers['content-encoding'] = encoding;
  return context.body(file.bodies[encoding]!, 200, headers);
}
