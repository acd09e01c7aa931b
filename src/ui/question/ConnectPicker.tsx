/** Asks to what a thing is to be connected: to anything else that is shown, sorted by kind and name. */
import { byCodeUnit, type ThingId } from '../../graph/ids';
import { nameInSentence } from '../../graph/names';
import { useView } from '../use-view';
import { ThingPicker } from './ThingPicker';

interface ConnectPickerProps {
  readonly one: ThingId;
  readonly isOpen: boolean;
  readonly onPick: (other: ThingId) => void;
  readonly onClose: () => void;
}

export const ConnectPicker = ({ one, isOpen, onPick, onClose }: ConnectPickerProps) => {
  const { index } = useView();
  const thing = index.whole.things.get(one);
  const others = isOpen ? [...index.things.keys()].filter((id) => id !== one) : [];
  return (
    <ThingPicker
      title={`Connect ${thing ? nameInSentence(thing, index.nameOf(one)) : one} with…`}
      isOpen={isOpen}
      candidates={others
        .map((id) => ({ id, name: index.itemNameOf(id) }))
        .sort((a, b) => byCodeUnit(a.name, b.name))
        .map(({ id }) => ({ id }))}
      onPick={onPick}
      onClose={onClose}
    />
  );
};
