/** In the bar: to open a graph, and to see what is open. */
import { FolderOpen } from 'lucide-react';
import { IconButton } from '../IconButton';
import { useOpener } from './opener';

export const OpenButton = () => {
  const { showDialog } = useOpener();
  return (
    <IconButton
      label="Open"
      title="Open a graph (o)"
      aria-haspopup="dialog"
      onClick={() => showDialog('open')}
    >
      <FolderOpen size={18} aria-hidden />
    </IconButton>
  );
};
