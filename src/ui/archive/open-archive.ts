/** From the text of a manifest to an archive that can be shown: its network file fetched and checked, its level worked out. */
import { type Manifest, parseManifest } from '../../graph/archive/manifest';
import { parseOutline } from '../../graph/archive/parse-outline';
import { parseAddress } from '../../view/address/address';
import { prepareNames } from '../../view/archive/archive-words';
import { overviewPictureOf } from '../../view/archive/overview-picture';
import { fragmentOf } from '../embed/embedded-address';
import type { Loaded, OnPicture } from '../load-graph';
import type { Course } from '../open/job';
import { whenIdle } from '../when-idle';
import { createArchive } from './create-archive';
import { fetchFile } from './fetch-file';
import { keepForOffline } from './keep-for-offline';
import { type Errands, startErrands } from './send-errand';

interface Opening extends Partial<Course> {
  /** Told what can be drawn while the network file is on its way, where the address asks for that level. */
  readonly onPicture?: OnPicture;
}

/** `address` is the manifest's own. Rejects only where the signal does. */
export const openArchive = async (text: string, address: string, opening: Opening = {}): Promise<Loaded> => {
  const parsed = parseManifest(text);
  if (!parsed.ok) return parsed;
  const errands = startErrands();
  const loaded = await openNetwork(parsed.manifest, address, errands, opening);
  if (!loaded.ok) errands.end();
  return loaded;
};

const openNetwork = async (
  manifest: Manifest,
  address: string,
  { hold, send }: Errands,
  { onPicture, ...course }: Opening,
): Promise<Loaded> => {
  const folder = new URL('.', address).href;
  const coming = fetchFile(folder + manifest.network, course);
  const picture = onPicture && overviewPictureOf(manifest.overview, fragmentOf());
  if (picture) onPicture(picture);
  import('../../canvas/ground/create-ground').catch(() => {}); // asked for again when it is wanted, and told then
  const fetched = await coming;
  if (!fetched.ok) return fetched;
  course.onProgress?.({ stage: 'checking' });
  const read = parseOutline(manifest, fetched.text, fetched.digits);
  if (!read.ok) return read;
  hold(read.outline.columns);
  const archive = createArchive({ manifest, outline: read.outline, folder, send });
  course.onProgress?.({ stage: 'placing' });
  await archive.ready(parseAddress(fragmentOf(), archive.index));
  course.signal?.throwIfAborted();
  whenIdle(() => prepareNames(read.outline)); // the lists of other levels ask for them
  keepForOffline([address, folder + manifest.network]);
  return { ok: true, open: { index: archive.index, quoteStates: new Map(), archive } };
};
