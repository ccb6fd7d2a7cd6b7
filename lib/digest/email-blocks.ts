import { html } from 'hono/html'
import type { Html } from '../overview/html-document.ts'

/** A part of an e-mail. Its text and its HTML are rendered from the same blocks, so that they say the same. */
export type EmailBlock =
  | { readonly kind: 'heading'; readonly text: string; readonly tone?: Tone | undefined }
  | { readonly kind: 'paragraph'; readonly text: string }
  | { readonly kind: 'items'; readonly items: readonly Item[]; readonly tone?: Tone | undefined }
  | { readonly kind: 'table'; readonly rows: readonly (readonly [name: string, value: string])[] }
  | ({ readonly kind: 'link' } & Link)

/** The colour of a heading or of items. */
export type Tone = 'overdue' | 'at-risk' | 'done'

/** An obligation or a finding in a list. */
export interface Item {
  readonly title: string
  readonly lines: readonly string[]
  readonly link?: Link | undefined
}

interface Link {
  readonly label: string
  readonly url: string
}

/** The plain-text form of an e-mail. */
export function renderText(blocks: readonly EmailBlock[]): string {
  return `${blocks.map(textOfBlock).join('\n\n')}\n`
}

function textOfBlock(block: EmailBlock): string {
  switch (block.kind) {
    case 'heading':
      return `== ${block.text} ==`
    case 'paragraph':
      return block.text
    case 'link':
      return textOfLink(block)
    case 'items':
      return block.items
        .map(({ title, lines, link }) =>
          [`• ${title}`, ...[...lines, ...(link ? [textOfLink(link)] : [])].map((line) => `  ${line}`)].join(
            '\n',
          ),
        )
        .join('\n\n')
    case 'table':
      return block.rows.map(([name, value]) => `${name}: ${value}`).join('\n')
  }
}

function textOfLink({ label, url }: Link): string {
  return `${label}: ${url}`
}

/** Styles are inline, because mail clients drop style sheets. */
const styles = {
  body: 'margin:0;padding:16px;font-family:Arial,Helvetica,sans-serif;font-size:16px;line-height:1.45;color:#1a1a1a;background-color:#ffffff',
  main: 'max-width:640px;margin:0 auto',
  heading: 'font-size:18px;line-height:1.3;margin:28px 0 10px',
  paragraph: 'margin:0 0 14px',
  line: 'margin:3px 0 0;color:#444444;font-size:15px',
  title: 'margin:0;font-weight:bold',
  link: 'color:#0b57d0',
  table: 'border-collapse:collapse;width:100%;margin:0 0 12px;font-size:15px',
  name: 'padding:7px 12px 7px 0;border-bottom:1px solid #dddddd;text-align:left;vertical-align:top;font-weight:bold',
  value: 'padding:7px 0;border-bottom:1px solid #dddddd;text-align:left;vertical-align:top',
} as const

const colours: Readonly<Record<Tone | 'plain', string>> = {
  overdue: '#b3261e',
  'at-risk': '#b26a00',
  done: '#2e7d32',
  plain: '#999999',
}

/** The HTML form of an e-mail: one column for phones, no remote content. Values are escaped. */
export async function renderHtml(title: string, blocks: readonly EmailBlock[]): Promise<string> {
  const page = await html`<!doctype html>
<html lang="uk">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
</head>
<body style="${styles.body}"><div style="${styles.main}">
${blocks.map(htmlOfBlock)}
</div></body>
</html>
`
  return page.toString()
}

function htmlOfBlock(block: EmailBlock): Html {
  switch (block.kind) {
    case 'heading':
      return html`<h2 style="${styles.heading};color:${block.tone ? colours[block.tone] : '#1a1a1a'}">${block.text}</h2>
`
    case 'paragraph':
      return html`<p style="${styles.paragraph}">${block.text}</p>
`
    case 'link':
      return html`<p style="${styles.paragraph}">${htmlOfLink(block)}</p>
`
    case 'items':
      return html`${block.items.map(
        ({
          title,
          lines,
          link,
        }) => html`<div style="border-left:4px solid ${colours[block.tone ?? 'plain']};padding:2px 0 2px 12px;margin:0 0 16px;overflow-wrap:anywhere">
<p style="${styles.title}">${title}</p>
${lines.map(
  (line) => html`<p style="${styles.line}">${line}</p>
`,
)}${
  link
    ? html`<p style="${styles.line}">${htmlOfLink(link)}</p>
`
    : ''
}</div>
`,
      )}`
    case 'table':
      return html`<table style="${styles.table}">
${block.rows.map(
  ([
    name,
    value,
  ]) => html`<tr><th scope="row" style="${styles.name}">${name}</th><td style="${styles.value}">${value}</td></tr>
`,
)}</table>
`
  }
}

function htmlOfLink({ label, url }: Link): Html {
  return html`<a href="${url}" style="${styles.link}">${label}</a>`
}
