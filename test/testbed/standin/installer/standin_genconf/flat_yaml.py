"""A reader for the flat YAML of a genconf/config.yaml.

The guests of the testbed have no PyYAML, so the DC/OS stand-in reads the part of YAML that DC/OS's
documentation uses: `key: value` at the left margin, plain and quoted scalars, block lists, flow lists
and `|` blocks. Whatever else is in a file is refused with its line number: guessing would let the
installer pass a file that the real one reads differently.
"""

import re

KEY = re.compile(r'^([A-Za-z_][A-Za-z0-9_-]*):(?:[ \t]+(.*))?$')
TRUE = ('true', 'True', 'TRUE', 'yes', 'Yes', 'YES', 'on', 'On', 'ON')
FALSE = ('false', 'False', 'FALSE', 'no', 'No', 'NO', 'off', 'Off', 'OFF')
NULL = ('', '~', 'null', 'Null', 'NULL')


class YamlError(Exception):
    """The text is not the YAML that this reader understands."""

    def __init__(self, line, what):
        super().__init__('line {}: {}'.format(line, what))
        self.line = line


def parse(text):
    """Return the mapping of a flat YAML text: str, int, float, bool, None or a list of them.

    Raises YamlError for anything outside the subset, duplicate keys included.
    """
    lines = text.lstrip('\ufeff').replace('\r\n', '\n').split('\n')
    result = {}
    at = 0
    while at < len(lines):
        line = lines[at]
        if _is_blank(line) or line.rstrip() in ('---', '...'):
            at += 1
            continue
        if '\t' in line[:len(line) - len(line.lstrip())]:
            raise YamlError(at + 1, 'found a tab that cannot start any token')
        match = KEY.match(line)
        if not match:
            raise YamlError(at + 1, 'expected `key: value` at the left margin, got: ' + line.strip())
        key, rest = match.group(1), _without_comment(match.group(2) or '', at + 1)
        if key in result:
            raise YamlError(at + 1, 'duplicate key ' + key)
        if rest in ('|', '|-', '|+'):
            result[key], at = _block_text(lines, at + 1, rest)
        elif rest == '':
            result[key], at = _block_list(lines, at + 1)
        else:
            result[key] = _value(rest, at + 1)
            at += 1
    return result


def _is_blank(line):
    return line.strip() == '' or line.lstrip().startswith('#')


def _without_comment(text, line):
    """The text before a ` #` comment; a `#` inside quotes is text."""
    quote = None
    for index, char in enumerate(text):
        if quote:
            if char == quote:
                quote = None
        elif char in '\'"' and (index == 0 or text[index - 1] in ' [,'):
            quote = char
        elif char == '#' and (index == 0 or text[index - 1] in ' \t'):
            return text[:index].strip()
    if quote:
        raise YamlError(line, 'a quoted string is not closed')
    return text.strip()


def _block_text(lines, at, style):
    """A `|` block: the indented lines below, without their common indent."""
    taken = []
    while at < len(lines) and (lines[at].strip() == '' or lines[at].startswith((' ', '\t'))):
        taken.append(lines[at])
        at += 1
    indents = [len(line) - len(line.lstrip(' ')) for line in taken if line.strip()]
    if not indents:
        raise YamlError(at, 'a `|` block without text')
    body = '\n'.join(line[indents[0]:] for line in taken)
    if style == '|+':
        return body + '\n', at
    body = body.rstrip('\n')
    return (body if style == '|-' else body + '\n'), at


def _block_list(lines, at):
    """The `- item` lines below a key, or None when there are none."""
    items = []
    while at < len(lines):
        line = lines[at]
        if _is_blank(line):
            at += 1
            continue
        stripped = line.strip()
        if not (stripped == '-' or stripped.startswith('- ')):
            if line.startswith((' ', '\t')):
                raise YamlError(at + 1, 'a nested mapping: config.yaml is flat')
            break
        item = _without_comment(stripped[1:].strip(), at + 1)
        if re.match(r'^[A-Za-z0-9_-]+:( |$)', item) or item.startswith('- '):
            raise YamlError(at + 1, 'a list of mappings or lists: config.yaml is flat')
        items.append(_value(item, at + 1))
        at += 1
    return (items or None), at


def _value(text, line):
    if text.startswith('['):
        return _flow_list(text, line)
    if text[:1] in ('{', '&', '*', '!', '>', '%', '@', '`', '|'):
        raise YamlError(line, 'the stand-in does not read YAML that starts with ' + text[0])
    if text[:1] in ('"', "'"):
        return _quoted(text, line)
    if ': ' in text or text.endswith(':'):
        raise YamlError(line, 'mapping values are not allowed here')
    return _plain(text)


def _flow_list(text, line):
    if not text.endswith(']'):
        raise YamlError(line, 'a flow list that does not end on its line')
    inner = text[1:-1].strip()
    if not inner:
        return []
    items = re.findall(r'\s*("(?:[^"\\]|\\.)*"|\'(?:[^\']|\'\')*\'|[^,\[\]{}"\']+)\s*(?:,|$)', inner)
    if re.sub(r'\s', '', ','.join(items)) != re.sub(r'\s', '', inner).rstrip(','):
        raise YamlError(line, 'a flow list of something else than scalars')
    return [_value(item.strip(), line) for item in items]


def _quoted(text, line):
    quote = text[0]
    if len(text) < 2 or text[-1] != quote:
        raise YamlError(line, 'text after a quoted string')
    inner = text[1:-1]
    if quote == "'":
        if "'" in inner.replace("''", ''):
            raise YamlError(line, 'text after a quoted string')
        return inner.replace("''", "'")
    escapes = {'n': '\n', 't': '\t', '"': '"', '\\': '\\', '/': '/'}
    out, index = [], 0
    while index < len(inner):
        char = inner[index]
        if char == '"':
            raise YamlError(line, 'text after a quoted string')
        if char == '\\':
            index += 1
            if inner[index:index + 1] not in escapes:
                raise YamlError(line, 'unknown escape in a quoted string')
            char = escapes[inner[index]]
        out.append(char)
        index += 1
    return ''.join(out)


def _plain(text):
    """The type that YAML 1.1 (the real installer's PyYAML) gives a plain scalar."""
    if text in NULL:
        return None
    if text in TRUE:
        return True
    if text in FALSE:
        return False
    if re.match(r'^[-+]?(0|[1-9][0-9]*)$', text):
        return int(text)
    if re.match(r'^[-+]?[0-9]+\.[0-9]*$', text):
        return float(text)
    return text
