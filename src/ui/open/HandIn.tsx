/** Files dropped or pasted anywhere on the page. A link that is dropped is not followed: it would leave the page. */
import { useEffect, useState } from 'react';
import styles from './HandIn.module.css';
import { type Placement, useOpener } from './opener';

const isField = (target: EventTarget | null): boolean =>
  target instanceof Element && target.closest('input, textarea, select, [contenteditable]') !== null;

const bringsFiles = (transfer: DataTransfer | null): boolean => transfer?.types.includes('Files') ?? false;

const broughtFrom = (transfer: DataTransfer | null) =>
  [...(transfer?.files ?? [])].map((file) => ({ name: file.name, content: file }));

export const HandIn = () => {
  const { bring, shown } = useOpener();
  const [isOver, setIsOver] = useState(false);

  useEffect(
    function listenForFiles() {
      const onDrag = (event: DragEvent) => {
        if (isField(event.target) && !bringsFiles(event.dataTransfer)) return;
        event.preventDefault();
        if (bringsFiles(event.dataTransfer)) setIsOver(true);
        else if (event.dataTransfer) event.dataTransfer.dropEffect = 'none';
      };
      const onLeave = (event: DragEvent) => {
        if (event.relatedTarget === null) setIsOver(false);
      };
      const onDrop = (event: DragEvent) => {
        setIsOver(false);
        if (isField(event.target) && !bringsFiles(event.dataTransfer)) return;
        event.preventDefault();
        const zone = event.target instanceof Element && event.target.closest('[data-placement="add"]');
        const files = broughtFrom(event.dataTransfer);
        if (files.length > 0) bring(files, zone ? 'add' : 'instead');
      };
      const onPaste = (event: ClipboardEvent) => {
        if (isField(event.target) && event.clipboardData?.types.includes('text/plain')) return;
        const files = broughtFrom(event.clipboardData);
        if (files.length === 0) return;
        event.preventDefault();
        bring(files, 'instead');
      };
      const listening = new AbortController();
      const { signal } = listening;
      window.addEventListener('dragenter', onDrag, { signal });
      window.addEventListener('dragover', onDrag, { signal });
      window.addEventListener('dragleave', onLeave, { signal });
      window.addEventListener('drop', onDrop, { signal });
      window.addEventListener('paste', onPaste, { signal });
      return () => listening.abort();
    },
    [bring],
  );

  if (!isOver) return null;
  return (
    <div className={styles.veil} popover="manual" ref={(veil) => veil?.showPopover?.()}>
      <Zone placement="instead" words="Open instead" />
      {shown && <Zone placement="add" words="Add to what is open" />}
    </div>
  );
};

const Zone = ({ placement, words }: { readonly placement: Placement; readonly words: string }) => (
  <p className={styles.zone} data-placement={placement}>
    {words}
  </p>
);
