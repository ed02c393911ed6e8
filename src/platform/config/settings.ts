import {
  databaseAddress,
  emailAddress,
  mailServerAddress,
  oneOf,
  originAddress,
  type Setting,
  secretText,
  text,
  timeZoneName,
  webAddress,
  webAddressOrNo,
  wholeNumber,
  words,
} from './setting.ts';

const define = <Value>(setting: Setting<Value>): Setting<Value> => setting;

/** Everything that can be set, each by one environment variable. `cap17 doctor` shows them all. */
export const settings = {
  port: define({
    variable: 'PORT',
    ...wholeNumber(0, 65_535),
    standard: 1717,
    meaning: { fr: 'Port où le serveur répond', en: 'Port where the server answers' },
  }),
  host: define({
    variable: 'CAP17_HOST',
    ...text({ fr: 'une adresse, par exemple 0.0.0.0', en: 'an address, for instance 0.0.0.0' }),
    standard: null,
    meaning: {
      fr: 'Adresse où le serveur écoute\u202F; sans elle, cette machine seulement',
      en: 'Address where the server listens; without it, this machine only',
    },
  }),
  origin: define({
    variable: 'CAP17_ORIGIN',
    ...originAddress,
    standard: null,
    meaning: {
      fr: 'Adresse publique, celle des liens\u202F; sans elle, http://localhost et le port',
      en: 'Public address, that of links; without it, http://localhost and the port',
    },
  }),
  operator: define({
    variable: 'CAP17_OPERATOR',
    ...text({
      fr: 'un nom, par exemple Communauté de communes',
      en: 'a name, for instance a local authority',
    }),
    standard: null,
    meaning: {
      fr: 'Organisme qui exploite ce site, nommé dans ses déclarations',
      en: 'Organisation that runs this site, named in its declarations',
    },
  }),
  contact: define({
    variable: 'CAP17_CONTACT',
    ...text({ fr: 'une adresse électronique', en: 'an e-mail address' }),
    standard: null,
    meaning: {
      fr: 'Adresse où écrire à cet organisme\u00A0: accessibilité, données personnelles',
      en: 'Address to write to this organisation: accessibility, personal data',
    },
  }),
  timeZone: define({
    variable: 'CAP17_TIME_ZONE',
    ...timeZoneName,
    standard: 'Europe/Paris',
    meaning: {
      fr: 'Fuseau horaire du territoire, celui des heures affichées',
      en: 'Time zone of the territory, that of the times shown',
    },
  }),
  proxies: define({
    variable: 'CAP17_PROXIES',
    ...wholeNumber(0, 9),
    standard: 0,
    meaning: {
      fr: 'Nombre de mandataires (reverse proxies) devant le serveur, dont X-Forwarded-For est cru',
      en: 'Number of reverse proxies in front of the server, whose X-Forwarded-For is believed',
    },
  }),
  data: define({
    variable: 'CAP17_DATA',
    ...text({ fr: 'un dossier', en: 'a folder' }),
    standard: null,
    meaning: {
      fr: 'Dossier des données\u202F; sans lui, .cap17 dans le dossier de Cap17',
      en: 'Folder of the data; without it, .cap17 in the folder of Cap17',
    },
  }),
  backups: define({
    variable: 'CAP17_BACKUPS',
    ...text({ fr: 'un dossier', en: 'a folder' }),
    standard: null,
    meaning: {
      fr: 'Dossier des sauvegardes automatiques\u202F; sans lui, backups dans le dossier des données',
      en: 'Folder of the automatic backups; without it, backups in the folder of the data',
    },
  }),
  databaseUrl: define({
    variable: 'DATABASE_URL',
    ...databaseAddress,
    standard: null,
    meaning: {
      fr: 'PostgreSQL 15 ou plus récent à utiliser à la place de la base embarquée',
      en: 'PostgreSQL 15 or later to use instead of the embedded database',
    },
  }),
  databaseReplicaUrl: define({
    variable: 'DATABASE_REPLICA_URL',
    ...databaseAddress,
    standard: null,
    meaning: {
      fr: 'Copie de la base pour les lectures publiques',
      en: 'Replica of the database for public reads',
    },
  }),
  databaseConnections: define({
    variable: 'CAP17_DATABASE_CONNECTIONS',
    ...wholeNumber(2, 200),
    standard: 10,
    meaning: {
      fr: 'Connexions à la base, au plus, par processus',
      en: 'Connections to the database, at most, per process',
    },
  }),
  jobs: define({
    variable: 'CAP17_JOBS',
    ...oneOf('server', 'worker'),
    standard: 'server',
    meaning: {
      fr: 'Qui fait les tâches de fond\u00A0: le serveur, ou seulement «\u202Fcap17 worker\u202F»',
      en: 'Who does background work: the server, or only “cap17 worker”',
    },
  }),
  secret: define({
    variable: 'CAP17_SECRET',
    ...secretText,
    standard: null,
    meaning: {
      fr: 'Secret qui signe les sessions et chiffre les seconds facteurs\u202F; sans lui, la base en garde un',
      en: 'Secret that signs sessions and encrypts second factors; without it, the database keeps one',
    },
  }),
  mailServer: define({
    variable: 'CAP17_MAIL_SERVER',
    ...mailServerAddress,
    standard: null,
    meaning: {
      fr: 'Serveur de courriels\u202F; sans lui, les courriels s’affichent dans la console et sur une page d’administration',
      en: 'Mail server; without it, mails appear in the console and on an administration page',
    },
  }),
  mailFrom: define({
    variable: 'CAP17_MAIL_FROM',
    ...text({ fr: 'Cap17 <cap17@exemple.fr>', en: 'Cap17 <cap17@example.org>' }),
    standard: null,
    meaning: {
      fr: 'Expéditeur des courriels\u202F; sans lui, cap17 au domaine de l’adresse publique',
      en: 'Sender of mails; without it, cap17 at the domain of the public address',
    },
  }),
  mailReturn: define({
    variable: 'CAP17_MAIL_RETURN',
    ...emailAddress,
    standard: null,
    meaning: {
      fr: 'Adresse où reviennent les exemplaires de la lettre non remis, complétée de + et d’un code\u202F; sans elle, celle de l’expéditeur',
      en: 'Address to which undelivered copies of the digest come back, with + and a code added; without it, that of the sender',
    },
  }),
  mailRate: define({
    variable: 'CAP17_MAIL_RATE',
    ...wholeNumber(1, 100_000),
    standard: 600,
    meaning: {
      fr: 'Exemplaires de la lettre envoyés par minute, au plus, par tous les processus ensemble',
      en: 'Copies of the digest sent in a minute, at most, by all processes together',
    },
  }),
  directory: define({
    variable: 'CAP17_DIRECTORY',
    ...webAddressOrNo,
    standard: 'https://recherche-entreprises.api.gouv.fr',
    meaning: {
      fr: 'Annuaire public des entreprises où chercher un acteur\u202F; no pour ne jamais l’interroger',
      en: 'Public directory of companies where an actor is looked for; no never to ask it',
    },
  }),
  oidcIssuer: define({
    variable: 'CAP17_OIDC_ISSUER',
    ...webAddress,
    standard: null,
    meaning: {
      fr: 'Fournisseur d’identité OpenID Connect (ProConnect ou autre), par l’adresse de son émetteur',
      en: 'OpenID Connect identity provider (ProConnect or another), by the address of its issuer',
    },
  }),
  oidcClient: define({
    variable: 'CAP17_OIDC_CLIENT',
    ...text({ fr: 'l’identifiant donné par le fournisseur', en: 'the identifier given by the provider' }),
    standard: null,
    meaning: {
      fr: 'Identifiant de ce site chez le fournisseur d’identité',
      en: 'Identifier of this site at the identity provider',
    },
  }),
  oidcSecret: define({
    variable: 'CAP17_OIDC_SECRET',
    ...text({ fr: 'le secret donné par le fournisseur', en: 'the secret given by the provider' }),
    conceal: (value) => (value === null ? '' : '…'),
    standard: null,
    meaning: {
      fr: 'Secret de ce site chez le fournisseur d’identité',
      en: 'Secret of this site at the identity provider',
    },
  }),
  oidcName: define({
    variable: 'CAP17_OIDC_NAME',
    ...text({ fr: 'un nom, par exemple ProConnect', en: 'a name, for instance ProConnect' }),
    standard: null,
    meaning: { fr: 'Nom du fournisseur, sur son bouton', en: 'Name of the provider, on its button' },
  }),
  oidcScopes: define({
    variable: 'CAP17_OIDC_SCOPES',
    ...words,
    standard: 'openid email profile',
    meaning: {
      fr: 'Informations demandées au fournisseur (ProConnect\u00A0: openid email given_name usual_name)',
      en: 'Information asked of the provider (ProConnect: openid email given_name usual_name)',
    },
  }),
  oidcPkce: define({
    variable: 'CAP17_OIDC_PKCE',
    ...oneOf('yes', 'no'),
    standard: 'yes',
    meaning: {
      fr: 'Envoyer un défi PKCE\u202F; no pour un fournisseur qui refuse les paramètres qu’il ne liste pas',
      en: 'Send a PKCE challenge; no for a provider that refuses parameters that it does not list',
    },
  }),
  log: define({
    variable: 'CAP17_LOG',
    ...oneOf('silent', 'error', 'warn', 'info', 'debug'),
    standard: null,
    meaning: {
      fr: 'Détail du journal\u202F; sans lui, warn sur un terminal et info ailleurs',
      en: 'Detail of the log; without it, warn on a terminal and info elsewhere',
    },
  }),
  computeSeconds: define({
    variable: 'CAP17_COMPUTE_SECONDS',
    ...wholeNumber(1, 3600),
    standard: 20,
    meaning: {
      fr: 'Durée d’un calcul demandé au serveur, au plus (s)',
      en: 'Time of a computation asked of the server, at most (s)',
    },
  }),
  computeMemory: define({
    variable: 'CAP17_COMPUTE_MEMORY',
    ...wholeNumber(64, 65_536),
    standard: 512,
    meaning: { fr: 'Mémoire d’un calcul, au plus (Mo)', en: 'Memory of a computation, at most (MB)' },
  }),
  costlyRequests: define({
    variable: 'CAP17_COSTLY_REQUESTS',
    ...wholeNumber(1, 100_000),
    standard: 60,
    meaning: {
      fr: 'Demandes coûteuses (calculs) acceptées par minute et par adresse',
      en: 'Costly requests (computations) accepted per minute and per address',
    },
  }),
} as const;

type ValueOf<Entry> = Entry extends Setting<infer Value> ? Value : never;

/** The settings of this process. */
export type Configuration = { readonly [Name in keyof typeof settings]: ValueOf<(typeof settings)[Name]> };
