/** What the command line says: as data for programs, and as lines for people. */
export interface Answer {
  /** Fields of the one JSON object, without `schema`. */
  readonly json: Readonly<Record<string, unknown>>;
  readonly lines: readonly string[];
}

/** Several answers as one, in their order. */
export function joinAnswers(answers: readonly Answer[]): Answer {
  const fields = answers.map(({ json }) => json);
  return {
    json: Object.assign({}, ...fields) as Record<string, unknown>,
    lines: answers.flatMap(({ lines }) => lines),
  };
}
