/**
 * What two addresses of the same page have in common: no scheme, no `www.`, no fragment, no tracking parameter, no last slash.
 *
 * @example webKey('https://www.Exemple.fr/guide/?utm_source=x#haut') // 'exemple.fr/guide'
 */
export function webKey(address: string): string {
  if (!URL.canParse(address)) return address.trim();
  const url = new URL(address);
  const kept = [...url.searchParams].filter(
    ([name]) => !/^(utm_\w+|fbclid|gclid|mc_cid|mc_eid)$/i.test(name),
  );
  const query = new URLSearchParams(kept.sort(([one], [other]) => (one < other ? -1 : 1))).toString();
  const path = url.pathname.replace(/\/+$/, '');
  return `${url.host.replace(/^www\./, '')}${path}${query === '' ? '' : `?${query}`}`;
}

/** The ways in which the address of one page is usually written: as told, then with and without `www.`, `https` and a last slash. */
export function addressesLike(address: string): string[] {
  const key = webKey(address);
  const variants = ['https://', 'https://www.', 'http://', 'http://www.'].map((start) => start + key);
  return [...new Set([address, ...variants, ...variants.map((one) => `${one}/`)])];
}
