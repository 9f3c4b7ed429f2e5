import type { Artifact, Location, Log, ReportingDescriptor, Result } from 'sarif'
import { PROBLEMS, type ProblemCode } from '../../../domain/problem-catalogue.ts'
import { cleanText } from '../../text/clean-text.ts'
import { fileUri } from '../../text/file-uri.ts'
import { toJson } from '../../text/to-json.ts'
import { columnWords, foundWords } from '../place-words.ts'
import type { Finding, Validation } from '../validation.ts'
import type { ValidationPrinter } from '../validation-printer.ts'

const LEVELS = { error: 'error', warning: 'warning', info: 'note' } as const

/**
 * SARIF 2.1.0, for code scanning and editors. Rules are the codes that were met.
 *
 * A member of an archive is an artifact inside the archive's. Columns are named as logical locations: SARIF's own columns count
 * characters, which a table does not have.
 * @see https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html
 */
export const sarifPrinter: ValidationPrinter = {
  id: 'sarif',
  title: 'SARIF 2.1.0, for code scanning',
  print: (validation) => `${toJson(logOf(validation), 2)}\n`,
}

const logOf = ({ tool, files, findings }: Validation): Log => {
  const met = new Set(findings.map(({ code }) => code))
  const codes = [...met].sort()
  const artifacts = artifactsOf(files.map(({ path }) => path))
  return {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { name: tool.name, semanticVersion: tool.version, rules: codes.map(ruleOf) } },
        artifacts: artifacts.list,
        columnKind: 'utf16CodeUnits',
        results: findings.map((finding) => resultOf(finding, codes, artifacts.at)),
      },
    ],
  }
}

const ruleOf = (code: string): ReportingDescriptor => {
  if (!Object.hasOwn(PROBLEMS, code)) return { id: code }
  const { title, hint, severity, example } = PROBLEMS[code as ProblemCode]
  return {
    id: code,
    shortDescription: { text: title },
    fullDescription: { text: `${title}. ${hint}` },
    help: {
      text: `${hint}\n\nExample:\n${example}`,
      markdown: `${hint}\n\nExample:\n\n\`\`\`text\n${example}\n\`\`\``,
    },
    defaultConfiguration: { level: LEVELS[severity] },
  }
}

interface Artifacts {
  readonly list: Artifact[]
  /** Index by path. */
  readonly at: ReadonlyMap<string, number>
}

/** Every file once, archives before their members. */
const artifactsOf = (paths: readonly string[]): Artifacts => {
  const list: Artifact[] = []
  const at = new Map<string, number>()
  const add = (path: string): number => {
    const known = at.get(path)
    if (known !== undefined) return known
    const cut = path.lastIndexOf('!/')
    const parentIndex = cut < 0 ? undefined : add(path.slice(0, cut))
    const uri = fileUri(cut < 0 ? path : path.slice(cut + 2))
    list.push({ location: { uri }, ...(parentIndex === undefined ? {} : { parentIndex }) })
    at.set(path, list.length - 1)
    return list.length - 1
  }
  for (const path of paths) add(path)
  return { list, at }
}

const resultOf = (finding: Finding, codes: readonly string[], artifacts: Artifacts['at']): Result => {
  const { at, code, severity, got, expected, fix } = finding
  const where = columnWords(at)
  return {
    ruleId: code,
    ruleIndex: codes.indexOf(code),
    level: LEVELS[severity],
    message: { text: `${where === '' ? '' : `${where}: `}${foundWords(finding)}. ${cleanText(fix)}` },
    ...(at.file === undefined ? {} : { locations: [locationOf(at, at.file, artifacts)] }),
    ...(got === null && expected === null ? {} : { properties: { got, expected } }),
  }
}

const locationOf = (at: Finding['at'], file: string, artifacts: Artifacts['at']): Location => {
  const index = artifacts.get(file)
  const name = at.column ?? at.path
  return {
    physicalLocation: {
      artifactLocation: {
        uri: fileUri(file.slice(file.lastIndexOf('!/') < 0 ? 0 : file.lastIndexOf('!/') + 2)),
        ...(index === undefined ? {} : { index }),
      },
      ...(at.line === undefined ? {} : { region: { startLine: at.line } }),
    },
    ...(name === undefined
      ? {}
      : {
          logicalLocations: [
            {
              name: cleanText(name),
              ...(at.path === undefined ? {} : { fullyQualifiedName: cleanText(at.path) }),
              kind: at.column === undefined ? 'element' : 'member',
            },
          ],
        }),
  }
}
