/** Posted fields by the parts of their names: `members.0.name` is the name of the first of the members. */
export interface PostedTree {
  /** Values given under this very name, in their order (several for boxes to tick). */
  readonly values: readonly string[];
  readonly children: ReadonlyMap<string, PostedTree>;
}

interface Growing {
  values: string[];
  children: Map<string, Growing>;
}

const grow = (): Growing => ({ values: [], children: new Map() });

const deepest = 8;
const step = /^(?:[a-zA-Z]+|0|[1-9]\d{0,5})$/;

/** A tree without anything. */
const emptyTree: PostedTree = { values: [], children: new Map() };

/** Gathers posted fields; names that no form of ours has are left out. */
export const growTree = (fields: Iterable<readonly [string, string]>): PostedTree => {
  const root = grow();
  for (const [name, value] of fields) {
    const path = name.split('.');
    if (path.length > deepest || !path.every((part) => step.test(part))) continue;
    let at = root;
    for (const part of path) {
      const next = at.children.get(part) ?? grow();
      at.children.set(part, next);
      at = next;
    }
    at.values.push(value);
  }
  return root;
};

/** The part of the tree under a name. */
export const under = (tree: PostedTree, name: string): PostedTree => tree.children.get(name) ?? emptyTree;

/** Line ends come from browsers as CR LF. */
const lines = (text: string): string => text.replaceAll('\r\n', '\n');

/** The text posted under a name; `''` when there is none. */
export const textAt = (tree: PostedTree, name: string): string => lines(under(tree, name).values[0] ?? '');

/** The texts ticked under a name. */
export const textsAt = (tree: PostedTree, name: string): string[] => under(tree, name).values.map(lines);

/** The numbered parts under a name, in the order of their numbers. */
export const listAt = (tree: PostedTree, name: string): PostedTree[] =>
  [...under(tree, name).children]
    .filter(([key]) => /^\d/.test(key))
    .sort(([a], [b]) => Number(a) - Number(b))
    .map(([, child]) => child);

/** The same tree for a value of our own that went through the page as JSON. */
export const treeOfJson = (json: string): PostedTree => {
  try {
    return treeOfValue(JSON.parse(json), 0);
  } catch {
    return emptyTree;
  }
};

const treeOfValue = (value: unknown, depth: number): PostedTree => {
  if (depth > deepest) return emptyTree;
  if (typeof value === 'string') return { values: [value], children: new Map() };
  if (typeof value === 'boolean') return { values: value ? ['1'] : [], children: new Map() };
  if (typeof value !== 'object' || value === null) return emptyTree;
  const children = new Map(Object.entries(value).map(([key, child]) => [key, treeOfValue(child, depth + 1)]));
  const values = Array.isArray(value) ? value.filter((item): item is string => typeof item === 'string') : [];
  return { values, children };
};
