import { render } from '@testing-library/react';
import { expect, test } from 'vitest';
import { Verbatim } from '../../src/ui/Verbatim';

test('the text stays verbatim, and each mark that nobody would see is named', () => {
  const text = 'pay \u202E001\u202C to\u200B Ann';
  const { container } = render(<Verbatim text={text} />);
  expect(container.textContent).toBe(text);
  expect(
    [...container.querySelectorAll('[data-hidden]')].map((each) => each.getAttribute('data-hidden')),
  ).toEqual(['U+202E', 'U+202C', 'U+200B']);
});

test('a text with nothing hidden is one text node', () => {
  const { container } = render(<Verbatim text="The envoy met the minister." />);
  expect(container.childNodes).toHaveLength(1);
  expect(container.firstChild?.nodeType).toBe(Node.TEXT_NODE);
});
