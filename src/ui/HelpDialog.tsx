/** What the screen shows and which keys there are. */
import { Dialog } from './Dialog';
import styles from './HelpDialog.module.css';

const KEYS: readonly (readonly [keys: string, deed: string])[] = [
  ['Tab', 'From bar to source, list, network and details'],
  ['↑ ↓', 'In the list: the next thing or line; the network rings it'],
  ['Home End', 'In the list: the first or last'],
  ['a b c …', 'In the list: the next one that begins so'],
  ['Enter', 'In the list: select, as a click does'],
  ['Enter', 'In the list, on what is selected: open it, as a double click does'],
  ['← →', 'In the article: the next marked passage'],
  ['Enter', 'In the article: what the passage proves'],
  ['+ − 0', 'In the network: closer, farther, the whole picture'],
  ['← →', 'In the timeline: the next engagement; on a handle of the chosen days: the next day'],
  ['/', 'Search'],
  ['o', 'Open a graph'],
  ['⌫', 'Clear the filter'],
  ['Esc', 'One step back'],
  ['?', 'This page'],
];

export const HelpDialog = ({
  isOpen,
  onClose,
}: {
  readonly isOpen: boolean;
  readonly onClose: () => void;
}) => (
  <Dialog title="Reading Readout" isOpen={isOpen} onClose={onClose}>
    <p>
      Choose a country, an official, an engagement or a line between them. The details list its facts, and
      under each fact the sentence that says so. “Show in source” opens the sentence in the article; a marked
      passage in the article leads back to what it proves. A double click opens a country or a line: it is
      shown among the engagements, with what surrounds it; Esc leads back.
    </p>
    <p>
      Under a name, “Compare with…” opens the ledger of two countries or officials, “Connect with…” the ways
      from one thing to another, and “Compare the accounts” what each reporter tells of an engagement. “Choose
      days” on the timeline dims what cannot have been in them. “Take away”, in the bar, makes files of what
      is on screen.
    </p>
    <table className={styles.keys}>
      <caption>Keys</caption>
      <tbody>
        {KEYS.map(([keys, deed]) => (
          <tr key={deed}>
            <th scope="row">
              {keys.split(' ').map((key) => (
                <kbd key={key}>{key}</kbd>
              ))}
            </th>
            <td>{deed}</td>
          </tr>
        ))}
      </tbody>
    </table>
    <p>Nothing that you read or choose here leaves this machine.</p>
  </Dialog>
);
