/** What a field may be called in a header. */
export interface FieldWords {
  readonly field: string
  /** Phrases, `|` between them, in languages that exports and spreadsheets were met in. Case and accents do not matter. */
  readonly words: string
  /** A header with one of these is of something else. */
  readonly not?: string
}

const NOT_VIEWS =
  'profile|perfil|profil|unique|impression|impressions|paid|last|days|duration|seconds|time|rate|per|average|avg|new'
const NOT_PEOPLE = 'profile|engaged|active|rate|per|average|avg'

/**
 * Words of headers by field: only to propose, never to read.
 *
 * Left out on purpose: impressions are no views, and "engagement" is no count of anything.
 */
export const FIELD_WORDS: readonly FieldWords[] = [
  {
    field: 'views',
    words:
      'views|view|view count|plays|play|play count|times played|video views|total views|reproducciones|visualizaciones|vistas|visualizacoes|visualizzazioni|riproduzioni|vues|lectures|aufrufe|wiedergaben|weergaven|visningar|visninger|nayttokerrat|wyswietlenia|odtworzenia|zobrazeni|zhlednuti|megtekintesek|vizualizari|просмотры|просмотров|перегляди|прегледи|goruntuleme|goruntulenme|izlenme|προβολες|tayangan|ditonton|luot xem|ยอดดู|จำนวนการดู|مشاهدات|المشاهدات|צפיות|再生数|再生回数|視聴回数|播放量|观看次数|觀看次數|조회수',
    not: NOT_VIEWS,
  },
  {
    field: 'viewers',
    words:
      'viewers|reach|reached|unique viewers|unique views|unique video views|total viewers|people reached|audience reached|alcance|espectadores|portee|spectateurs|reichweite|zuschauer|copertura|spettatori|bereik|kijkers|zasieg|охват|зрители|глядачі|erisim|izleyiciler|εμβελεια|jangkauan|penonton|nguoi xem|ผู้ชม|المشاهدون|リーチ|視聴者数|触达|观众|도달',
    not: `${NOT_PEOPLE}|new|returning|nuevos|novos|nouveaux|neue|новые`,
  },
  {
    field: 'newViewers',
    words:
      'new viewers|espectadores nuevos|nuevos espectadores|novos espectadores|nouveaux spectateurs|neue zuschauer|новые зрители',
  },
  {
    field: 'returningViewers',
    words:
      'returning viewers|espectadores recurrentes|espectadores que regresan|spectateurs recurrents|wiederkehrende zuschauer|вернувшиеся зрители',
  },
  {
    field: 'shares',
    words:
      'shares|share|share count|times shared|reposts|compartidos|veces compartido|compartilhamentos|partages|condivisioni|geteilt|geteilte|delningar|delinger|jaot|udostepnienia|sdileni|megosztasok|distribuiri|репосты|поделились|поширення|споделяния|paylasim|paylasimlar|κοινοποιησεις|dibagikan|luot chia se|แชร์|مشاركات|المشاركات|שיתופים|シェア|シェア数|分享|分享数|转发|공유',
    not: 'rate|per|market|tasa|taux',
  },
  {
    field: 'likes',
    words:
      'likes|like|like count|me gusta|curtidas|gostos|j aime|mentions j aime|gefallt mir|gefallt|mi piace|vind ik leuks|gillamarkeringar|polubienia|лайки|лайков|вподобання|харесвания|begeni|begeniler|μου αρεσει|suka|luot thich|ถูกใจ|إعجابات|الإعجابات|לייקים|いいね|いいね数|点赞|赞|좋아요|diggs|digg count',
    not: 'rate|per',
  },
  {
    field: 'comments',
    words:
      'comments|comment|comment count|comentarios|commentaires|kommentare|commenti|reacties|kommentarer|kommentit|komentarze|komentare|hozzaszolasok|comentarii|комментарии|комментариев|коментарі|коментари|yorum|yorumlar|σχολια|komentar|binh luan|ความคิดเห็น|تعليقات|التعليقات|תגובות|コメント|コメント数|评论|評論|댓글',
    not: 'rate|per',
  },
  {
    field: 'saves',
    words:
      'saves|saved|favorites|favourites|bookmarks|guardados|salvos|favoritos|enregistrements|favoris|gespeichert|salvati|opgeslagen|zapisane|сохранения|избранное|kaydetme|favoriler|disimpan|luot luu|บันทึก|المفضلة|保存|保存数|收藏|저장',
    not: 'rate|per',
  },
  {
    field: 'downloads',
    words: 'downloads|download count|descargas|telechargements|herunterladungen|скачивания|indirme|unduhan|下载',
  },
  {
    field: 'id',
    words: 'id|video id|post id|item id|aweme id|identifier|identificador|kennung|идентификатор',
    not: 'user|account|author|music|sound',
  },
  {
    field: 'url',
    words:
      'url|link|video link|permalink|enlace|vinculo|lien|verknupfung|collegamento|lacze|ссылка|посилання|baglanti|συνδεσμος|tautan|lien ket|ลิงก์|رابط|קישור|リンク|链接|連結|링크',
    not: 'profile|cover|image|thumbnail|music|avatar',
  },
  {
    field: 'title',
    words:
      'title|video title|caption|description|text|titulo|descripcion|descricao|legenda|titre|legende|titel|beschreibung|titolo|didascalia|tytul|opis|название|описание|назва|baslik|aciklama|τιτλος|judul|keterangan|tieu de|ชื่อ|عنوان|כותרת|タイトル|标题|標題|제목',
    not: 'page|job',
  },
  {
    field: 'handle',
    words:
      'handle|username|user name|author|account|creator|usuario|cuenta|utilisateur|compte|benutzer|konto|utente|uzytkownik|пользователь|автор|kullanici|akun|tai khoan|アカウント|账号|계정',
    not: 'id|followers|type',
  },
  {
    field: 'postedAt',
    words:
      'post time|post date|posted|posted at|posted on|publish time|publish date|published|created|create time|upload date|date|fecha|fecha de publicacion|hora de publicacion|data|data de publicacao|date de publication|veroffentlicht|datum|data pubblicazione|дата|дата публикации|tarih|yayin tarihi|ημερομηνια|tanggal|ngay|ngay dang|วันที่|تاريخ|תאריך|投稿日|日付|发布时间|日期|날짜',
  },
  {
    field: 'date',
    words:
      'date|day|fecha|dia|data|jour|datum|tag|giorno|dzien|дата|день|tarih|gun|ημερομηνια|tanggal|ngay|วันที่|تاريخ|תאריך|日付|日期|날짜',
  },
  {
    field: 'durationSeconds',
    words:
      'duration|video duration|length|video length|duracion|duracao|duree|dauer|durata|длительность|sure|durasi|長さ|时长',
    not: 'watch|average|avg',
  },
  {
    field: 'meanWatchSeconds',
    words:
      'average watch time|avg watch time|average time watched|mean watch time|tiempo promedio de visualizacion|duree moyenne|durchschnittliche wiedergabezeit',
  },
  {
    field: 'watchSeconds',
    words: 'total watch time|watch time|total time watched|total play time|tiempo de visualizacion|wiedergabezeit',
    not: 'average|avg|mean|promedio',
  },
  {
    field: 'fullWatchFraction',
    words: 'full watch rate|watched full video|completion rate|full video watched rate|finish rate',
  },
  {
    field: 'profileViews',
    words: 'profile views|profile visits|visitas al perfil|vues du profil|profilaufrufe|просмотры профиля',
  },
  {
    field: 'followers',
    words:
      'followers|follower count|total followers|seguidores|abonnes|follower|подписчики|takipci|pengikut|フォロワー|粉丝',
    not: 'new|lost|net|active|change|growth|difference|nuevos|novos',
  },
  {
    field: 'newFollowers',
    words:
      'new followers|followers gained|nuevos seguidores|novos seguidores|nouveaux abonnes|neue follower|новые подписчики',
  },
  { field: 'lostFollowers', words: 'lost followers|unfollows|followers lost|seguidores perdidos' },
  { field: 'followersChange', words: 'net growth|net followers|followers change|follower growth|crecimiento neto' },
]
