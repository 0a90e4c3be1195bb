/** A field for a line of text under its label, which must be filled unless it is optional. */
export function TextField(props: {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly optional?: boolean;
  readonly autoFocus?: boolean;
  readonly className?: string;
  readonly placeholder?: string;
}) {
  return (
    <label className={props.className ?? ''}>
      {props.label}
      <input
        type="text"
        dir="auto"
        required={!props.optional}
        autoFocus={props.autoFocus ?? false}
        placeholder={props.placeholder}
        value={props.value}
        onChange={(event) => {
          props.onChange(event.target.value);
        }}
      />
    </label>
  );
}
