/** An address of this site to go back to after signing in; null when what was asked leads anywhere else, or nowhere. */
export function safeNext(asked: string | undefined, origin: string): string | null {
  if (asked === undefined || asked === '' || asked.length > 2_000) return null;
  // A browser reads `//host` and `/\host` as another site, and drops tabs and line breaks before reading.
  if (!asked.startsWith('/') || /^\/[/\\]/.test(asked) || /[\p{Cc}\\]/u.test(asked)) return null;
  try {
    const address = new URL(asked, origin);
    return address.origin === new URL(origin).origin
      ? address.pathname + address.search + address.hash
      : null;
  } catch {
    return null;
  }
}
