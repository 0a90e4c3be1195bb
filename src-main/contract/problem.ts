/**
 * What can go wrong that a user can do something about. Each carries a sentence that says what
 * happened, to which file, and what to do. Anything else that goes wrong is a fault of ours and
 * throws.
 */
export interface Problem {
  readonly code:
    | 'file-missing'
    | 'is-a-folder'
    | 'not-a-regular-file'
    | 'file-unreadable'
    | 'file-empty'
    | 'file-too-large'
    | 'file-changed-while-read'
    | 'format-unknown'
    | 'binary-file'
    | 'no-text'
    | 'encrypted'
    | 'file-damaged'
    | 'parser-stopped'
    | 'already-loaded'
    | 'too-few-documents'
    | 'unknown-document'
    | 'unknown-note'
    | 'workspace-newer'
    | 'workspace-damaged'
    | 'workspace-locked'
    | 'cannot-save'
    | 'bad-request'
    | 'cancelled'
    | 'host-gone'
    | 'internal';
  /** One or two sentences for the user. */
  readonly sentence: string;
  /** Name of the file it is about, without folders. */
  readonly file?: string;
}

/** Either a value or a problem; crosses process boundaries as plain data. */
export type Result<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly problem: Problem };

/** A result that worked. */
export function done<T>(value: T): Result<T> {
  return { ok: true, value };
}

/** A result that did not. */
export function failed<T>(code: Problem['code'], sentence: string, file?: string): Result<T> {
  return { ok: false, problem: file === undefined ? { code, sentence } : { code, sentence, file } };
}
