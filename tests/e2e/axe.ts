/** axe-core in the page: WCAG 2.2 A and AA, and its best practices. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from '@playwright/test';
import type { AxeResults } from 'axe-core';
import { expect } from './test';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

export const expectNoViolation = async (page: Page): Promise<void> => {
  await page.evaluate(axe);
  const results: AxeResults = await page.evaluate(
    // axe puts itself on the window when it is evaluated, just above
    'axe.run(document, { runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] })',
  );
  expect(
    results.violations.map(
      ({ id, help, nodes }) =>
        `${id}: ${help}: ${nodes
          .map((node) => node.target.join(' '))
          .slice(0, 3)
          .join('; ')}`,
    ),
  ).toEqual([]);
  expect(results.passes.length).toBeGreaterThan(10);
};
