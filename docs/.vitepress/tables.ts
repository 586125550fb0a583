/** Each cell of a table knows the head of its column: on a phone, rows are cards. */
import type { MarkdownRenderer } from 'vitepress'

export function columnNames(md: MarkdownRenderer): void {
  md.core.ruler.push('column-names', ({ tokens }) => {
    let heads: string[] = []
    let column = 0
    for (const [index, token] of tokens.entries()) {
      if (token.type === 'thead_open') heads = []
      else if (token.type === 'th_open') heads.push(plain(tokens[index + 1]?.children ?? []))
      else if (token.type === 'tr_open') column = 0
      else if (token.type === 'td_open') token.attrSet('data-column', heads[column++] ?? '')
    }
  })
}

const plain = (children: readonly { readonly content: string }[]): string =>
  children.map(({ content }) => content).join('')
