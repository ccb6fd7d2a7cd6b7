import { html, raw } from 'hono/html'

/** HTML whose values are escaped, as hono’s template tag returns it. */
export type Html = ReturnType<typeof html>

const style = `
:root { color-scheme: light dark; font: 1.0625rem/1.5 system-ui, sans-serif; }
body { background: Canvas; color: CanvasText; max-width: 60rem; margin: 2rem auto; padding: 0 1rem; }
h1 { font-size: 1.5rem; line-height: 1.25; }
a { color: light-dark(#0b57d0, #a8c7fa); }
input, select, button { font: inherit; max-width: 100%; }
td, th { overflow-wrap: anywhere; }
li { margin: .4rem 0; }
table { border-collapse: collapse; width: 100%; }
th, td { border: 1px solid color-mix(in srgb, currentColor 30%, transparent); padding: .4rem .6rem; text-align: left; vertical-align: top; }
tr.error td:first-child { border-left: .3rem solid #c62828; }
tr.warning td:first-child { border-left: .3rem solid #ef8f00; }
tr.tip td:first-child { border-left: .3rem solid #2e7d32; }
.failed { border: 2px solid #c62828; padding: .6rem; }
`

/**
 * A complete HTML document in Ukrainian.
 *
 * @param pageStyle CSS of this page, in addition to that of all pages
 */
export async function htmlDocument(title: string, body: Html, pageStyle = ''): Promise<string> {
  const page = await html`<!doctype html>
<html lang="uk">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<link rel="icon" href="data:,">
<title>${title}</title>
<style>${raw(style + pageStyle)}</style>
</head>
<body><main>${body}</main></body>
</html>
`
  return page.toString()
}
