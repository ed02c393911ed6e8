/** Offers passkeys where the browser knows them: shows the buttons, asks the device, hands its answer to the server. */
const addresses = {
  'sign-in': { options: '/api/v1/passkey/sign-in-options', answer: '/api/v1/passkey/sign-in' },
  registration: { options: '/api/v1/passkey/registration-options', answer: '/api/v1/passkey/registration' },
};

type Kind = keyof typeof addresses;

const post = async (address: string, body: unknown): Promise<Record<string, unknown>> => {
  const answer = await fetch(address, {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'application/json' },
    body: JSON.stringify(body),
  });
  if (!answer.ok) throw new Error(String(answer.status));
  return answer.json();
};

const toBytes = (text: string): ArrayBuffer => {
  const binary = atob(text.replaceAll('-', '+').replaceAll('_', '/'));
  return Uint8Array.from(binary, (character) => character.charCodeAt(0)).buffer;
};
const toText = (bytes: ArrayBuffer): string =>
  btoa(String.fromCharCode(...new Uint8Array(bytes)))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '');

type Described = { readonly id: string; readonly type: 'public-key' };
const withBytes = (list: readonly Described[] = []) =>
  list.map((item) => ({ ...item, id: toBytes(item.id) }));

/** What the device answers, every part of it written as text. */
function describe(credential: PublicKeyCredential): Record<string, unknown> {
  const response = credential.response as AuthenticatorAttestationResponse & AuthenticatorAssertionResponse;
  const parts: Record<string, unknown> = { clientDataJSON: toText(response.clientDataJSON) };
  for (const name of ['attestationObject', 'authenticatorData', 'signature', 'userHandle'] as const)
    if (response[name]) parts[name] = toText(response[name] as ArrayBuffer);
  if ('getTransports' in response) parts.transports = response.getTransports();
  return {
    id: credential.id,
    rawId: toText(credential.rawId),
    type: credential.type,
    response: parts,
    clientExtensionResults: credential.getClientExtensionResults(),
  };
}

/** What the server asks of the device: the standard's own structure, with its bytes written as text. */
interface Asked {
  readonly challenge: string;
  readonly allowCredentials?: readonly Described[];
  readonly excludeCredentials?: readonly Described[];
  readonly user: { readonly id: string; readonly name: string; readonly displayName: string };
  readonly rp: PublicKeyCredentialRpEntity;
  readonly pubKeyCredParams: PublicKeyCredentialParameters[];
}

async function ask(kind: Kind): Promise<Record<string, unknown>> {
  const asked = (await post(addresses[kind].options, {})) as unknown as Asked;
  const { allowCredentials, excludeCredentials, user, ...rest } = asked;
  const common = { ...rest, challenge: toBytes(asked.challenge) };
  const credential =
    kind === 'sign-in'
      ? await navigator.credentials.get({
          publicKey: { ...common, allowCredentials: withBytes(allowCredentials) },
        })
      : await navigator.credentials.create({
          publicKey: {
            ...common,
            user: { ...user, id: toBytes(user.id) },
            excludeCredentials: withBytes(excludeCredentials),
          },
        });
  return describe(credential as PublicKeyCredential);
}

/** Goes to a page and shows it anew, also when it is this one. */
function goTo(address: URL): void {
  const isHere = address.pathname + address.search === location.pathname + location.search;
  location.assign(address);
  if (isHere) location.reload();
}

for (const place of document.querySelectorAll<HTMLElement>('[data-passkey]')) {
  if (!('PublicKeyCredential' in window)) break;
  place.hidden = false;
  const said = place.querySelector('[role=status]');
  place.querySelector('button')?.addEventListener('click', async () => {
    const kind = place.dataset.passkey as Kind;
    if (said) said.textContent = '';
    try {
      const response = await ask(kind);
      const { next } = await post(addresses[kind].answer, { response, next: place.dataset.next });
      goTo(new URL(String(next), location.href));
    } catch {
      if (said) said.textContent = place.dataset.failed ?? '';
    }
  });
}
