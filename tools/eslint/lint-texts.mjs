// Lints texts as if they stood in files of the repository, with its own configuration: [{ file, text }] on stdin, messages out.
import { text } from 'node:stream/consumers';
import { ESLint } from 'eslint';

const eslint = new ESLint({ cwd: new URL('../..', import.meta.url).pathname });
const given = JSON.parse(await text(process.stdin));
const answers = [];
for (const { file, text: content } of given) {
  const [result] = await eslint.lintText(content, { filePath: file, warnIgnored: true });
  answers.push(result.messages.map(({ ruleId, message }) => `${ruleId ?? 'parser'}: ${message}`));
}
console.log(JSON.stringify(answers));
