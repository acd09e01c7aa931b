import { defineConfig } from '@playwright/test';
import { browserSwitches, findBrowser } from './browser';

const executablePath = findBrowser();

const PORT = 4199; // not the port of `npm start`, which may be running

export default defineConfig({
  testDir: '.',
  outputDir: '../../test-results',
  fullyParallel: true,
  workers: 2,
  retries: 0,
  forbidOnly: true,
  reporter: [['list']],
  use: {
    baseURL: `http://127.0.0.1:${PORT}/`,
    viewport: { width: 1280, height: 800 },
    trace: 'off',
    serviceWorkers: 'block', // but in offline.spec.ts: elsewhere tests answer requests themselves
    launchOptions: { ...(executablePath ? { executablePath } : {}), args: [...browserSwitches] },
  },
  webServer: {
    command: `npx vite preview --host 127.0.0.1 --port ${PORT} --strictPort`,
    cwd: '../..',
    url: `http://127.0.0.1:${PORT}/`,
    reuseExistingServer: false,
  },
});
