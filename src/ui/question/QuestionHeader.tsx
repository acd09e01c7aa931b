/** The head of a question: what is asked, its tools, and the way out. */
import { X } from 'lucide-react';
import type { ReactNode } from 'react';
import { IconButton } from '../IconButton';
import { useView } from '../use-view';
import styles from './QuestionHeader.module.css';

interface QuestionHeaderProps {
  /** The question in a few words: 'What is between these two?' */
  readonly asks: string;
  /** What stands in the heading. */
  readonly title: ReactNode;
  /** Choices and buttons of this question. */
  readonly children?: ReactNode;
}

export const QuestionHeader = ({ asks, title, children }: QuestionHeaderProps) => {
  const { dispatch } = useView();
  return (
    <header className={styles.header}>
      <p className={styles.asks}>{asks}</p>
      <h2 tabIndex={-1}>{title}</h2>
      {children && <div className={styles.tools}>{children}</div>}
      <IconButton label="Close" className={styles.close} onClick={() => dispatch({ type: 'questionClosed' })}>
        <X size={18} aria-hidden />
      </IconButton>
    </header>
  );
};
