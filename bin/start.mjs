// `npm start`: installs and builds what is missing, then serves.
import { launch } from './setup/launch.mjs';
import { runScript } from './setup/say.mjs';

await runScript(() => launch(['serve', ...process.argv.slice(2)]));
