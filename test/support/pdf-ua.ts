import type { Language } from '../../src/kernel/language.ts';
import {
  type PdfDict,
  type PdfFile,
  PdfRef,
  PdfText,
  type PdfValue,
  pdfTokens,
  readPdf,
} from './pdf-objects.ts';

/** Standard types of structure (ISO 32000-1, 14.8.4). */
const standardTypes = new Set(
  'Document Part Art Sect Div BlockQuote Caption TOC TOCI Index NonStruct Private P H H1 H2 H3 H4 H5 H6 L LI Lbl LBody Table TR TH TD THead TBody TFoot Span Quote Note Reference BibEntry Code Link Annot Figure Formula Form'.split(
    ' ',
  ),
);
/** Which elements may stand in which (ISO 32000-1, tables 337 and 338). */
const inside: Readonly<Record<string, readonly string[]>> = {
  TR: ['Table', 'THead', 'TBody', 'TFoot'],
  TH: ['TR'],
  TD: ['TR'],
  THead: ['Table'],
  TBody: ['Table'],
  TFoot: ['Table'],
  LI: ['L'],
  LBody: ['LI'],
  TOCI: ['TOC'],
};
const paints = new Set('Tj TJ \' " f F f* B B* b b* S s sh Do BI'.split(' '));

interface Element {
  readonly type: string;
  readonly dict: PdfDict;
  readonly parent: Element | null;
  readonly children: Element[];
  /** Its children and what it marks, in the order in which they are read. */
  readonly kids: (Element | PdfValue)[];
}

/**
 * What keeps a PDF from being PDF/UA-1, as far as a program can tell without a reader's eyes, told by the number of the Matterhorn
 * protocol; nothing when nothing does. It reads the file by itself: it trusts nothing of the program that wrote it.
 */
export function findPdfFaults(bytes: Uint8Array, language: Language): string[] {
  const file = readPdf(bytes);
  const roots = elementsOf(file);
  const all = roots.flatMap(flat);
  return [
    ...documentFaults(file, language),
    ...all.flatMap((element) => elementFaults(file, element)),
    ...headingFaults(all),
    ...orderFaults(file, all),
    ...all.filter(({ type }) => type === 'Table').flatMap((table) => tableFaults(file, table, all)),
    ...pageFaults(file, roots),
  ];
}

const told = (isFault: boolean, fault: string): string[] => (isFault ? [fault] : []);
const textOf = (value: PdfValue): string => (value instanceof PdfText ? value.text.trim() : '');

function documentFaults({ catalog, dict, stream, trailer, get }: PdfFile, language: Language): string[] {
  const metadata = stream(catalog['/Metadata']);
  return [
    ...told(dict(catalog['/MarkInfo'])['/Marked'] !== true, '06: not marked as tagged'),
    ...told(dict(catalog['/MarkInfo'])['/Suspects'] === true, '07: suspects'),
    ...told(!metadata.includes('<pdfuaid:part>1</pdfuaid:part>'), '06-002: does not say that it is PDF/UA-1'),
    ...told(!/<dc:title>[\s\S]*?<rdf:li[^>]*>[^<]+</.test(metadata), '06-003: no title'),
    ...told(dict(catalog['/ViewerPreferences'])['/DisplayDocTitle'] !== true, '07-001: shows its file name'),
    ...told(!textOf(get(catalog['/Lang'])).startsWith(language), '11-006: not in its language'),
    ...told(trailer['/Encrypt'] !== undefined, '26: encrypted'),
  ];
}

function elementsOf(file: PdfFile): Element[] {
  const { dict, list, get } = file;
  const root = dict(file.catalog['/StructTreeRoot']);
  const roles = dict(root['/RoleMap']);
  const build = (value: PdfValue, parent: Element | null): Element[] => {
    const found = dict(value);
    if (typeof found['/S'] !== 'string') return [];
    const own = found['/S'];
    const mapped = standardTypes.has(own.slice(1)) ? own : String(roles[own] ?? own);
    const element: Element = { type: mapped.slice(1), dict: found, parent, children: [], kids: [] };
    for (const kid of kidsOf(file, found)) {
      const built = build(kid, element);
      element.children.push(...built);
      element.kids.push(...(built.length > 0 ? built : [kid]));
    }
    return [element];
  };
  return (Array.isArray(get(root['/K'])) ? list(root['/K']) : [root['/K'] ?? null]).flatMap((kid) =>
    build(kid, null),
  );
}

