import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { root } from './prepare.mjs';
import { tell, words } from './say.mjs';

const systemBrowsers = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/snap/bin/chromium',
];
const debianPostgres = '/usr/lib/postgresql/15/bin/postgres';

const isRoot = process.getuid?.() === 0;
const hasApt = existsSync('/usr/bin/apt-get');

/**
 * Finds a Chromium, or installs one: from the system's packages for root on Debian, else Playwright's own download.
 * @returns null when there is one, else a sentence saying what to install
 */
export function requireBrowser(runtime) {
  if (hasBrowser()) return null;
  if (isRoot && hasApt) {
    tell('Installation de Chromium (paquets du système)…', 'Installing Chromium (system packages)…');
    if (installPackages(['chromium'])) return null;
  }
  tell('Téléchargement de Chromium (Playwright)…', 'Downloading Chromium (Playwright)…');
  const playwright = join(root, 'node_modules', 'playwright-core', 'cli.js');
  spawnSync(runtime, [playwright, 'install', 'chromium-headless-shell', 'chromium'], {
    stdio: ['ignore', 2, 2],
    timeout: 300_000,
  });
  if (hasBrowser()) return null;
  return words(
    'Chromium est introuvable et n’a pas pu être installé\u00A0: installez le paquet «\u202Fchromium\u202F» (ou indiquez le programme par CAP17_CHROMIUM), puis recommencez.',
    'Chromium is missing and could not be installed: install the package “chromium” (or name the program with CAP17_CHROMIUM), then try again.',
  );
}

/**
 * Finds Debian's PostgreSQL 15, or installs it for root on Debian.
 * @returns null when there is one, else a sentence saying what is left out
 */
export function requirePostgres15() {
  if (existsSync(debianPostgres)) return null;
  if (isRoot && hasApt && isPackaged('postgresql-15')) {
    tell(
      'Installation de PostgreSQL 15 (paquets du système)…',
      'Installing PostgreSQL 15 (system packages)…',
    );
    if (installPackages(['postgresql-15']) && existsSync(debianPostgres)) return null;
  }
  return words(
    'Laissé de côté\u00A0: les mêmes tests de base de données sur PostgreSQL 15 (installez le paquet «\u202Fpostgresql-15\u202F» pour les lancer).',
    'Left out: the same database tests on PostgreSQL 15 (install the package “postgresql-15” to run them).',
  );
}

/**
 * Finds `pdftotext`, which reads PDF files back, or installs it for root on Debian.
 * @returns null when there is one, else a sentence saying what is left out
 */
export function requirePdfReader() {
  const hasReader = () => spawnSync('pdftotext', ['-v'], { stdio: 'ignore' }).error === undefined;
  if (hasReader()) return null;
  if (isRoot && hasApt) {
    tell(
      'Installation de poppler-utils (paquets du système)…',
      'Installing poppler-utils (system packages)…',
    );
    if (installPackages(['poppler-utils']) && hasReader()) return null;
  }
  return words(
    'Laissée de côté\u00A0: la relecture du texte des PDF (installez le paquet «\u202Fpoppler-utils\u202F» pour la lancer).',
    'Left out: reading the text of PDF files back (install the package “poppler-utils” to run it).',
  );
}

function hasBrowser() {
  if (process.env.CAP17_CHROMIUM) return existsSync(process.env.CAP17_CHROMIUM);
  return systemBrowsers.some((path) => existsSync(path)) || hasPlaywrightBrowser();
}

function hasPlaywrightBrowser() {
  const cache =
    process.env.PLAYWRIGHT_BROWSERS_PATH ||
    join(homedir(), process.platform === 'darwin' ? 'Library/Caches' : '.cache', 'ms-playwright');
  return existsSync(cache) && readdirSync(cache).some((name) => name.startsWith('chromium'));
}

const apt = (...rest) =>
  spawnSync('apt-get', ['-o', 'DPkg::Lock::Timeout=300', '-q', ...rest], {
    stdio: ['ignore', 2, 2],
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  }).status === 0;

const isPackaged = (name) =>
  spawnSync('apt-cache', ['show', name], { stdio: 'ignore' }).status === 0 ||
  (apt('update') && spawnSync('apt-cache', ['show', name], { stdio: 'ignore' }).status === 0);

/** The lists of packages may be old or absent: they are read again once. */
function installPackages(names) {
  const install = () => apt('install', '-y', '--no-install-recommends', ...names);
  return install() || (apt('update') && install());
}
