/** The evidence of what is on the screen, to take away: as a table, as sources, as a dossier, as a picture, on paper. */
import { Download } from 'lucide-react';
import { useState } from 'react';
import { Dialog } from '../Dialog';
import { IconButton } from '../IconButton';
import { LateOffers } from '../late-parts';
import { PaneBoundary } from '../PaneBoundary';

export const TakeAway = () => {
  const [isOpen, setIsOpen] = useState(false);
  return (
    <>
      <IconButton label="Take away" aria-haspopup="dialog" onClick={() => setIsOpen(true)}>
        <Download size={18} aria-hidden />
      </IconButton>
      <Dialog title="Take away" isOpen={isOpen} onClose={() => setIsOpen(false)}>
        <PaneBoundary name="Take away">
          <LateOffers onPrint={() => setIsOpen(false)} />
        </PaneBoundary>
      </Dialog>
    </>
  );
};
