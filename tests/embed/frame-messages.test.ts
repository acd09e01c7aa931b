import { expect, test } from 'vitest';
import { parseFrameMessage } from '../../src/embed/frame-messages';

test('takes what a frame says, and nothing that came along with it', () => {
  expect(parseFrameMessage({ readout: 'ready', more: 1 })).toEqual({ readout: 'ready' });
  expect(parseFrameMessage({ readout: 'selected', id: '', name: '', more: 1 })).toEqual({
    readout: 'selected',
    id: '',
    name: '',
  });
});

test.each([
  null,
  'ready',
  ['ready'],
  { readout: 'unknown', id: 'x' },
  { readout: 'selected', id: 'x' },
  { readout: 'selected', id: 1, name: 'x' },
  { readout: 'selected', id: 'x', name: ['x'] },
])('%j is no such message', (data) => expect(parseFrameMessage(data)).toBeUndefined());
