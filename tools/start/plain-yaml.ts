// Reads the part of YAML that docker-compose.yml is written in, strictly: mappings, lists and one-line values. What it does
// not know it refuses, so that the file stays plain. No YAML package is among the dependencies.

export type PlainYaml = string | null | PlainYaml[] | { [key: string]: PlainYaml };

interface Line {
  number: number;
  indent: number;
  text: string;
}

/** @throws naming the line that is not plain YAML */
export function parsePlainYaml(source: string): PlainYaml {
  const lines = source.split('\n').flatMap((raw, index): Line[] => {
    const text = raw.replace(/(^|\s)#.*$/, '').trimEnd();
    return text === '' ? [] : [{ number: index + 1, indent: text.search(/[^ ]/), text: text.replace(/^ +/, '') }];
  });
  const block = (indent: number): PlainYaml => {
    if (lines[0]?.text.startsWith('- ')) {
      const list: PlainYaml[] = [];
      while (lines[0]?.indent === indent) list.push(item(lines.shift() as Line));
      return list;
    }
    const map: { [key: string]: PlainYaml } = {};
    while (lines[0]?.indent === indent) {
      const line = lines.shift() as Line;
      const [, key, rest] = /^([\w.-]+):(?: (.*))?$/.exec(line.text) ?? refuse(line);
      if (key === undefined || key in map) return refuse(line);
      const next = lines[0];
      if (rest !== undefined) map[key] = value(rest, line);
      else map[key] = next && next.indent > indent ? block(next.indent) : null;
    }
    return map;
  };
  const result = block(0);
  if (lines[0]) refuse(lines[0]);
  return result;
}

function item(line: Line): PlainYaml {
  return line.text.startsWith('- ') ? value(line.text.slice(2), line) : refuse(line);
}

function value(text: string, line: Line): PlainYaml {
  const list = /^\[(.*)\]$/.exec(text)?.[1];
  if (list !== undefined) return list.split(', ').map((one) => value(one, line));
  // A colon followed by a space, or one of these signs at the beginning, would mean something else to a YAML reader.
  return /^[[\]{}&*!|>'"%@`?,]|: | #|:$/.test(text) ? refuse(line) : text;
}

function refuse(line: Line): never {
  throw new Error(`line ${line.number} is not plain YAML: ${line.text}`);
}
