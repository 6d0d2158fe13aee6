/** The part of HarfBuzz's subsetter that is used here; numbers are addresses in its memory unless named otherwise. */
interface Harfbuzz {
  readonly memory: WebAssembly.Memory
  _initialize(): void
  malloc(size: number): number
  free(address: number): void
  hb_blob_create(data: number, length: number, mode: number, user: number, destroy: number): number
  hb_blob_destroy(blob: number): void
  hb_blob_get_data(blob: number, length: number): number
  hb_blob_get_length(blob: number): number
  hb_face_create(blob: number, index: number): number
  hb_face_destroy(face: number): void
  hb_face_reference_blob(face: number): number
  hb_set_add(set: number, value: number): void
  hb_subset_input_create_or_fail(): number
  hb_subset_input_destroy(input: number): void
  hb_subset_input_unicode_set(input: number): number
  hb_subset_input_set(input: number, which: number): number
  hb_subset_input_set_flags(input: number, flags: number): void
  hb_subset_input_pin_axis_location(input: number, face: number, tag: number, value: number): number
  hb_subset_or_fail(face: number, input: number): number
}

/** Names of HarfBuzz's own header files. */
const HB_MEMORY_MODE_WRITABLE = 2
const HB_SUBSET_FLAGS_NO_HINTING = 1
const HB_SUBSET_FLAGS_NOTDEF_OUTLINE = 64
const HB_SUBSET_SETS_NAME_ID = 4

/** The font's licence and where it is found: they stay in what is embedded. */
const LICENCE_NAMES = [13, 14]

/** `wght`, the axis of a variable font that decides how bold it is. */
const WEIGHT_AXIS = 0x77676874

/** Makes small fonts of the letters that a picture needs. */
export interface Subsetter {
  /**
   * A font of only those letters at one weight.
   * @param font a TrueType font, variable or not
   * @param weight CSS weight
   * @returns a TrueType font without variations
   * @throws Error when the font cannot be read
   */
  subset(font: Uint8Array, codePoints: Iterable<number>, weight: number): Uint8Array<ArrayBuffer>
}

/** @param program HarfBuzz's subsetter as WebAssembly, which imports nothing */
export const createSubsetter = async (program: BufferSource): Promise<Subsetter> => {
  const { instance } = await WebAssembly.instantiate(program)
  // What the program offers is given by its version in package-lock.json.
  const hb = instance.exports as unknown as Harfbuzz
  hb._initialize()
  return {
    subset: (font, codePoints, weight) => {
      const data = hb.malloc(font.byteLength)
      new Uint8Array(hb.memory.buffer).set(font, data)
      const blob = hb.hb_blob_create(data, font.byteLength, HB_MEMORY_MODE_WRITABLE, 0, 0)
      const face = hb.hb_face_create(blob, 0)
      hb.hb_blob_destroy(blob)
      const input = hb.hb_subset_input_create_or_fail()
      const letters = hb.hb_subset_input_unicode_set(input)
      for (const codePoint of codePoints) hb.hb_set_add(letters, codePoint)
      const names = hb.hb_subset_input_set(input, HB_SUBSET_SETS_NAME_ID)
      for (const name of LICENCE_NAMES) hb.hb_set_add(names, name)
      hb.hb_subset_input_set_flags(input, HB_SUBSET_FLAGS_NO_HINTING | HB_SUBSET_FLAGS_NOTDEF_OUTLINE)
      hb.hb_subset_input_pin_axis_location(input, face, WEIGHT_AXIS, weight)
      const made = hb.hb_subset_or_fail(face, input)
      hb.hb_subset_input_destroy(input)
      hb.hb_face_destroy(face)
      hb.free(data)
      if (made === 0) throw new Error('a bundled font could not be read')
      const result = hb.hb_face_reference_blob(made)
      const start = hb.hb_blob_get_data(result, 0)
      const bytes = new Uint8Array(hb.memory.buffer).slice(start, start + hb.hb_blob_get_length(result))
      hb.hb_blob_destroy(result)
      hb.hb_face_destroy(made)
      return bytes
    },
  }
}
