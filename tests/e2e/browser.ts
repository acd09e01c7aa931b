/** Finds the browsers that the tests drive: the ones named in CHROMIUM and FIREFOX, the machine's, or Playwright's own. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from '@playwright/test';

const CHROMIUM_NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
const FIREFOX_NAMES = ['firefox-esr', 'firefox'];

const firstThatIs = (paths: readonly string[]): string | undefined =>
  paths.find((path) => path !== '' && existsSync(path));

const onTheMachine = (names: readonly string[]): readonly string[] => {
  const folders = (process.env.PATH ?? '').split(':').concat('/usr/bin');
  return names.flatMap((name) => folders.map((folder) => join(folder, name)));
};

/** The path of a Chromium on this machine, or undefined where there is none. */
export const findBrowser = (): string | undefined =>
  firstThatIs([process.env.CHROMIUM ?? '', ...onTheMachine(CHROMIUM_NAMES), chromium.executablePath()]);

/** The path of a Firefox. Playwright's own is none of these: it does not speak WebDriver BiDi. */
export const findFirefox = (): string | undefined =>
  firstThatIs([process.env.FIREFOX ?? '', ...onTheMachine(FIREFOX_NAMES)]);

/** The switches keep a browser under test from talking to anyone; as root it has no sandbox to offer. */
export const browserSwitches: readonly string[] = [
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];
