import { act, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, test, vi } from 'vitest';
import { OfflineNotices } from '../../../src/ui/offline/OfflineNotices';

const setNetwork = (isThere: boolean) =>
  act(() => {
    vi.spyOn(navigator, 'onLine', 'get').mockReturnValue(isThere);
    window.dispatchEvent(new Event(isThere ? 'online' : 'offline'));
  });

afterEach(() => vi.restoreAllMocks());

test('says that there is no network, promises nothing that is not kept, and says it again the next time', async () => {
  const { container } = render(<OfflineNotices />);
  const status = container.querySelector('[aria-live="polite"]');
  expect(status).toBeEmptyDOMElement();
  setNetwork(false);
  expect(status).toHaveTextContent('You are offline. What is on screen stays');
  expect(status).not.toHaveTextContent('still works');
  await userEvent.click(screen.getByRole('button', { name: 'Dismiss: offline' }));
  expect(status).toBeEmptyDOMElement();
  setNetwork(true);
  setNetwork(false);
  expect(status).toHaveTextContent('You are offline.');
});
