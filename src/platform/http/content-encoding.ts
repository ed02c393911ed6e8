export type Encoding = 'br' | 'gzip' | 'identity';

/** The best encoding that the client accepts (`Accept-Encoding`, a quality of 0 refuses) and that we have. */
export function chooseEncoding(
  accepted: string | undefined,
  isAvailable: (encoding: Encoding) => boolean,
): Encoding {
  const names = (accepted ?? '').split(',').flatMap((part) => {
    const [name = '', ...parameters] = part
      .trim()
      .toLowerCase()
      .split(/\s*;\s*/);
    const isRefused = parameters.some((parameter) => /^q=0(\.0*)?$/.test(parameter));
    return isRefused ? [] : [name];
  });
  const accepts = (encoding: Encoding) => names.includes(encoding) && isAvailable(encoding);
  return accepts('br') ? 'br' : accepts('gzip') ? 'gzip' : 'identity';
}
