/** A checkbox with its label. */
export function Tick(props: {
  readonly label: string;
  readonly on: boolean;
  readonly onChange: (on: boolean) => void;
  readonly className?: string;
}) {
  return (
    <label className={props.className}>
      <input
        type="checkbox"
        checked={props.on}
        onChange={(event) => {
          props.onChange(event.target.checked);
        }}
      />
      {props.label}
    </label>
  );
}
