declare module 'hyphen/uk/index.js' {
  const ukrainian: { hyphenateSync(text: string): string }
  export default ukrainian
}
