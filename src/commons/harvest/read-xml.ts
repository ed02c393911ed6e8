import { SaxesParser } from 'saxes';

/** One element, without the prefix of its name. */
export interface XmlNode {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlNode[];
  readonly text: string;
}

/** What cannot be read, or is not let in. */
export class XmlRefusal extends Error {
  readonly code: 'harvest.doctype' | 'harvest.not-xml' | 'harvest.too-large';

  constructor(code: XmlRefusal['code']) {
    super(code);
    this.code = code;
  }
}

const most = { depth: 64, nodes: 400_000 } as const;
type Building = { name: string; attributes: Record<string, string>; children: Building[]; text: string };
const local = (name: string): string => name.slice(name.indexOf(':') + 1);

/**
 * Reads an XML document whole; a DOCTYPE is refused, so that no entity is ever declared.
 * @throws XmlRefusal
 */
export function readXml(text: string): XmlNode {
  const root: Building = { name: '', attributes: {}, children: [], text: '' };
  const open: Building[] = [root];
  let nodes = 0;
  const parser = new SaxesParser({});
  const refuse = (code: XmlRefusal['code']) => {
    throw new XmlRefusal(code);
  };
  parser.on('doctype', () => refuse('harvest.doctype'));
  parser.on('error', () => refuse('harvest.not-xml'));
  parser.on('opentag', ({ name, attributes }) => {
    nodes += 1;
    if (nodes > most.nodes || open.length > most.depth) refuse('harvest.too-large');
    const node: Building = {
      name: local(name),
      attributes: Object.fromEntries(
        Object.entries(attributes).map(([key, value]) => [local(key), String(value)]),
      ),
      children: [],
      text: '',
    };
    open.at(-1)!.children.push(node);
    open.push(node);
  });
  const write = (piece: string) => {
    open.at(-1)!.text += piece;
  };
  parser.on('text', write);
  parser.on('cdata', write);
  parser.on('closetag', () => {
    open.pop();
  });
  // A blank line before the declaration is the most usual slip of a site.
  parser.write(text.replace(/^[\uFEFF\s]+/, '')).close();
  return root.children[0] ?? refuse('harvest.not-xml') ?? root;
}

/** Every element, those that hold others before them. */
export function everyNode(root: XmlNode): XmlNode[] {
  const found: XmlNode[] = [root];
  for (let at = 0; at < found.length; at++) for (const child of found[at]!.children) found.push(child);
  return found;
}

/** Every element of that name, at any depth. */
export const descendants = (node: XmlNode, name: string): XmlNode[] =>
  node.children.flatMap((child) => [...(child.name === name ? [child] : []), ...descendants(child, name)]);

/** The text of the first element of one of these names among the children. */
export function childText(node: XmlNode, ...names: readonly string[]): string | undefined {
  for (const name of names) {
    const found = node.children.find((child) => child.name === name && child.text.trim() !== '');
    if (found) return found.text.trim();
  }
  return undefined;
}
