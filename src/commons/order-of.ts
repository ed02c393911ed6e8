import type { RequestContext } from '../platform/ports/http.ts';
import { readSearchOrder, type SearchOrder } from './domain/filters.ts';

/** The search that the address of a request asks for. */
export const orderOf = (context: RequestContext): SearchOrder =>
  readSearchOrder((name) => context.req.queries(name) ?? []);
