/** A related instrument of the catalogue: facts only. */
export interface CatalogueEntry {
  readonly symbol: string;
  readonly title: string;
  readonly body: string;
  readonly date: string;
  readonly relation: string;
  /** https address of the official text. */
  readonly address: string;
  readonly dateChecked: boolean;
}
