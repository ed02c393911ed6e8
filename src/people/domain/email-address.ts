/**
 * The address in the one form under which it is kept and compared: without blanks around it, the domain in lower case
 * and ASCII (IDN), the part before the @ as typed. `null` when it cannot be an address.
 *
 * @example
 * readEmailAddress(' Zoe+asso@Exemple.FR ') // 'Zoe+asso@exemple.fr'
 */
export function readEmailAddress(typed: string): string | null {
  const text = typed.trim().normalize('NFC');
  if (text.length > 254) return null;
  const at = text.lastIndexOf('@');
  const local = text.slice(0, at);
  const domain = asciiDomain(text.slice(at + 1));
  if (at < 1 || local.length > 64 || domain === null) return null;
  // Quoted local parts exist on paper only; dots neither begin, end nor follow one another (RFC 5321).
  if (!/^[\p{L}\p{N}!#$%&'*+/=?^_`{|}~-]+(\.[\p{L}\p{N}!#$%&'*+/=?^_`{|}~-]+)*$/u.test(local)) return null;
  return `${local}@${domain}`;
}

/** True when two addresses reach the same person: case does not count. */
export function isSameEmail(left: string, right: string): boolean {
  return left.toLowerCase() === right.toLowerCase();
}

function asciiDomain(typed: string): string | null {
  if (typed === '' || /[\s/?#@:[\]\\]/.test(typed)) return null;
  let domain: string;
  try {
    domain = new URL(`http://${typed}`).hostname;
  } catch {
    return null;
  }
  const isName = /^(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z][a-z0-9-]{0,61}[a-z0-9]$/.test(domain);
  return isName && domain.length <= 253 ? domain : null;
}

const knownDomains = [
  'gmail.com',
  'orange.fr',
  'wanadoo.fr',
  'free.fr',
  'laposte.net',
  'sfr.fr',
  'hotmail.com',
  'hotmail.fr',
  'outlook.com',
  'outlook.fr',
  'yahoo.com',
  'yahoo.fr',
  'icloud.com',
  'proton.me',
  'protonmail.com',
];

/** The address probably meant, when the domain is one slip of the finger away from a well-known one; else `null`. */
export function proposeEmailAddress(address: string): string | null {
  const [local, domain] = address.split('@') as [string, string];
  if (knownDomains.includes(domain)) return null;
  const meant = knownDomains.find((known) => isOneSlipAway(domain, known));
  return meant ? `${local}@${meant}` : null;
}

/** One letter added, left out, changed, or two neighbours exchanged. */
function isOneSlipAway(typed: string, meant: string): boolean {
  if (Math.abs(typed.length - meant.length) > 1) return false;
  let start = 0;
  while (start < Math.min(typed.length, meant.length) && typed[start] === meant[start]) start++;
  const rest = (text: string, skip: number): string => text.slice(start + skip);
  const swapped = typed[start] === meant[start + 1] && typed[start + 1] === meant[start];
  return (
    rest(typed, 1) === rest(meant, 1) ||
    rest(typed, 1) === rest(meant, 0) ||
    rest(typed, 0) === rest(meant, 1) ||
    (swapped && rest(typed, 2) === rest(meant, 2))
  );
}
