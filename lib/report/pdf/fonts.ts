import { fileURLToPath } from 'node:url'

/** The font files of Tinos as module specifiers; the build copies them to where the same specifiers resolve. */
export const fontFiles = {
  normal: '@expo-google-fonts/tinos/400Regular/Tinos_400Regular.ttf',
  bold: '@expo-google-fonts/tinos/700Bold/Tinos_700Bold.ttf',
} as const

/** The path of a font file. */
export function fontPath(style: keyof typeof fontFiles): string {
  return fileURLToPath(import.meta.resolve(fontFiles[style]))
}
