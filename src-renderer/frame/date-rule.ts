/** A year, a month or a day: many texts are known by year only, which a date field cannot take. */
export const dateRule = {
  pattern: String.raw`\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?`,
  title: 'A year, a month or a day: 2013, 2013-10 or 2013-10-03',
};
