/** Marks of a missing number, folded, with what they say. Words only where they can be nothing else. */
const MARKS: ReadonlyMap<string, string> = new Map([
  ['', 'the cell is empty'],
  ['undefined', 'no data yet ("undefined")'],
  ['nan', 'missing ("NAN")'],
  ['--', 'not given ("--")'],
  ['-', 'not applicable ("-")'],
  ['–', 'not applicable ("–")'],
  ['—', 'not applicable ("—")'],
  ['n/a', 'not available ("N/A")'],
  ['#n/a', 'not available ("#N/A")'],
  ['null', 'missing ("null")'],
  ['none', 'missing ("None")'],
])

/** The error of what is not available, as spreadsheets call it in other languages. */
const NOT_AVAILABLE = '#NV #N/D #N/D! #Н/Д #NB #YOK #ND #NIL #BRAK #HIÁNYZIK #SAKNAS! #PUUTTUU! #I/T #ΔΥ #NEDOSTUPNÝ'

/** Words and abbreviations of no answer: English, the languages of Europe, Russian, Ukrainian, Arabic, Persian, Hebrew, Hindi, Asia. */
const NO_ANSWER = [
  'na|n.a.|n. a.|nd|n.d.|n. d.|n/d|no data|not available|not applicable|missing|unknown|nil value|(blank)|(null)|<na>',
  'sin datos|sin dato|s/d|s.d.|s. d.|no disponible|sem dados|s/ dados|não disponível|nao disponivel|données indisponibles',
  'non disponible|pas de données|k. a.|k.a.|keine angabe|keine angaben|keine daten|nicht verfügbar|n. v.|n.v.|n. b.|n.b.',
  'non disponibile|nessun dato|dati non disponibili|geen gegevens|niet beschikbaar|b.d.|b. d.|brak danych|bd|není k dispozici',
  'nejsou data|bez údajů|nie je k dispozícii|nincs adat|n.a|nu există date|indisponibil|няма данни|н.д.|nema podataka|ni podatkov',
  'нема података|δεν υπάρχουν δεδομένα|μ/δ|δ/υ|veri yok|mevcut değil|нет данных|н/д|н.д|н. д.|недоступно|данных нет|немає даних',
  'ingen data|saknas|uppgift saknas|ikke tilgængelig|ikke tilgjengelig|ei tietoja|ei saatavilla|sense dades|no disponible',
  'لا توجد بيانات|لا يوجد|غير متاح|غير متوفر|بدون داده|ناموجود|אין נתונים|לא זמין|कोई डेटा नहीं|उपलब्ध नहीं|কোনো তথ্য নেই|دستیاب نہیں',
  'tidak ada data|tidak tersedia|tiada data|không có dữ liệu|không có|ไม่มีข้อมูล|データなし|データ無し|該当なし|なし|無し',
  '데이터 없음|해당 없음|없음|无数据|暂无数据|暂无|無資料|暫無資料|暫無|walang data',
]

/** Dots and dashes of any length that a tool leaves where nothing is. */
const NOTHING = /^(?:\.{2,5}|…+|[-–—―‒−_]{1,5}|\?+|\*{3})$/

let marks: ReadonlyMap<string, string> | undefined

const key = (text: string): string => text.normalize('NFC').trim().toLowerCase()

const everyMark = (): ReadonlyMap<string, string> => {
  const words = [...NOT_AVAILABLE.split(' '), ...NO_ANSWER.flatMap((line) => line.split('|'))]
  return new Map([...words.map((word): [string, string] => [key(word), `no data (“${word}”)`]), ...MARKS])
}

/**
 * What a mark of a missing number says, or null for other text. Missing is not zero.
 *
 * @example missingMark('k. A.') // => "no data (“k. a.”)"
 */
export const missingMark = (text: string): string | null => {
  // Most cells are numbers.
  if (/^\d/.test(text)) return null
  const folded = key(text)
  const plain = MARKS.get(folded)
  if (plain !== undefined) return plain
  if (NOTHING.test(folded)) return `nothing given (“${folded}”)`
  if (folded.length > 40) return null
  marks ??= everyMark()
  return marks.get(folded) ?? null
}
