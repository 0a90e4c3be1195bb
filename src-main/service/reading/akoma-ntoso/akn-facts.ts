type Attributes = Readonly<Record<string, string>>;

/** What a file says of its text in the fields made for it. */
export class AknFacts {
  date: string | undefined;
  number: string | undefined;
  language: string | undefined;
  #level = '';

  /** An element of the file's record. A file may hold other documents: the first record counts. */
  open(name: string, attributes: Attributes): void {
    if (/^FRBR(?:Work|Expression|Manifestation|Item)$/u.test(name)) this.#level = name;
    if (this.#level === 'FRBRWork') this.#readWork(name, attributes);
    const { language = '' } = attributes;
    if (name === 'FRBRlanguage' && language !== '') this.language ??= language.slice(0, 35);
  }

  #readWork(name: string, { date = '', value = '' }: Attributes): void {
    const day = /^\d{4}-\d{2}-\d{2}/u.exec(date)?.[0];
    if (name === 'FRBRdate' && day !== undefined) this.date ??= day;
    // "nn" is how the naming convention writes that there is none.
    if (name === 'FRBRnumber' && value !== '' && value !== 'nn') {
      this.number ??= value.slice(0, 200);
    }
  }
}
