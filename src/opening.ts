/**
 * Stands in the page itself, before all else is loaded: sketches the picture that the page opens with, or has the browser
 * fetch the archive that its address opens.
 */
import './style/reset.css';
import './style/tokens.css';
import { archiveBeside } from './ui/archive/archive-address';
import { openingIn } from './ui/network/opening-in';
import { sketchFirstPicture } from './ui/network/sketch-first-picture';

const root = document.getElementById('root');
const opening = openingIn(document);
if (root && opening) sketchFirstPicture(root, opening);

const archive = archiveBeside(document);
if (archive) {
  const link = document.createElement('link');
  Object.assign(link, { rel: 'preload', as: 'fetch', crossOrigin: 'anonymous', href: archive });
  document.head.append(link);
}
