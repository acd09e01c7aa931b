/** Keeps a crash inside one pane: the others live on, and the reader is offered the pane again. */
import { Component, type ErrorInfo, type ReactNode } from 'react';
import styles from './PaneBoundary.module.css';

interface Props {
  readonly name: string;
  readonly children: ReactNode;
}

export class PaneBoundary extends Component<Props, { readonly error: Error | null }> {
  override state = { error: null };

  static getDerivedStateFromError(error: unknown) {
    return { error: error instanceof Error ? error : new Error(String(error)) };
  }

  override componentDidCatch(_error: unknown, _info: ErrorInfo) {
    // React has reported it to the console already; there is nowhere else it may be sent.
  }

  override render() {
    const { error } = this.state as { readonly error: Error | null }; // `override state` narrows it to null
    if (!error) return this.props.children;
    return (
      <div className={styles.crash} role="alert">
        <h2>This pane stopped working</h2>
        <p>
          {this.props.name}: {error.message}
        </p>
        <p>The other panes go on. What you had open is in the address.</p>
        <p className={styles.actions}>
          <button type="button" onClick={() => this.setState({ error: null })}>
            Try again
          </button>
          <button type="button" onClick={() => window.location.reload()}>
            Reload the page
          </button>
        </p>
      </div>
    );
  }
}
