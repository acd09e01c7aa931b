/** What a Readout in a frame tells the page around it. Anything else that comes is none of its messages. Pure. */

export type FrameMessage =
  | { readonly readout: 'ready' }
  | { readonly readout: 'selected'; readonly id: string; readonly name: string };

export const parseFrameMessage = (data: unknown): FrameMessage | undefined => {
  if (typeof data !== 'object' || data === null || !('readout' in data)) return undefined;
  if (data.readout === 'ready') return { readout: 'ready' };
  if (data.readout !== 'selected' || !('id' in data) || !('name' in data)) return undefined;
  const { id, name } = data;
  return typeof id === 'string' && typeof name === 'string' ? { readout: 'selected', id, name } : undefined;
};
