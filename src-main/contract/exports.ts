/** Forms in which comparison notes leave the tool. */
export type ExportFormat = 'markdown' | 'html' | 'json' | 'csv' | 'docx';

/** What goes into an export. */
export interface ExportChoice {
  readonly format: ExportFormat;
  /** Documents to include; empty for all. */
  readonly documents: readonly string[];
  readonly include: {
    readonly notes: boolean;
    readonly shared: boolean;
    readonly differences: boolean;
    readonly commitments: boolean;
  };
  /** Whether set phrases are listed too. */
  readonly formulas: boolean;
}

/** A finished export, not yet saved anywhere. */
export interface ExportedFile {
  /** A name safe on every file system, with its ending. */
  readonly name: string;
  readonly mediaType: string;
  readonly bytes: Uint8Array;
}
