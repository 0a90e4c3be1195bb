/** A field that finds documents of a long list by what the list says of them. */
export function DocumentSearch(props: {
  /** What it is for: "Find a document". */
  readonly label: string;
  readonly query: string;
  readonly onChange: (query: string) => void;
}) {
  return (
    <input
      type="search"
      aria-label={props.label}
      placeholder="Symbol, title, date…"
      value={props.query}
      onChange={(event) => {
        props.onChange(event.target.value);
      }}
    />
  );
}
