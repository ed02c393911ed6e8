import { Readable } from 'node:stream';
import { type Quad, type Quad_Object, StreamParser } from 'n3';
import { HarvestFailure } from './harvest-failure.ts';
import type { Thing } from './read-json-ld.ts';

/** Statements of one document, at most: a few letters make one, and each is held. */
const mostStatements = 500_000;
/** Letters read at a time, so that other work goes on meanwhile. */
const piece = 65_536;

/** A prefix, a base, a mark or an address: with these a document begins, after its comments. */
const beginning =
  /^(?:\s|#.*(?:\n|$))*(?:@prefix\b|@base\b|prefix\s+\S*:\s*<|base\s+<|_:\S|<(?:https?|urn|mailto):[^<>\s]*>)/i;

/** Does this text begin as Turtle, TriG or N-Triples do? Comments may come first. */
export const isTurtle = (text: string): boolean => beginning.test(text.slice(0, 10_000));

/**
 * Reads what a document in Turtle (or TriG, or N-Triples) tells, as JSON-LD in its expanded form tells it.
 * @param base address of the document, from which its own addresses are written
 * @throws HarvestFailure `harvest.turtle` with the line that cannot be read, `harvest.too-large`
 */
export async function readTurtle(text: string, base: string): Promise<Thing[]> {
  const things = new Map<string, Record<string, unknown[]>>();
  const parser = new StreamParser({ baseIRI: base });
  let statements = 0;
  try {
    for await (const quad of Readable.from(pieces(text)).pipe(parser) as AsyncIterable<Quad>) {
      statements += 1;
      if (statements > mostStatements) throw new HarvestFailure('harvest.too-large');
      add(things, quad);
    }
  } catch (error) {
    if (error instanceof HarvestFailure) throw error;
    throw new HarvestFailure('harvest.turtle', lineOf(error));
  }
  return [...things].map(([id, thing]) => ({ '@id': id, ...thing }));
}

function* pieces(text: string): Generator<string> {
  for (let start = 0; start < text.length; start += piece) yield text.slice(start, start + piece);
}

const typeName = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#type';

function add(things: Map<string, Record<string, unknown[]>>, { subject, predicate, object }: Quad): void {
  const id = nameOf(subject);
  let thing = things.get(id);
  if (thing === undefined) {
    thing = {};
    things.set(id, thing);
  }
  const isType = predicate.value === typeName;
  const name = isType ? '@type' : predicate.value;
  thing[name] ??= [];
  thing[name].push(isType ? object.value : termValue(object));
}

/** A mark of the document, or an address. */
const nameOf = ({ termType, value }: { readonly termType: string; readonly value: string }): string =>
  termType === 'BlankNode' ? `_:${value}` : value;

const termValue = (object: Quad_Object): Thing =>
  object.termType === 'Literal'
    ? { '@value': object.value, ...(object.language === '' ? {} : { '@language': object.language }) }
    : { '@id': nameOf(object) };

/** The line at which reading stopped. */
function lineOf(error: unknown): string {
  const { context } = error as { readonly context?: { readonly line?: number } };
  return String(context?.line ?? 1);
}
