/** A choice of one out of a few that all stay in sight, as buttons side by side; to the keys and the ears a set of radios. */
import { type ReactNode, useId } from 'react';
import styles from './Segmented.module.css';

interface SegmentedProps<Value extends string> {
  /** What is chosen; heard, not seen. */
  readonly legend: string;
  readonly options: readonly (readonly [value: Value, words: ReactNode])[];
  readonly chosen: Value;
  readonly className?: string | undefined;
  readonly onPick: (value: Value) => void;
}

export const Segmented = <Value extends string>(props: SegmentedProps<Value>) => {
  const { legend, options, chosen, className = '', onPick } = props;
  const group = useId();
  return (
    <fieldset className={`${styles.choice} ${className}`}>
      <legend className={styles.legend}>{legend}</legend>
      {options.map(([value, words]) => (
        <label key={value} className={styles.option}>
          <input
            type="radio"
            name={group}
            value={value}
            checked={chosen === value}
            onChange={() => onPick(value)}
          />
          <span>{words}</span>
        </label>
      ))}
    </fieldset>
  );
};
