/** The ways in: a file of this machine, a text that is pasted, an address. */
import { useId, useRef, useState } from 'react';
import { canFetch } from './fetch-graph';
import styles from './OpenDialog.module.css';
import { type Placement, useOpener } from './opener';

interface FromProps {
  readonly placement: Placement;
}

export const FromFile = ({ placement }: FromProps) => {
  const { bring } = useOpener();
  const input = useRef<HTMLInputElement>(null);
  const id = useId();
  return (
    <section className={styles.section} aria-labelledby={id}>
      <h3 id={id}>From this machine</h3>
      <div className={styles.row}>
        <button type="button" className={styles.main} onClick={() => input.current?.click()}>
          Choose files…
        </button>
        <p className={styles.note}>
          or drop them anywhere on the page, or paste them. They stay on this machine.
        </p>
      </div>
      <p className={styles.note}>
        Graphs of Readout open with their quotes. Networks of other tools (GEXF, GraphML, Cytoscape JSON, CSV
        tables of nodes and edges) open too, marked as having none.
      </p>
      <input
        ref={input}
        type="file"
        multiple
        hidden
        aria-label="Graph files"
        onChange={({ target }) => {
          const files = [...(target.files ?? [])].map((file) => ({ name: file.name, content: file }));
          target.value = ''; // so that the same file can be chosen again, once it is mended
          if (files.length > 0) bring(files, placement);
        }}
      />
    </section>
  );
};

export const FromText = ({ placement }: FromProps) => {
  const { bring } = useOpener();
  const field = useRef<HTMLTextAreaElement>(null);
  // Not the text itself, which may be long: only whether there is one.
  const [isEmpty, setIsEmpty] = useState(true);
  const id = useId();
  return (
    <section className={styles.section}>
      <label htmlFor={id}>Text of a graph</label>
      <div className={styles.row}>
        <textarea
          ref={field}
          id={id}
          rows={2}
          spellCheck={false}
          placeholder="Paste it here"
          onInput={({ currentTarget }) => setIsEmpty(currentTarget.value.trim() === '')}
        />
        <button
          type="button"
          className={styles.button}
          disabled={isEmpty}
          onClick={() => bring([{ name: '', content: field.current?.value ?? '' }], placement)}
        >
          Open the text
        </button>
      </div>
    </section>
  );
};

export const FromAddress = ({ placement }: FromProps) => {
  const { openPart } = useOpener();
  const [address, setAddress] = useState('');
  const id = useId();
  if (!canFetch())
    return (
      <section className={styles.section} aria-labelledby={id}>
        <h3 id={id}>From an address</h3>
        <p className={styles.note}>
          Not from this page: it is one file that works from disk, and it never asks a network for anything.
        </p>
      </section>
    );
  return (
    <form
      className={styles.section}
      onSubmit={(event) => {
        event.preventDefault();
        if (address.trim() !== '') openPart(address.trim(), placement);
      }}
    >
      <label htmlFor={id}>Address of a graph</label>
      <div className={styles.row}>
        <input
          id={id}
          type="text"
          inputMode="url"
          autoComplete="off"
          spellCheck={false}
          value={address}
          placeholder="https://…"
          onChange={({ target }) => setAddress(target.value)}
        />
        <button type="submit" className={styles.button} disabled={address.trim() === ''}>
          Open the address
        </button>
      </div>
      <p className={styles.note}>
        From this page’s own host at once. Another host is asked only after you have agreed to it.
      </p>
    </form>
  );
};
