#!/usr/bin/env node
// The `cap17` command: installs and builds what is missing, then runs the command line.
import { launch } from './setup/launch.mjs';
import { runScript } from './setup/say.mjs';

await runScript(() => launch(process.argv.slice(2)));
