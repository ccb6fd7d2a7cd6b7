declare module 'pdfmake/js/LayoutBuilder.js' {
  const exported: { readonly default: unknown }
  export default exported
}

declare module 'pdfmake/js/PDFDocument.js' {
  const exported: { readonly default: unknown }
  export default exported
}
