/** The head of a question: what is asked, and its tools. */
import type { ReactNode } from 'react';
import styles from './QuestionHeader.module.css';

interface QuestionHeaderProps {
  /** The question in a few words: 'What is between these two?' */
  readonly asks: string;
  /** What stands in the heading. */
  readonly title: ReactNode;
  /** Choices and buttons of this question. */
  readonly children?: ReactNode;
}

export const QuestionHeader = ({ asks, title, children }: QuestionHeaderProps) => (
  <header className={styles.header}>
    <p className={styles.asks}>{asks}</p>
    <h2 tabIndex={-1}>{title}</h2>
    {children && <div className={styles.tools}>{children}</div>}
  </header>
);
