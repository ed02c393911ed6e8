/** An example that the tests execute, as a text of `docs/methods` states it between its fences. */
export interface ExecutedExample {
  /** What to run: words of the command line, or a function (of the engine, of a room) with what it is called with. */
  readonly run:
    | { readonly kind: 'file'; readonly command: string; readonly file: string }
    | { readonly kind: 'document'; readonly command: string; readonly document: unknown }
    | { readonly kind: 'function'; readonly name: string; readonly values: readonly unknown[] };
  /** Options such as `samples`, as the command line takes them. */
  readonly options: readonly { readonly name: string; readonly value: string }[];
  /** Values to find, by dotted path in the answer. */
  readonly expected: readonly { readonly path: string; readonly value: unknown }[];
}

type JsonObject = Readonly<Record<string, unknown>>;

/** Reads the JSON of an executed example. */
export function readExecutedExample(json: string): ExecutedExample {
  const stated = JSON.parse(json) as JsonObject;
  const command = String(stated.command);
  return {
    run: readRun(command, stated),
    options: Object.entries((stated.options ?? {}) as JsonObject).map(([name, value]) => ({
      name,
      value: String(value),
    })),
    expected: Object.entries((stated.expected ?? {}) as JsonObject).map(([path, value]) => ({ path, value })),
  };
}

function readRun(command: string, stated: JsonObject): ExecutedExample['run'] {
  // A function of a room is named without its file: readers of the page have no use for it.
  const [, name] = /^(?:engine |room .+\.)(\S+)$/.exec(command) ?? [];
  if (name !== undefined)
    return {
      kind: 'function',
      name,
      values: (stated.arguments ?? []) as unknown[],
    };
  if (typeof stated.input === 'string') return { kind: 'file', command, file: stated.input };
  return { kind: 'document', command, document: stated.input };
}
