import { charsetEncoding, pageEncoding, SYMBOL_CHARSET, USUAL_ENCODING } from './rtf-encodings.ts';

interface Font {
  encoding?: string;
  symbols: boolean;
  name: string;
}

interface Style {
  level?: number;
  name: string;
}

/** Fonts and styles that a file names by number, and its own code page. */
export class RtfTables {
  /** Whether the file uses a code page that cannot be decoded. */
  isUnsure = false;
  readonly #fonts = new Map<number, Font>();
  readonly #styles = new Map<number, Style>();
  #font: Font = { symbols: false, name: '' };
  #style: Style = { name: '' };
  #encoding = USUAL_ENCODING;
  #usualFont = 0;

  /** A command about the whole file; false for any other. */
  setFile(name: string, value: number | undefined): boolean {
    if (name === 'mac') this.#encoding = 'macintosh';
    else if (name === 'pc' || name === 'pca') this.#encoding = name === 'pc' ? 'ibm437' : 'ibm850';
    else if (name === 'ansicpg') {
      const encoding = pageEncoding(value ?? 0);
      if (encoding === undefined) this.isUnsure = true;
      else this.#encoding = encoding;
    } else if (name === 'deff') this.#usualFont = value ?? 0;
    else return false;
    return true;
  }

  /** A command inside the font table. */
  setFont(name: string, value = 0): void {
    if (name === 'f') {
      this.#font = { symbols: false, name: '' };
      this.#fonts.set(value, this.#font);
    } else if (name === 'fcharset' || name === 'cpg') {
      const encoding = name === 'cpg' ? pageEncoding(value) : charsetEncoding(value);
      if (encoding !== undefined) this.#font.encoding = encoding;
      if (name === 'fcharset') this.#font.symbols = value === SYMBOL_CHARSET;
    }
  }

  /** Words inside the font table. */
  nameFont(text: string): void {
    this.#font.name += text.replace(';', '');
  }

  /** A command inside the style sheet. */
  setStyle(name: string, value = 0): void {
    if (name === 's') {
      this.#style = { name: '' };
      this.#styles.set(value, this.#style);
    } else if (name === 'cs' || name === 'ds' || name === 'ts') this.#style = { name: '' };
    else if (name === 'outlinelevel') this.#style.level = value;
  }

  /** Words inside the style sheet. */
  nameStyle(text: string): void {
    this.#style.name += text;
  }

  /** Heading depth of a style, 1 for the highest. */
  headingLevel(style: number): number | undefined {
    const { level, name = '' } = this.#styles.get(style) ?? {};
    const named = /^\s*heading (\d)/iu.exec(name)?.[1];
    if (level !== undefined) return level < 9 ? level + 1 : undefined;
    return named === undefined ? undefined : Number(named);
  }

  encodingOf(font: number | undefined): string {
    return this.#fonts.get(font ?? this.#usualFont)?.encoding ?? this.#encoding;
  }

  /** Name of a font whose letters are signs; undefined for all others. */
  symbolFont(font: number | undefined): string | undefined {
    const found = this.#fonts.get(font ?? this.#usualFont);
    return found?.symbols ? found.name.trim() : undefined;
  }
}
