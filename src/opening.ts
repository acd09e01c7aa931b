/** Stands in the page itself, before all else is loaded: sketches the picture that the page opens with. */
import './style/reset.css';
import './style/tokens.css';
import { openingIn } from './ui/network/opening-in';
import { sketchFirstPicture } from './ui/network/sketch-first-picture';

const root = document.getElementById('root');
const opening = openingIn(document);
if (root && opening) sketchFirstPicture(root, opening);
