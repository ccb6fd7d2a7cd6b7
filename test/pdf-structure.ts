import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'

/** An element of the structure tree, with its text as a reader's program finds it on the pages. */
export interface ReadElement {
  readonly tag: string
  readonly attributes: string
  readonly children: readonly ReadElement[]
  /** The text of the element and of those within it, lines joined by blanks. */
  readonly text: string
  /** Pages on which it stands, from 1. */
  readonly pages: readonly number[]
  /** Annotations that belong to it. */
  readonly annotations: number
}

export interface ReadStructure {
  readonly root: ReadElement
  /** Text that is in no element: artifacts of the pages. */
  readonly artifacts: readonly string[]
}

/**
 * Reads the structure tree from the file itself, without the library that wrote it, and the text of its marked content
 * with pdf.js.
 */
export async function readStructureTree(bytes: Uint8Array): Promise<ReadStructure> {
  const { texts, artifacts } = await markedTexts(bytes)
  const objects = objectsOf(bytes)
  const pages = pageNumbers(objects)
  const top = [...objects.values()].find((body) => body.includes('/Type /StructTreeRoot'))
  const [root] = references(entry(top ?? '', 'K'))
  if (root === undefined) throw new Error('The file has no structure tree.')
  const read = (number: string): ReadElement => {
    const body = objects.get(number) ?? ''
    const own = pages.get(/\/Pg (\d+) 0 R/u.exec(body.replace(entry(body, 'K'), ''))?.[1] ?? '')
    const children: ReadElement[] = []
    const parts: string[] = []
    const stands = new Set<number>()
    let annotations = 0
    const mark = (page: number | undefined, id: string) => {
      if (page === undefined) throw new Error(`Marked content ${id} of ${body} has no page.`)
      stands.add(page)
      parts.push(texts.get(`${page}/${id}`) ?? '')
    }
    for (const [kid, reference, id] of entry(body, 'K').matchAll(/<<[^<>]*>>|(\d+) 0 R|(\d+)/gu)) {
      if (reference !== undefined) {
        const child = read(reference)
        children.push(child)
        parts.push(child.text)
        for (const page of child.pages) stands.add(page)
      } else if (id !== undefined) mark(own, id)
      else if (kid.includes('OBJR')) annotations++
      else mark(pages.get(/\/Pg (\d+) 0 R/u.exec(kid)?.[1] ?? ''), /\/MCID (\d+)/u.exec(kid)?.[1] ?? '')
    }
    return {
      tag: /\/S \/(\w+)/u.exec(body)?.[1] ?? '',
      attributes: /\/A <<([^<>]*)>>/u.exec(body)?.[1]?.replace(/\s+/gu, ' ').trim() ?? '',
      children,
      text: parts.filter((part) => part !== '').join(' '),
      pages: [...stands],
      annotations,
    }
  }
  return { root: read(root), artifacts }
}

/** All elements of a kind. */
export function all(element: ReadElement, tag: string): ReadElement[] {
  return [...(element.tag === tag ? [element] : []), ...element.children.flatMap((child) => all(child, tag))]
}

function objectsOf(bytes: Uint8Array): Map<string, string> {
  const text = Buffer.from(bytes).toString('latin1')
  return new Map(
    [...text.matchAll(/(?<=\n)(\d+) 0 obj\n(<<[\s\S]*?>>)\n(?:endobj|stream)/gu)].map(
      ([, number = '', body = '']) => [number, body],
    ),
  )
}

function pageNumbers(objects: ReadonlyMap<string, string>): Map<string, number> {
  const tree = [...objects.values()].find((body) => body.includes('/Type /Pages'))
  return new Map(references(entry(tree ?? '', 'Kids')).map((number, index) => [number, index + 1]))
}

/** The value of a dictionary's entry: an array, or what stands on its line. */
function entry(body: string, key: string): string {
  const found = new RegExp(`/${key} (\\[[\\s\\S]*?\\](?=\\s*(?:/|>>))|[^\\n]*)`, 'u').exec(body)
  return found?.[1] ?? ''
}

function references(value: string): string[] {
  return [...value.matchAll(/(\d+) 0 R/gu)].map(([, number = '']) => number)
}

async function markedTexts(bytes: Uint8Array): Promise<{ texts: Map<string, string>; artifacts: string[] }> {
  const texts = new Map<string, string>()
  const artifacts: string[] = []
  const task = getDocument({ data: new Uint8Array(bytes), verbosity: 0 })
  const pdf = await task.promise
  for (let page = 1; page <= pdf.numPages; page++) {
    const { items } = await (await pdf.getPage(page)).getTextContent({ includeMarkedContent: true })
    const open: string[] = []
    for (const item of items) {
      if (!('str' in item)) {
        if (item.type === 'endMarkedContent') open.pop()
        else open.push(/_mc(\d+)$/u.exec(item.id ?? '')?.[1] ?? '')
      } else if (item.str.trim() !== '') {
        const id = open.at(-1) ?? ''
        if (id === '') artifacts.push(item.str)
        else texts.set(`${page}/${id}`, [texts.get(`${page}/${id}`), item.str].filter(Boolean).join(' '))
      }
    }
  }
  await task.destroy()
  return { texts, artifacts }
}
