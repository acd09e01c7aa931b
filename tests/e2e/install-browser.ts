/** Sees to it that there is a Chromium to test with, installing one where there is none, and says what it does. */
import { spawnSync } from 'node:child_process';
import { findBrowser } from './browser';

const say = (line: string) => process.stdout.write(`${line}\n`);

const tryTo = (what: string, command: string, ...args: string[]): boolean => {
  say(`${what}: ${command} ${args.join(' ')}`);
  const { status } = spawnSync(command, args, {
    stdio: 'inherit',
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  });
  return status === 0;
};

const install = (): string | undefined => {
  if (findBrowser()) return findBrowser();
  say('There is no Chromium on this machine.');
  tryTo('Trying Playwright’s own', 'npx', 'playwright', 'install', '--with-deps', 'chromium');
  if (!findBrowser())
    tryTo('Trying Debian’s', 'apt-get', 'update', '-q') &&
      tryTo('Trying Debian’s', 'apt-get', 'install', '-y', '-q', 'chromium');
  return findBrowser();
};

const path = install();
if (path) say(`End-to-end tests use ${path}`);
else {
  process.stderr.write(
    'No Chromium could be installed, so the end-to-end tests cannot run. Install one (for example "apt-get install chromium"), or set CHROMIUM to its path, and run again.\n',
  );
  process.exitCode = 1;
}
