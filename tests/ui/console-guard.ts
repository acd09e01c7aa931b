/** Fails a test in which a warning or an error reaches the console, unless the test has said that it will. */
import { afterEach, beforeEach, expect, vi } from 'vitest';

let reported: string[] = [];
let foreseen: RegExp[] = [];

/** This test will report something that matches, and fails if it does not. */
export const expectReport = (pattern: RegExp): void => {
  foreseen.push(pattern);
};

export const guardConsole = (): void => {
  beforeEach(() => {
    reported = [];
    foreseen = [];
    for (const method of ['warn', 'error'] as const)
      vi.spyOn(console, method).mockImplementation((...words: readonly unknown[]) => {
        reported.push(`${method}: ${words.map(String).join(' ')}`);
      });
  });
  afterEach(() => {
    vi.restoreAllMocks();
    expect(reported.filter((words) => !foreseen.some((pattern) => pattern.test(words)))).toEqual([]);
    expect(foreseen.filter((pattern) => !reported.some((words) => pattern.test(words)))).toEqual([]);
  });
};