const kidsOf = ({ get, list }: PdfFile, element: PdfDict): readonly PdfValue[] => {
  const kids = get(element['/K']);
  return Array.isArray(kids) ? list(kids) : kids === null ? [] : [element['/K']!];
};

const isElement = (kid: Element | PdfValue): kid is Element =>
  typeof kid === 'object' && kid !== null && 'kids' in kid;

const flat = (element: Element): Element[] => [element, ...element.children.flatMap(flat)];

/** The parent that counts: divisions and parts group without meaning. */
function parentOf({ parent }: Element): string {
  return parent === null ? '' : ['Div', 'NonStruct'].includes(parent.type) ? parentOf(parent) : parent.type;
}

function elementFaults({ get }: PdfFile, element: Element): string[] {
  const { type, dict } = element;
  const wanted = inside[type];
  const words = textOf(get(dict['/Alt'])) || textOf(get(dict['/ActualText']));
  return [
    ...told(!standardTypes.has(type), `02-001: ${type} is no standard type`),
    ...told(
      wanted !== undefined && !wanted.includes(parentOf(element)),
      `09-004: ${type} in ${parentOf(element)}`,
    ),
    ...told(type === 'Figure' && words === '', '13-004: a figure without words'),
    ...told(type === 'Formula' && words === '', '17-002: a formula without words'),
  ];
}

function headingFaults(all: readonly Element[]): string[] {
  const levels = all.flatMap(({ type }) => (/^H[1-6]$/.test(type) ? [Number(type[1])] : []));
  return levels.flatMap((level, index) => {
    const before = levels[index - 1] ?? 0;
    return told(level > before + 1, `14-003: H${level} after ${before === 0 ? 'nothing' : `H${before}`}`);
  });
}

/** Bookmarks are made apart from the tags: both must tell the headings in the same order. */
function orderFaults({ catalog, dict, get }: PdfFile, all: readonly Element[]): string[] {
  const bookmarks: string[] = [];
  const walk = (first: PdfValue | undefined): void => {
    for (let one = dict(first); one['/Title'] !== undefined; one = dict(one['/Next'])) {
      bookmarks.push(textOf(get(one['/Title'])));
      walk(one['/First']);
    }
  };
  walk(dict(catalog['/Outlines'])['/First']);
  const headings = all
    .filter(({ type }) => /^H[1-6]$/.test(type))
    .map((heading) => textOf(get(heading.dict['/T'])));
  let place = 0;
  for (const title of bookmarks) {
    const found = headings.indexOf(title, place);
    if (found < 0) return [`09-001: “${title}” is not read where the bookmarks say`];
    place = found + 1;
  }
  return [];
}

function tableFaults({ dict, list, get }: PdfFile, table: Element, all: readonly Element[]): string[] {
  const rows = flat(table).filter(({ type }) => type === 'TR');
  const cellsOf = (row: Element): Element[] =>
    row.children.filter(({ type }) => type === 'TH' || type === 'TD');
  const attribute = ({ dict: found }: Element, name: string): PdfValue => {
    const given = get(found['/A']);
    const attributes = Array.isArray(given) ? list(given) : [found['/A'] ?? null];
    return attributes.map((one) => get(dict(one)[name])).find((value) => value !== null) ?? null;
  };
  const widths = rows.map((row) =>
    cellsOf(row).reduce((sum, cell) => sum + Number(attribute(cell, '/ColSpan') ?? 1), 0),
  );
  const cells = rows.flatMap(cellsOf);
  const ids = new Set(all.map(({ dict: found }) => textOf(get(found['/ID']))).filter(Boolean));
  const hasSpanDown = cells.some((cell) => Number(attribute(cell, '/RowSpan') ?? 1) > 1);
  return [
    ...told(rows.length === 0, '15: a table without rows'),
    ...told(
      !hasSpanDown && new Set(widths).size > 1,
      `15: rows of ${[...new Set(widths)].join(' and ')} cells`,
    ),
    ...told(!cells.some(({ type }) => type === 'TH'), '15-003: a table without headings'),
    ...cells.flatMap((cell) => {
      const headers = attribute(cell, '/Headers');
      const named = Array.isArray(headers) ? headers.map((one) => textOf(get(one))) : [];
      return [
        ...told(
          cell.type === 'TH' && typeof attribute(cell, '/Scope') !== 'string',
          '15-003: a heading without scope',
        ),
        ...told(
          named.some((id) => !ids.has(id)),
          '15: a cell of a heading that is not there',
        ),
      ];
    }),
  ];
}

