/** Shown when the selected finding is not found any more, after settings or texts changed. */
export function FindingGone() {
  return <p className="quiet">This finding is not among the present ones any more.</p>;
}
