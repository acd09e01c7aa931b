/** Sees to it that there are a Chromium and a Firefox to test with, installing what is not there, and says what it does. */
import { spawnSync } from 'node:child_process';
import { findBrowser, findFirefox } from './browser';

const say = (line: string) => process.stdout.write(`${line}\n`);

const tryTo = (what: string, command: string, ...args: string[]): boolean => {
  say(`${what}: ${command} ${args.join(' ')}`);
  const { status } = spawnSync(command, args, {
    stdio: 'inherit',
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  });
  return status === 0;
};

const tryDebians = (name: string): boolean =>
  tryTo('Trying Debian’s', 'apt-get', 'update', '-q') &&
  tryTo('Trying Debian’s', 'apt-get', 'install', '-y', '-q', name);

const ensureChromium = (): string | undefined => {
  if (findBrowser()) return findBrowser();
  say('There is no Chromium on this machine.');
  tryTo('Trying Playwright’s own', 'npx', 'playwright', 'install', '--with-deps', 'chromium');
  if (!findBrowser()) tryDebians('chromium');
  return findBrowser();
};

const ensureFirefox = (): string | undefined => {
  if (findFirefox()) return findFirefox();
  say('There is no Firefox on this machine.');
  tryDebians('firefox-esr');
  return findFirefox();
};

const tell = (name: string, path: string | undefined, variable: string, command: string) => {
  if (path) return say(`End-to-end tests use ${path}`);
  process.stderr.write(
    `No ${name} could be installed, so the end-to-end tests cannot run. Install one (for example "${command}"), or set ${variable} to its path, and run again.\n`,
  );
  process.exitCode = 1;
};

tell('Chromium', ensureChromium(), 'CHROMIUM', 'apt-get install chromium');
tell('Firefox', ensureFirefox(), 'FIREFOX', 'apt-get install firefox-esr');
