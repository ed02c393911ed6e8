import type { MiddlewareHandler } from 'hono';
import type { PageEnvironment } from '../ports/http.ts';

/** Only what comes from this server, and no inline script or style. */
export const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self'",
  "font-src 'self'",
  "connect-src 'self'",
  "worker-src 'self'",
  "manifest-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ');

const headers: Readonly<Record<string, string>> = {
  'content-security-policy': contentSecurityPolicy,
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'referrer-policy': 'strict-origin-when-cross-origin',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=(), browsing-topics=()',
};

/** Puts the security headers on every answer; a route that must differ sets its own before. */
export function securityHeaders(origin: string): MiddlewareHandler<PageEnvironment> {
  const isEncrypted = origin.startsWith('https://');
  return async (context, next) => {
    await next();
    const { headers: sent } = context.res;
    // The older header knows no way to let anybody frame: a policy that does goes without it.
    const mayBeFramed = sent.get('content-security-policy')?.includes('frame-ancestors *') ?? false;
    for (const [name, value] of Object.entries(headers)) {
      if (!sent.has(name) && !(mayBeFramed && name === 'x-frame-options')) sent.set(name, value);
    }
    if (isEncrypted) context.res.headers.set('strict-transport-security', 'max-age=31536000');
    context.res.headers.set('x-request-id', context.get('requestId'));
  };
}
