import { en } from './en/index.ts';

/** Values put into a message's `{placeholders}`. */
export type Params = Readonly<Record<string, string | number>>;

/** One text of a catalogue: what happened, and for a problem what to do next. */
export interface CatalogueEntry {
  readonly text: string;
  readonly remedy?: string;
}

export type MessageCode = keyof typeof en;

/** A text for a person, kept as data until a catalogue renders it. */
export interface Message {
  readonly code: MessageCode;
  readonly params?: Params;
}

/** A language: one entry for every code. A second language is one more of these. */
export type Catalogue = Readonly<Record<MessageCode, CatalogueEntry>>;

/** The message's sentence in the catalogue's language (English unless told). */
export function renderText(message: Message, catalogue: Catalogue = en): string {
  return fill(entryOf(message, catalogue).text, message.params);
}

/** What to do about the message, or undefined where there is nothing to do. */
export function renderRemedy(message: Message, catalogue: Catalogue = en): string | undefined {
  const entry = entryOf(message, catalogue);
  return entry.remedy === undefined ? undefined : fill(entry.remedy, message.params);
}

/** A message for a known code; the short way to write `{ code, params }`. */
export function say(code: MessageCode, params?: Params): Message {
  return params === undefined ? { code } : { code, params };
}

/** A journal of another version of this program may hold a code that is not known here. */
function entryOf({ code }: Message, catalogue: Catalogue): CatalogueEntry {
  const entries: Readonly<Record<string, CatalogueEntry | undefined>> = catalogue;
  return entries[code] ?? { text: code };
}

/** `{name}` is the value; `{count|machine|machines}` the first word where `count` is 1, else the second. */
function fill(text: string, params: Params = {}): string {
  return text.replace(
    /\{(\w+)(?:\|([^|{}]*)\|([^|{}]*))?\}/g,
    (whole, name: string, one: string | undefined, more: string | undefined) => {
      const value = params[name];
      if (value === undefined) return whole;
      if (one === undefined || more === undefined) return String(value);
      return Number(value) === 1 ? one : more;
    },
  );
}
