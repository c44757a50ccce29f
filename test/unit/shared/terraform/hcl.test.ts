import { parse } from '@cdktf/hcl2json';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { writeHcl } from '../../../../src/shared/terraform/hcl.ts';

it('gives every text back as it was, whatever is in it', async () => {
  await fc.assert(
    fc.asyncProperty(
      // Terraform's language normalises Unicode; what is compared is normalised, too.
      fc.string({ unit: 'grapheme' }).filter((text) => !text.includes('\0')),
      async (value) => {
        const text = writeHcl([{ words: ['locals'], attributes: { value } }]);
        const read = (await parse('main.tf', text)) as { locals: [{ value: string }] };
        // What looks like an expression stays escaped in the answer.
        const plain = read.locals[0].value.replaceAll(/([$%])\1\{/g, '$1{');
        expect(plain.normalize()).toBe(value.replaceAll(/([$%])\1\{/g, '$1{').normalize());
      },
    ),
    { numRuns: 200 },
  );
});

it('lets no text become an expression', () => {
  const text = writeHcl([
    { words: ['locals'], attributes: { value: ['$', '{file("/etc/passwd")}'].join('') } },
  ]);
  expect(text).toBe('locals {\n  value = "$${file(\\"/etc/passwd\\")}"\n}\n');
});

it('writes lists, numbers, expressions and blocks in blocks', () => {
  const text = writeHcl([
    {
      words: ['provider', 'azurerm'],
      comment: 'Where.',
      attributes: { a: ['x', 'y'], long: 3, raw: { raw: 'var.a' } },
      blocks: [{ words: ['features'] }],
    },
  ]);
  expect(text).toBe(`# Where.
provider "azurerm" {
  a    = ["x", "y"]
  long = 3
  raw  = var.a

  features {
  }
}
`);
});
