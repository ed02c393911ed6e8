import { deleteCookie, getCookie, setCookie } from 'hono/cookie';
import type { RequestContext } from '../../platform/ports/http.ts';
import { type Progress, readProgress, writeProgress } from '../domain/pathway-progress.ts';

/** Seconds that a device keeps the steps of a visitor after the last one was ticked. */
const keptSeconds = 365 * 86_400;

/** Over https the cookie is sent to this very host only; browsers refuse that prefix over plain http. */
const nameOn = (origin: string): string =>
  origin.startsWith('https://') ? '__Host-cap17.pathways' : 'cap17.pathways';

const optionsOn = (origin: string) =>
  ({ path: '/', httpOnly: true, sameSite: 'Lax', secure: origin.startsWith('https://') }) as const;

/** The steps that this device keeps. */
export const deviceProgress = (context: RequestContext, origin: string): Progress =>
  readProgress(getCookie(context, nameOn(origin)));

/** Keeps steps on the device, written because somebody ticked one; no step left, the cookie goes. */
export function keepOnDevice(context: RequestContext, origin: string, progress: Progress): void {
  const text = writeProgress(progress);
  if (text === '') deleteCookie(context, nameOn(origin), optionsOn(origin));
  else setCookie(context, nameOn(origin), text, { ...optionsOn(origin), maxAge: keptSeconds });
}