/** Pages in order. */
function pagesOf({ dict, list, catalog }: PdfFile): { readonly ref: PdfValue; readonly page: PdfDict }[] {
  const walk = (ref: PdfValue): { ref: PdfValue; page: PdfDict }[] => {
    const node = dict(ref);
    return node['/Type'] === '/Pages' ? list(node['/Kids']).flatMap(walk) : [{ ref, page: node }];
  };
  return walk(catalog['/Pages'] ?? null);
}

function pageFaults(file: PdfFile, roots: readonly Element[]): string[] {
  const { dict, list, get } = file;
  const tagged = new Map<number, number[]>();
  const annotated = new Set<number>();
  const add = (page: PdfValue | undefined, mark: number): void => {
    if (page instanceof PdfRef) tagged.set(page.number, [...(tagged.get(page.number) ?? []), mark]);
  };
  const pageOf = (element: Element): PdfValue | undefined =>
    element.dict['/Pg'] ?? (element.parent === null ? undefined : pageOf(element.parent));
  const read = (element: Element): void => {
    for (const kid of element.kids) {
      if (isElement(kid)) {
        read(kid);
        continue;
      }
      const found = dict(kid);
      if (typeof kid === 'number') add(pageOf(element), kid);
      else if (found['/Type'] === '/MCR') add(found['/Pg'] ?? pageOf(element), Number(get(found['/MCID'])));
      else if (found['/Type'] === '/OBJR' && found['/Obj'] instanceof PdfRef)
        annotated.add(found['/Obj'].number);
    }
  };
  for (const root of roots) read(root);
  return pagesOf(file).flatMap(({ ref, page }, index) => {
    const at = `page ${index + 1}`;
    const known = ref instanceof PdfRef ? (tagged.get(ref.number) ?? []) : [];
    const notes = list(page['/Annots']);
    return [
      ...contentFaults(file, page, new Set(known)).map((fault) => `${fault} (${at})`),
      ...told(notes.length > 0 && page['/Tabs'] !== '/S', `28-008: tab order (${at})`),
      ...notes.flatMap((note) => [
        ...told(
          !(note instanceof PdfRef && annotated.has(note.number)),
          `28-002: a link outside the tags (${at})`,
        ),
        ...told(textOf(get(dict(note)['/Contents'])) === '', `28-012: a link without words (${at})`),
      ]),
      ...fontFaults(file, page),
    ];
  });
}

/** What is drawn outside of every tag and not said to be decoration. */
function contentFaults(file: PdfFile, page: PdfDict, known: ReadonlySet<number>): string[] {
  const contents = file.get(page['/Contents']);
  const parts = Array.isArray(contents) ? contents : [page['/Contents'] ?? null];
  const faults = new Set<string>();
  const open: ('artifact' | 'tag' | 'nothing')[] = [];
  let operands: PdfValue[] = [];
  for (const token of pdfTokens(parts.map(file.stream).join('\n'))) {
    if ('value' in token) {
      operands.push(token.value);
      continue;
    }
    const { operator } = token;
    if (operator === 'BMC' || operator === 'BDC') {
      const mark = file.dict(operands[1])['/MCID'];
      open.push(operands[0] === '/Artifact' ? 'artifact' : typeof mark === 'number' ? 'tag' : 'nothing');
      if (typeof mark === 'number' && !known.has(mark)) faults.add('01-005: marked, and in no tag');
    } else if (operator === 'EMC') open.pop();
    else if (paints.has(operator) && !open.some((one) => one !== 'nothing'))
      faults.add('01-005: drawn outside the tags');
    if (open.includes('artifact') && open.includes('tag')) faults.add('01-003: decoration inside a tag');
    operands = [];
  }
  return [...faults];
}

function fontFaults({ dict, list }: PdfFile, page: PdfDict): string[] {
  const fonts = Object.values(dict(dict(page['/Resources'])['/Font']));
  return fonts.flatMap((value) => {
    const font = dict(value);
    const own = dict(list(font['/DescendantFonts'])[0] ?? value);
    const descriptor = dict(own['/FontDescriptor']);
    const isThere = ['/FontFile', '/FontFile2', '/FontFile3'].some((name) => descriptor[name] !== undefined);
    return [
      ...told(
        !isThere && font['/Subtype'] !== '/Type3',
        `31-009: ${String(font['/BaseFont'])} is not inside`,
      ),
      ...told(font['/ToUnicode'] === undefined, `10-001: ${String(font['/BaseFont'])} without its letters`),
    ];
  });
}
