import { crc32, deflateRawSync } from 'node:zlib'

/** One member of an archive that a test makes: what is left out is as a well-made archive has it. */
export interface Member {
  readonly name: string
  readonly text?: string | Uint8Array
  readonly deflate?: boolean
  readonly encrypted?: boolean
  /** The size that the archive claims. */
  readonly size?: number
}

/** Writes a ZIP archive by hand, so that a test may also write what no library would. */
export const makeZip = (members: readonly Member[]): Uint8Array => {
  const parts: Buffer[] = []
  const directory: Buffer[] = []
  let offset = 0
  for (const { name, text = '', deflate = false, encrypted = false, size } of members) {
    const [path, content] = [Buffer.from(name), typeof text === 'string' ? Buffer.from(text) : Buffer.from(text)]
    const packed = deflate ? deflateRawSync(content) : content
    // Encryption puts 12 bytes in front.
    const data = encrypted ? Buffer.concat([Buffer.alloc(12), packed]) : packed
    const fields = Buffer.alloc(26)
    fields.writeUInt16LE(20, 0)
    fields.writeUInt16LE((encrypted ? 1 : 0) | 0x800, 2)
    fields.writeUInt16LE(deflate ? 8 : 0, 4)
    fields.writeUInt32LE(crc32(content), 10)
    fields.writeUInt32LE(data.length, 14)
    fields.writeUInt32LE(size ?? content.length, 18)
    fields.writeUInt16LE(path.length, 22)
    const local = Buffer.concat([Buffer.from('PK\x03\x04'), fields, path, data])
    const tail = Buffer.alloc(14)
    tail.writeUInt32LE(offset, 10)
    directory.push(Buffer.concat([Buffer.from('PK\x01\x02\x14\x00', 'latin1'), fields, tail, path]))
    parts.push(local)
    offset += local.length
  }
  const index = Buffer.concat(directory)
  const end = Buffer.alloc(18)
  end.writeUInt16LE(members.length, 4)
  end.writeUInt16LE(members.length, 6)
  end.writeUInt32LE(index.length, 8)
  end.writeUInt32LE(offset, 12)
  return new Uint8Array(Buffer.concat([...parts, index, Buffer.from('PK\x05\x06'), end]))
}
