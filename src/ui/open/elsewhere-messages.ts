/** What passes between the page and the hidden page that fetches from another host for it. */

export interface ToElsewhere {
  readonly address: string;
  readonly mostBytes: number;
}

export type FromElsewhere =
  | { readonly type: 'chunk'; readonly buffer: ArrayBuffer; readonly done: number; readonly total?: number }
  | { readonly type: 'done' }
  /** By the host, with another status than that all is well. */
  | { readonly type: 'answered'; readonly status: string }
  | { readonly type: 'too large'; readonly bytes: number }
  /** By the browser: no connection, or the host does not allow pages of others to read the file. */
  | { readonly type: 'failed'; readonly reason: string };
