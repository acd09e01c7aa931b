/** Asks with whom a country or an official is to be compared, those it has engagements with first. */

import type { ThingId } from '../../graph/ids';
import { partnersOf } from '../../graph/pair/partners';
import { counted } from '../../graph/words';
import { sideInWords } from '../pair/pair-words';
import { useView } from '../use-view';
import { ThingPicker } from './ThingPicker';

interface ComparePickerProps {
  readonly one: ThingId;
  readonly isOpen: boolean;
  readonly onPick: (other: ThingId) => void;
  readonly onClose: () => void;
}

export const ComparePicker = ({ one, isOpen, onPick, onClose }: ComparePickerProps) => {
  const { index } = useView();
  const partners = isOpen ? partnersOf(index, one) : [];
  return (
    <ThingPicker
      title={`Compare ${sideInWords(index, one)} with…`}
      isOpen={isOpen}
      candidates={partners.map(({ id, engagements }) =>
        engagements > 0 ? { id, note: counted(engagements, 'engagement') } : { id },
      )}
      onPick={onPick}
      onClose={onClose}
    />
  );
};
