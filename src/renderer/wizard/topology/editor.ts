import { defaultKeymap, history, historyKeymap } from '@codemirror/commands';
import { yaml } from '@codemirror/lang-yaml';
import { HighlightStyle, indentOnInput, syntaxHighlighting } from '@codemirror/language';
import { type Diagnostic, lintGutter, lintKeymap, setDiagnostics } from '@codemirror/lint';
import { EditorState } from '@codemirror/state';
import { drawSelection, EditorView, keymap, lineNumbers } from '@codemirror/view';
import { tags } from '@lezer/highlight';

/** Something to mark at a line. */
export interface Mark {
  /** 1-based. */
  readonly line: number;
  readonly severity: 'error' | 'warning';
  readonly sentence: string;
}

export interface TextEditor {
  /** Shows a text that came from elsewhere; the cursor stays where it can. */
  show(text: string): void;
  mark(marks: readonly Mark[]): void;
  /** Puts the cursor at a line, 1-based, and shows it. */
  goTo(line: number): void;
  destroy(): void;
}

interface EditorOptions {
  readonly parent: HTMLElement;
  readonly text: string;
  /** Name of the editor for those who do not see it. */
  readonly label: string;
  /** The editor's own words in the user's language. */
  readonly phrases: Readonly<Record<string, string>>;
  change(text: string): void;
}

/** An editor of YAML. Tab leaves it, as it leaves every other field. */
export function createEditor({ parent, text, label, phrases, change }: EditorOptions): TextEditor {
  const view = new EditorView({
    parent,
    state: EditorState.create({
      doc: text,
      extensions: [
        lineNumbers(),
        lintGutter(),
        history(),
        drawSelection(),
        indentOnInput(),
        yaml(),
        syntaxHighlighting(highlighting),
        look,
        EditorState.phrases.of(phrases),
        EditorView.contentAttributes.of({ 'aria-label': label, tabindex: '0' }),
        keymap.of([...defaultKeymap, ...historyKeymap, ...lintKeymap]),
        EditorView.updateListener.of(({ docChanged, state }) => {
          if (docChanged) change(state.doc.toString());
        }),
      ],
    }),
  });
  return {
    show(next) {
      const { doc } = view.state;
      // What the user types comes back as it is: putting it in again would move the cursor.
      if (doc.toString() === next) return;
      view.dispatch({ changes: { from: 0, to: doc.length, insert: next } });
    },
    mark(marks) {
      view.dispatch(
        setDiagnostics(
          view.state,
          marks.map((mark) => diagnostic(view, mark)),
        ),
      );
    },
    goTo(line) {
      const { doc } = view.state;
      const { from } = doc.line(Math.min(Math.max(1, line), doc.lines));
      view.focus();
      const effects = EditorView.scrollIntoView(from, { y: 'center' });
      view.dispatch({ selection: { anchor: from }, effects });
    },
    destroy: () => view.destroy(),
  };
}

function diagnostic(view: EditorView, { line, severity, sentence }: Mark): Diagnostic {
  const { doc } = view.state;
  const { from, to, text } = doc.line(Math.min(Math.max(1, line), doc.lines));
  const indent = text.length - text.trimStart().length;
  return { from: from + indent, to, severity, message: sentence };
}

const highlighting = HighlightStyle.define([
  { tag: tags.comment, color: 'var(--mantine-color-dimmed)', fontStyle: 'italic' },
  { tag: tags.propertyName, color: 'light-dark(#5c2fb8, #c3a9f2)' },
  { tag: tags.definition(tags.propertyName), color: 'light-dark(#5c2fb8, #c3a9f2)' },
  { tag: [tags.string, tags.special(tags.string)], color: 'light-dark(#1d6b38, #7fd3a1)' },
  { tag: [tags.labelName, tags.typeName, tags.meta], color: 'light-dark(#8a5300, #e6b566)' },
]);

const look = EditorView.theme({
  '&': { fontSize: '13px', backgroundColor: 'transparent' },
  '&.cm-focused': { outline: '2px solid var(--mantine-color-violet-5)', outlineOffset: '-2px' },
  '.cm-scroller': {
    fontFamily: 'var(--mantine-font-family-monospace)',
    lineHeight: '1.55',
    minHeight: '240px',
    maxHeight: '56vh',
  },
  '.cm-content': { caretColor: 'var(--mantine-color-text)', padding: '8px 0' },
  '.cm-cursor': { borderLeftColor: 'var(--mantine-color-text)' },
  '.cm-gutters': {
    backgroundColor: 'var(--dv-side)',
    color: 'var(--mantine-color-dimmed)',
    borderRight: '1px solid var(--dv-line)',
  },
  '&.cm-focused > .cm-scroller > .cm-selectionLayer .cm-selectionBackground, .cm-selectionBackground':
    { backgroundColor: 'light-dark(#e0d6f8, #45366b)' },
  '.cm-tooltip': {
    backgroundColor: 'var(--mantine-color-body)',
    border: '1px solid var(--dv-line)',
    borderRadius: '6px',
    maxWidth: '44ch',
  },
  '.cm-diagnostic-error': { borderLeftColor: 'var(--dv-needs)' },
  '.cm-diagnostic-warning': { borderLeftColor: 'var(--dv-works)' },
});
