// `npm run build`: installs what is missing and builds everything, the engine alone included.
import { prepare } from './setup/prepare.mjs';
import { runScript } from './setup/say.mjs';

await runScript(() => prepare());
