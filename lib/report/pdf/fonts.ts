import { fileURLToPath } from 'node:url'

/**
 * The files of Tinos in their package; what is built has a copy of them where the same words find it.
 */
export const fontFiles = {
  normal: '@expo-google-fonts/tinos/400Regular/Tinos_400Regular.ttf',
  bold: '@expo-google-fonts/tinos/700Bold/Tinos_700Bold.ttf',
} as const

export function fontPath(style: keyof typeof fontFiles): string {
  return fileURLToPath(import.meta.resolve(fontFiles[style]))
}
