/** The words of one language's dates, folded as in month-names.ts. */
export interface DateWords {
  /** January to December, the forms of one month apart by |. */
  readonly months: string
  /** Names of weekdays, apart by |. */
  readonly weekdays: string
  /** Words that may stand around a month or a time, apart by spaces: "de", "at", "pm". */
  readonly fillers: string
}

/**
 * Words of dates by language, with those of its regions; Chinese, Japanese and Korean number their months.
 *
 * Written by scripts/make-months.js from CLDR 48.0 (Intl): as data, because the first question to Intl costs more
 * than reading an export, and so that every platform reads the same.
 */
export const MONTH_DATA: Readonly<Record<string, DateWords>> = {
  en: {
    months:
      'january|jan,february|feb,march|mar,april|apr,may,june|jun,july|jul,august|aug,september|sep|sept,october|oct,november|nov,december|dec',
    weekdays: 'thu|sun|wed|sat|tue|fri|mon|thursday|sunday|wednesday|saturday|tuesday|friday|monday',
    fillers: 'at am pm',
  },
  es: {
    months:
      'enero|ene,febrero|feb,marzo|mar,abril|abr,mayo|may,junio|jun,julio|jul,agosto|ago,septiembre|sept|sep|setiembre|set,octubre|oct,noviembre|nov,diciembre|dic',
    weekdays: 'jue|dom|mie|sab|mar|vie|lun|jueves|domingo|miercoles|sabado|martes|viernes|lunes',
    fillers: 'de a m p las am pm',
  },
  pt: {
    months:
      'janeiro|jan,fevereiro|fev,marco|mar,abril|abr,maio|mai,junho|jun,julho|jul,agosto|ago,setembro|set,outubro|out,novembro|nov,dezembro|dez',
    weekdays:
      'qui|dom|qua|sab|ter|sex|seg|quinta feira|domingo|quarta feira|sabado|terca feira|sexta feira|segunda feira|quinta|quarta|terca|sexta|segunda',
    fillers: 'de as am pm',
  },
  fr: {
    months:
      'janvier|janv|jan,fevrier|fevr|fev,mars|mar,avril|avr,mai,juin|jui,juillet|juil|juill,aout,septembre|sept,octobre|oct,novembre|nov,decembre|dec',
    weekdays: 'jeu|dim|mer|sam|mar|ven|lun|jeudi|dimanche|mercredi|samedi|mardi|vendredi|lundi',
    fillers: 'a am pm h min s',
  },
  de: {
    months:
      'januar|jan|janner,februar|feb,marz|mar,april|apr,mai,juni|jun,juli|jul,august|aug,september|sept|sep,oktober|okt,november|nov,dezember|dez',
    weekdays: 'do|so|mi|sa|di|fr|mo|donnerstag|sonntag|mittwoch|samstag|dienstag|freitag|montag',
    fillers: 'um am pm',
  },
  it: {
    months:
      'gennaio|gen,febbraio|feb,marzo|mar,aprile|apr,maggio|mag,giugno|giu,luglio|lug,agosto|ago,settembre|set,ottobre|ott,novembre|nov,dicembre|dic',
    weekdays: 'gio|dom|mer|sab|mar|ven|lun|giovedi|domenica|mercoledi|sabato|martedi|venerdi|lunedi',
    fillers: 'alle ore am pm',
  },
  el: {
    months:
      'ιανουαριου|ιαν,φεβρουαριου|φεβ,μαρτιου|μαρ,απριλιου|απρ,μαιου|μαι,ιουνιου|ιουν,ιουλιου|ιουλ,αυγουστου|αυγ,σεπτεμβριου|σεπ,οκτωβριου|οκτ,νοεμβριου|νοε,δεκεμβριου|δεκ',
    weekdays: 'πεμ|κυρ|τετ|σαβ|τρι|παρ|δευ|πεμπτη|κυριακη|τεταρτη|σαββατο|τριτη|παρασκευη|δευτερα',
    fillers: 'στισ πμ μμ',
  },
  id: {
    months:
      'januari|jan,februari|feb,maret|mar,april|apr,mei,juni|jun,juli|jul,agustus|agu,september|sep,oktober|okt,november|nov,desember|des',
    weekdays: 'kam|min|rab|sab|sel|jum|sen|kamis|minggu|rabu|sabtu|selasa|jumat|senin',
    fillers: 'pukul am pm',
  },
  tr: {
    months:
      'ocak|oca,subat|sub,mart|mar,nisan|nis,mayis|may,haziran|haz,temmuz|tem,agustos|agu,eylul|eyl,ekim|eki,kasim|kas,aralik|ara',
    weekdays: 'per|paz|car|cmt|sal|cum|pzt|persembe|pazar|carsamba|cumartesi|sali|cuma|pazartesi',
    fillers: 'oo os',
  },
  vi: {
    months: ',,,,,,,,,,,',
    weekdays: 'cn|thu nam|chu nhat|thu tu|thu bay|thu ba|thu sau|thu hai',
    fillers: 'luc sa ch',
  },
  th: {
    months:
      'มกราคม|มค,กุมภาพันธ์|กพ,มีนาคม|มีค,เมษายน|เมย,พฤษภาคม|พค,มิถุนายน|มิย,กรกฎาคม|กค,สิงหาคม|สค,กันยายน|กย,ตุลาคม|ตค,พฤศจิกายน|พย,ธันวาคม|ธค',
    weekdays: 'พฤหัส|อาทิตย์|พุธ|เสาร์|อังคาร|ศุกร์|จันทร์|วันพฤหัสบดีที่|วันอาทิตย์ที่|วันพุธที่|วันเสาร์ที่|วันอังคารที่|วันศุกร์ที่|วันจันทร์ที่',
    fillers: 'คศ เวลา am pm พศ',
  },
  ru: {
    months:
      'января|январь|янв,февраля|февраль|февр,марта|март|мар,апреля|апрель|апр,мая|маи,июня|июнь|июн,июля|июль|июл,августа|август|авг,сентября|сентябрь|сент,октября|октябрь|окт,ноября|ноябрь|нояб,декабря|декабрь|дек',
    weekdays: 'чт|вс|ср|сб|вт|пт|пн|четверг|воскресенье|среда|суббота|вторник|пятница|понедельник',
    fillers: 'г в am pm',
  },
  nl: {
    months:
      'januari|jan,februari|feb,maart|mrt,april|apr,mei,juni|jun,juli|jul,augustus|aug,september|sep,oktober|okt,november|nov,december|dec',
    weekdays: 'do|zo|wo|za|di|vr|ma|donderdag|zondag|woensdag|zaterdag|dinsdag|vrijdag|maandag',
    fillers: 'om am pm',
  },
  ar: {
    months:
      'يناير|جانفي|كانون الثاني,فبراير|فيفري|شباط,مارس|آذار,أبريل|أفريل|نيسان|إبريل,مايو|ماي|أيار,يونيو|جوان|حزيران,يوليو|جويلية|تموز|يوليوز,أغسطس|أوت|آب|غشت|أغشت,سبتمبر|أيلول|شتنبر|شتمبر,أكتوبر|تشرين الأول,نوفمبر|تشرين الثاني|نونبر,ديسمبر|كانون الأول|دجنبر|دجمبر',
    weekdays: 'الخميس|الأحد|الأربعاء|السبت|الثلاثاء|الجمعة|الاثنين',
    fillers: 'في ص م',
  },
  bg: {
    months: 'януари,февруари,март,април,маи,юни,юли,август,септември,октомври,ноември,декември',
    weekdays: 'чт|нд|ср|сб|вт|пт|пн|четвъртък|неделя|сряда|събота|вторник|петък|понеделник',
    fillers: 'г в ч am pm',
  },
  bn: {
    months:
      'জানুয়ারি|জানু,ফেব্রুয়ারি|ফেব,মার্চ,এপ্রিল|এপ্রি,মে,জুন,জুলাই|জুল,আগস্ট|আগ,সেপ্টেম্বর|সেপ|সেপ্ট|সেপ্টেঃ,অক্টোবর|অক্টো|অক্টোঃ,নভেম্বর|নভে|নভেঃ,ডিসেম্বর|ডিসে|ডিসেঃ',
    weekdays: 'বৃহস্পতি|রবি|বুধ|শনি|মঙ্গল|শুক্র|সোম|বৃহস্পতিবার|রবিবার|বুধবার|শনিবার|মঙ্গলবার|শুক্রবার|সোমবার',
    fillers: 'এ am pm',
  },
  ca: {
    months:
      'de gener|gener|de gen|gen,de febrer|febrer|de febr|febr,de marc|marc,d abril|abril|d abr|abr,de maig|maig,de juny|juny,de juliol|juliol|de jul|jul,d agost|agost|d ag|ag,de setembre|setembre|de set|set,d octubre|octubre|d oct|oct,de novembre|novembre|de nov|nov,de desembre|desembre|de des|des',
    weekdays: 'dj|dg|dc|ds|dt|dv|dl|dijous|diumenge|dimecres|dissabte|dimarts|divendres|dilluns',
    fillers: 'del a les m p',
  },
  cs: {
    months:
      'ledna|leden|led,unora|unor|uno,brezna|brezen|bre,dubna|duben|dub,kvetna|kveten|kve,cervna|cerven|cvn,cervence|cervenec|cvc,srpna|srpen|srp,zari|zar,rijna|rijen|rij,listopadu|listopad|lis,prosince|prosinec|pro',
    weekdays: 'ct|ne|st|so|ut|pa|po|ctvrtek|nedele|streda|sobota|utery|patek|pondeli',
    fillers: 'v dop odp',
  },
  da: {
    months:
      'januar|jan,februar|feb,marts|mar,april|apr,maj,juni|jun,juli|jul,august|aug,september|sep,oktober|okt,november|nov,december|dec',
    weekdays: 'tors|søn|ons|lør|tirs|fre|man|torsdag|søndag|onsdag|lørdag|tirsdag|fredag|mandag',
    fillers: 'den kl am pm',
  },
  fa: {
    months:
      'ژانویه|ژانویهٔ|جنوری|جنو,فوریه|فوریهٔ|فبروری,مارس|مارچ,آوریل|اپریل,مه|مهٔ|می,ژوئن|جون,ژوئیه|ژوئیهٔ|جولای|جول,اوت|اگست,سپتامبر|سپتمبر,اکتبر|اکتوبر,نوامبر|نومبر,دسامبر|دسمبر|دسم',
    weekdays: 'پنجشنبه|یکشنبه|چهارشنبه|شنبه|سهشنبه|جمعه|دوشنبه',
    fillers: 'ساعت قظ بظ',
  },
  fi: {
    months:
      'tammikuuta|tammikuu|tammi,helmikuuta|helmikuu|helmi,maaliskuuta|maaliskuu|maalis,huhtikuuta|huhtikuu|huhti,toukokuuta|toukokuu|touko,kesakuuta|kesakuu|kesa,heinakuuta|heinakuu|heina,elokuuta|elokuu|elo,syyskuuta|syyskuu|syys,lokakuuta|lokakuu|loka,marraskuuta|marraskuu|marras,joulukuuta|joulukuu|joulu',
    weekdays: 'to|su|ke|la|ti|pe|ma|torstai|sunnuntai|keskiviikko|lauantai|tiistai|perjantai|maanantai',
    fillers: 'klo ap ip',
  },
  fil: {
    months:
      'enero|ene,pebrero|peb,marso|mar,abril|abr,mayo|may,hunyo|hun,hulyo|hul,agosto|ago,setyembre|set,oktubre|okt,nobyembre|nob,disyembre|dis',
    weekdays: 'huw|lin|miy|sab|mar|biy|lun|huwebes|linggo|miyerkules|sabado|martes|biyernes|lunes',
    fillers: 'nang am pm',
  },
  he: {
    months:
      'בינואר|ינואר|בינו|ינו,בפברואר|פברואר|בפבר|פבר,במרץ|מרץ,באפריל|אפריל|באפר|אפר,במאי|מאי,ביוני|יוני,ביולי|יולי,באוגוסט|אוגוסט|באוג|אוג,בספטמבר|ספטמבר|בספט|ספט,באוקטובר|אוקטובר|באוק|אוק,בנובמבר|נובמבר|בנוב|נוב,בדצמבר|דצמבר|בדצמ|דצמ',
    weekdays:
      'יום ה|יום א|יום ד|שבת|יום ג|יום ו|יום ב|יום חמישי|יום ראשון|יום רביעי|יום שבת|יום שלישי|יום שישי|יום שני',
    fillers: 'בשעה am pm',
  },
  hi: {
    months: 'जनवरी|जन,फ़रवरी|फ़र,मार्च,अप्रैल,मई,जून,जुलाई|जुल,अगस्त|अग,सितंबर|सित,अक्टूबर|अक्टू,नवंबर|नव,दिसंबर|दिस',
    weekdays: 'गुरु|रवि|बुध|शनि|मंगल|शुक्र|सोम|गुरुवार|रविवार|बुधवार|शनिवार|मंगलवार|शुक्रवार|सोमवार',
    fillers: 'को am बजे pm',
  },
  hr: {
    months:
      'sijecnja|sijecanj|sij,veljace|veljaca|velj,ozujka|ozujak|ozu,travnja|travanj|tra,svibnja|svibanj|svi,lipnja|lipanj|lip,srpnja|srpanj|srp,kolovoza|kolovoz|kol,rujna|rujan|ruj,listopada|listopad|lis,studenoga|studeni|stu,prosinca|prosinac|pro',
    weekdays: 'cet|ned|sri|sub|uto|pet|pon|cetvrtak|nedjelja|srijeda|subota|utorak|petak|ponedjeljak',
    fillers: 'u am pm',
  },
  hu: {
    months:
      'januar|jan,februar|febr,marcius|marc,aprilis|apr,majus|maj,junius|jun,julius|jul,augusztus|aug,szeptember|szept,oktober|okt,november|nov,december|dec',
    weekdays: 'cs|v|sze|szo|k|p|h|csutortok|vasarnap|szerda|szombat|kedd|pentek|hetfo',
    fillers: 'de du',
  },
  km: {
    months: 'មករា,កុម្ភៈ,មីនា,មេសា,ឧសភា,មិថុនា,កក្កដា,សីហា,កញ្ញា,តុលា,វិច្ឆិកា,ធ្នូ',
    weekdays: 'ព្រហ|អាទិត្យ|ពុធ|សៅរ៍|អង្គារ|សុក្រ|ចន្ទ|ព្រហស្បតិ៍|ច័ន្ទ',
    fillers: 'នៅម៉ោង am pm',
  },
  lt: {
    months:
      'sausio|sausis,vasario|vasaris,kovo|kovas,balandzio|balandis,geguzes|geguze,birzelio|birzelis,liepos|liepa,rugpjucio|rugpjutis,rugsejo|rugsejis,spalio|spalis,lapkricio|lapkritis,gruodzio|gruodis',
    weekdays:
      'kt|sk|tr|st|an|pn|pr|ketvirtadienis|sekmadienis|treciadienis|sestadienis|antradienis|penktadienis|pirmadienis',
    fillers: 'd m priespiet popiet',
  },
  lv: {
    months:
      'janvaris|janv,februaris|febr,marts,aprilis|apr,maijs,junijs|jun,julijs|jul,augusts|aug,septembris|sept,oktobris|okt,novembris|nov,decembris|dec',
    weekdays:
      'ceturtd|svetd|tresd|sestd|otrd|piektd|pirmd|ceturtdiena|svetdiena|tresdiena|sestdiena|otrdiena|piektdiena|pirmdiena',
    fillers: 'gada g prieksp pecp',
  },
  ms: {
    months:
      'januari|jan,februari|feb,mac,april|apr,mei,jun,julai|jul,ogos|ogo,september|sep,oktober|okt,november|nov,disember|dis',
    weekdays: 'kha|ahd|rab|sab|sel|jum|isn|khamis|ahad|rabu|sabtu|selasa|jumaat|isnin',
    fillers: 'pada pg ptg',
  },
  my: {
    months: 'ဇန်နဝါရီ|ဇန်,ဖေဖော်ဝါရီ|ဖေ,မတ်,ဧပြီ|ဧ,မေ,ဇွန်,ဇူလိုင်|ဇူ,ဩဂုတ်|ဩ,စက်တင်ဘာ|စက်,အောက်တိုဘာ|အောက်,နိုဝင်ဘာ|နို,ဒီဇင်ဘာ|ဒီ',
    weekdays: 'ကြာသပတေး|တနင်္ဂနွေ|ဗုဒ္ဓဟူး|စနေ|အင်္ဂါ|သောကြာ|တနင်္လာ',
    fillers: 'နံနက် ညနေ',
  },
  nb: {
    months:
      'januar|jan,februar|feb,mars|mar,april|apr,mai,juni|jun,juli|jul,august|aug,september|sep,oktober|okt,november|nov,desember|des',
    weekdays: 'tor|søn|ons|lør|tir|fre|man|torsdag|søndag|onsdag|lørdag|tirsdag|fredag|mandag',
    fillers: 'kl am pm',
  },
  pl: {
    months:
      'stycznia|styczen|sty,lutego|luty|lut,marca|marzec|mar,kwietnia|kwiecien|kwi,maja|maj,czerwca|czerwiec|cze,lipca|lipiec|lip,sierpnia|sierpien|sie,wrzesnia|wrzesien|wrz,pazdziernika|pazdziernik|paz,listopada|listopad|lis,grudnia|grudzien|gru',
    weekdays: 'czw|niedz|sr|sob|wt|pt|pon|czwartek|niedziela|sroda|sobota|wtorek|piatek|poniedziałek',
    fillers: 'am pm',
  },
  ro: {
    months:
      'ianuarie|ian,februarie|feb,martie|mar,aprilie|apr,mai,iunie|iun,iulie|iul,august|aug,septembrie|sept,octombrie|oct,noiembrie|nov,decembrie|dec',
    weekdays: 'joi|dum|mie|sam|mar|vin|lun|duminica|miercuri|sambata|marti|vineri|luni',
    fillers: 'la am pm',
  },
  sk: {
    months:
      'januara|januar|jan,februara|februar|feb,marca|marec|mar,aprila|april|apr,maja|maj,juna|jun,jula|jul,augusta|august|aug,septembra|september|sep,oktobra|oktober|okt,novembra|november|nov,decembra|december|dec',
    weekdays: 'st|ne|so|ut|pi|po|stvrtok|nedela|streda|sobota|utorok|piatok|pondelok',
    fillers: 'o am pm',
  },
  sl: {
    months:
      'januar|jan,februar|feb,marec|mar,april|apr,maj,junij|jun,julij|jul,avgust|avg,september|sep,oktober|okt,november|nov,december|dec',
    weekdays: 'cet|ned|sre|sob|tor|pet|pon|cetrtek|nedelja|sreda|sobota|torek|petek|ponedeljek',
    fillers: 'ob dop pop',
  },
  sr: {
    months:
      'јануар|јан|januar|jan,фебруар|феб|februar|feb,март|мар|mart|mar,април|апр|april|apr,мај|maj,јун|jun,јул|jul,август|авг|avgust|avg,септембар|сеп|septembar|sep|sept|септ,октобар|окт|oktobar|okt,новембар|нов|novembar|nov,децембар|дец|decembar|dec',
    weekdays:
      'чет|нед|сре|суб|уто|пет|пон|четвртак|недеља|среда|субота|уторак|петак|понедељак|cet|ned|sre|sub|uto|pet|pon|cetvrtak|nedelja|sreda|subota|utorak|petak|ponedeljak|сри|недјеља|сриједа|понедјељак|nedjelja|srijeda',
    fillers: 'am pm прије подне по prije podne po',
  },
  sv: {
    months:
      'januari|jan,februari|feb,mars,april|apr,maj,juni,juli,augusti|aug,september|sep,oktober|okt,november|nov,december|dec',
    weekdays: 'tors|son|ons|lor|tis|fre|man|torsdag|sondag|onsdag|lordag|tisdag|fredag|mandag',
    fillers: 'kl fm em',
  },
  sw: {
    months:
      'januari|jan,februari|feb,machi|mac,aprili|apr,mei,juni|jun,julai|jul,agosti|ago,septemba|sep,oktoba|okt,novemba|nov,desemba|des',
    weekdays: 'alhamisi|jumapili|jumatano|jumamosi|jumanne|ijumaa|jumatatu',
    fillers: 'am pm saa',
  },
  ta: {
    months: 'ஜனவரி|ஜன,பிப்ரவரி|பிப்,மார்ச்|மார்,ஏப்ரல்|ஏப்,மே,ஜூன்,ஜூலை,ஆகஸ்ட்|ஆக,செப்டம்பர்|செப்,அக்டோபர்|அக்,நவம்பர்|நவ,டிசம்பர்|டிச',
    weekdays: 'வியா|ஞாயி|புத|சனி|செவ்|வெள்|திங்|வியாழன்|ஞாயிறு|புதன்|செவ்வாய்|வெள்ளி|திங்கள்',
    fillers: 'அன்று am pm',
  },
  te: {
    months: 'జనవరి|జన,ఫిబ్రవరి|ఫిబ్ర,మార్చి,ఏప్రిల్|ఏప్రి,మే,జూన్,జులై,ఆగస్టు|ఆగ,సెప్టెంబర్|సెప్టెం,అక్టోబర్|అక్టో,నవంబర్|నవం,డిసెంబర్|డిసెం',
    weekdays: 'గురు|ఆది|బుధ|శని|మంగళ|శుక్ర|సోమ|గురువారం|ఆదివారం|బుధవారం|శనివారం|మంగళవారం|శుక్రవారం|సోమవారం',
    fillers: 'amకి pmకి am pm',
  },
  uk: {
    months:
      'січня|січень|січ,лютого|лютии|лют,березня|березень|бер,квітня|квітень|квіт,травня|травень|трав,червня|червень|черв,липня|липень|лип,серпня|серпень|серп,вересня|вересень|вер,жовтня|жовтень|жовт,листопада|листопад|лист,грудня|грудень|груд',
    weekdays: 'чт|нд|ср|сб|вт|пт|пн|четвер|неділя|середа|субота|вівторок|пʼятниця|понеділок',
    fillers: 'р о дп пп',
  },
  ur: {
    months: 'جنوری,فروری,مارچ,اپریل,مئی,جون,جولائی,اگست,ستمبر,اکتوبر,نومبر,دسمبر',
    weekdays: 'جمعرات|اتوار|بدھ|ہفتہ|منگل|جمعہ|پیر',
    fillers: 'کو am pm',
  },
  af: {
    months:
      'januarie|jan,februarie|feb,maart|mrt,april|apr,mei,junie|jun,julie|jul,augustus|aug,september|sep,oktober|okt,november|nov,desember|des',
    weekdays: 'do|so|wo|sa|di|vr|ma|donderdag|sondag|woensdag|saterdag|dinsdag|vrydag|maandag',
    fillers: 'om vm nm',
  },
  am: {
    months: 'ጃንዋሪ|ጃን,ፌብሩዋሪ|ፌብ,ማርች,ኤፕሪል|ኤፕሪ,ሜይ,ጁን,ጁላይ,ኦገስት|ኦገስ,ሴፕቴምበር|ሴፕቴ,ኦክቶበር|ኦክቶ,ኖቬምበር|ኖቬም,ዲሴምበር|ዲሴም',
    weekdays: 'ሐሙስ|እሑድ|ረቡዕ|ቅዳሜ|ማክሰ|ዓርብ|ሰኞ|ማክሰኞ',
    fillers: 'ጥዋት ከሰዓት',
  },
  az: {
    months:
      'yanvar|yan,fevral|fev,mart|mar,aprel|apr,may,iyun|iyn,iyul|iyl,avqust|avq,sentyabr|sen,oktyabr|okt,noyabr|noy,dekabr|dek',
    weekdays: 'ca|b|c|s|be|cumə axsami|bazar|cərsənbə|sənbə|cərsənbə axsami|cumə|bazar ertəsi',
    fillers: 'am pm',
  },
  be: {
    months:
      'студзеня|студзень|сту,лютага|люты|лют,сакавіка|сакавік|сак,красавіка|красавік|кра,мая|маи,чэрвеня|чэрвень|чэр,ліпеня|ліпень|ліп,жніуня|жнівень|жні,верасня|верасень|вер,кастрычніка|кастрычнік|кас,лістапада|лістапад|ліс,снежня|снежань|сне',
    weekdays: 'чц|нд|ср|сб|ау|пт|пн|чацвер|нядзеля|серада|субота|ауторак|пятніца|панядзелак',
    fillers: 'г у am pm',
  },
  bs: {
    months:
      'januar|jan,februar|feb,mart|mar,april|apr,maj,juni|jun,juli|jul,august|aug,septembar|sep,oktobar|okt,novembar|nov,decembar|dec',
    weekdays: 'cet|ned|sri|sub|uto|pet|pon|cetvrtak|nedjelja|srijeda|subota|utorak|petak|ponedjeljak',
    fillers: 'u a m p',
  },
  et: {
    months:
      'jaanuar|jaan,veebruar|veebr,marts,aprill|apr,mai,juuni,juuli,august|aug,september|sept,oktoober|okt,november|nov,detsember|dets',
    weekdays: 'n|p|k|l|t|r|e|neljapaev|puhapaev|kolmapaev|laupaev|teisipaev|reede|esmaspaev',
    fillers: 'kell am pm',
  },
  eu: {
    months:
      'urtarrilaren|urtarrila|urt,otsailaren|otsaila|ots,martxoaren|martxoa|mar,apirilaren|apirila|api,maiatzaren|maiatza|mai,ekainaren|ekaina|eka,uztailaren|uztaila|uzt,abuztuaren|abuztua|abu,irailaren|iraila|ira,urriaren|urria|urr,azaroaren|azaroa|aza,abenduaren|abendua|abe',
    weekdays: 'og|ig|az|lr|ar|or|al|osteguna|igandea|asteazkena|larunbata|asteartea|ostirala|astelehena',
    fillers: 'a e ko am pm',
  },
  gl: {
    months:
      'xaneiro|xan,febreiro|feb,marzo|mar,abril|abr,maio,xuno,xullo|xul,agosto|ago,setembro|set,outubro|out,novembro|nov,decembro|dec',
    weekdays: 'xov|dom|mer|sab|mar|ven|luns|xoves|domingo|mercores|sabado|martes|venres',
    fillers: 'de am pm',
  },
  gu: {
    months: 'જાન્યુઆરી|જાન્યુ,ફેબ્રુઆરી|ફેબ્રુ,માર્ચ,એપ્રિલ,મે,જૂન,જુલાઈ,ઑગસ્ટ,સપ્ટેમ્બર|સપ્ટે,ઑક્ટોબર|ઑક્ટો,નવેમ્બર|નવે,ડિસેમ્બર|ડિસે',
    weekdays: 'ગુરુ|રવિ|બુધ|શનિ|મંગળ|શુક્ર|સોમ|ગુરુવાર|રવિવાર|બુધવાર|શનિવાર|મંગળવાર|શુક્રવાર|સોમવાર',
    fillers: 'am pm',
  },
  hy: {
    months:
      'հունվարի|հունվար|հնվ,փետրվարի|փետրվար|փտվ,մարտի|մարտ|մրտ,ապրիլի|ապրիլ|ապր,մայիսի|մայիս|մյս,հունիսի|հունիս|հնս,հուլիսի|հուլիս|հլս,օգոստոսի|օգոստոս|օգս,սեպտեմբերի|սեպտեմբեր|սեպ,հոկտեմբերի|հոկտեմբեր|հոկ,նոյեմբերի|նոյեմբեր|նոյ,դեկտեմբերի|դեկտեմբեր|դեկ',
    weekdays: 'հնգ|կիր|չրք|շբթ|երք|ուր|երկ|հինգշաբթի|կիրակի|չորեքշաբթի|շաբաթ|երեքշաբթի|ուրբաթ|երկուշաբթի',
    fillers: 'թ am pm',
  },
  is: {
    months:
      'januar|jan,februar|feb,mars|mar,april|apr,mai,juni|jun,juli|jul,agust|agu,september|sep,oktober|okt,november|nov,desember|des',
    weekdays:
      'fim|sun|mið|lau|þri|fos|man|fimmtudagur|sunnudagur|miðvikudagur|laugardagur|þriðjudagur|fostudagur|manudagur',
    fillers: 'kl fh eh',
  },
  ka: {
    months:
      'იანვარი|იან,თებერვალი|თებ,მარტი|მარ,აპრილი|აპრ,მაისი|მაი,ივნისი|ივნ,ივლისი|ივლ,აგვისტო|აგვ,სექტემბერი|სექ,ოქტომბერი|ოქტ,ნოემბერი|ნოე,დეკემბერი|დეკ',
    weekdays: 'ხუთ|კვი|ოთხ|შაბ|სამ|პარ|ორშ|ხუთშაბათი|კვირა|ოთხშაბათი|შაბათი|სამშაბათი|პარასკევი|ორშაბათი',
    fillers: 'am pm',
  },
  kk: {
    months:
      'қаңтар|қаң|قاڭتار,ақпан|ақп|اقپان,наурыз|нау|ناۋرىز,сәуір|сәу|ءساۋىر,мамыр|мам|مامىر,маусым|мау|ماۋسىم,шілде|шіл|شىلدە,тамыз|там|تامىز,қыркүиек|қыр|قىركۇيەك,қазан|қаз|قازان,қараша|қар|قاراشا,желтоқсан|жел|جەلتوقسان',
    weekdays:
      'бс|жс|ср|сб|сс|жм|дс|беисенбі|жексенбі|сәрсенбі|сенбі|сеисенбі|жұма|дүисенбі|بەي|جەك|سار|سەن|سەي|جۇم|دۇي|بەيسەنبى|جەكسەنبى|سارسەنبى|سەنبى|سەيسەنبى|جۇما|دۇيسەنبى',
    fillers: 'ж am pm ت د ك',
  },
  kn: {
    months: 'ಜನವರಿ|ಜನ,ಫೆಬ್ರವರಿ|ಫೆಬ್ರ,ಮಾರ್ಚ್,ಏಪ್ರಿಲ್|ಏಪ್ರಿ,ಮೇ,ಜೂನ್,ಜುಲೈ,ಆಗಸ್ಟ್|ಆಗ,ಸೆಪ್ಟೆಂಬರ್|ಸೆಪ್ಟೆಂ,ಅಕ್ಟೋಬರ್|ಅಕ್ಟೋ,ನವೆಂಬರ್|ನವೆಂ,ಡಿಸೆಂಬರ್|ಡಿಸೆಂ',
    weekdays: 'ಗುರು|ಭಾನು|ಬುಧ|ಶನಿ|ಮಂಗಳ|ಶುಕ್ರ|ಸೋಮ|ಗುರುವಾರ|ಭಾನುವಾರ|ಬುಧವಾರ|ಶನಿವಾರ|ಮಂಗಳವಾರ|ಶುಕ್ರವಾರ|ಸೋಮವಾರ',
    fillers: 'ರಂದು am ಸಮಯಕ್ಕೆ pm',
  },
  ky: {
    months:
      'январь|янв,февраль|фев,март|мар,апрель|апр,маи,июнь|июн,июль|июл,август|авг,сентябрь|сен,октябрь|окт,ноябрь|ноя,декабрь|дек',
    weekdays: 'беиш|жек|шарш|ишм|шеиш|жума|дүи|беишемби|жекшемби|шаршемби|ишемби|шеишемби|дүишөмбү',
    fillers: 'ж тң тк',
  },
  lo: {
    months: 'ມັງກອນ|ມກ,ກຸມພາ|ກພ,ມີນາ|ມນ,ເມສາ|ມສ,ພຶດສະພາ|ພພ,ມິຖຸນາ|ມິຖ,ກໍລະກົດ|ກລ,ສິງຫາ|ສຫ,ກັນຍາ|ກຍ,ຕຸລາ|ຕລ,ພະຈິກ|ພຈ,ທັນວາ|ທວ',
    weekdays: 'ພະຫັດ|ອາທິດ|ພຸດ|ເສົາ|ອັງຄານ|ສຸກ|ຈັນ|ວັນພະຫັດ|ວັນອາທິດ|ວັນພຸດ|ວັນເສົາ|ວັນອັງຄານ|ວັນສຸກ|ວັນຈັນ',
    fillers: 'ກ່ອນທ່ຽງ ຫຼັງທ່ຽງ',
  },
  mk: {
    months:
      'јануари|јан,февруари|фев,март|мар,април|апр,мај,јуни|јун,јули|јул,август|авг,септември|сеп,октомври|окт,ноември|ное,декември|дек',
    weekdays: 'чет|нед|сре|саб|вто|пет|пон|четврток|недела|среда|сабота|вторник|петок|понеделник',
    fillers: 'г во претпл попл',
  },
  ml: {
    months:
      'ജനുവരി|ജനു,ഫെബ്രുവരി|ഫെബ്രു,മാർച്ച്|മാർ,ഏപ്രിൽ|ഏപ്രി,മേയ്,ജൂൺ,ജൂലൈ,ഓഗസ്റ്റ്|ഓഗ,സെപ്റ്റംബർ|സെപ്റ്റം,ഒക്ടോബർ|ഒക്ടോ,നവംബർ|നവം,ഡിസംബർ|ഡിസം',
    weekdays: 'വ്യാഴം|ഞായർ|ബുധൻ|ശനി|ചൊവ്വ|വെള്ളി|തിങ്കൾ|വ്യാഴാഴ്ച|ഞായറാഴ്ച|ബുധനാഴ്ച|ശനിയാഴ്ച|ചൊവ്വാഴ്ച|വെള്ളിയാഴ്ച|തിങ്കളാഴ്ച',
    fillers: 'am ന് pm',
  },
  mr: {
    months: 'जानेवारी|जाने,फेब्रुवारी|फेब्रु,मार्च,एप्रिल|एप्रि,मे,जून,जुलै,ऑगस्ट|ऑग,सप्टेंबर|सप्टें,ऑक्टोबर|ऑक्टो,नोव्हेंबर|नोव्हें,डिसेंबर|डिसें',
    weekdays: 'गुरु|रवि|बुध|शनि|मंगळ|शुक्र|सोम|गुरुवार|रविवार|बुधवार|शनिवार|मंगळवार|शुक्रवार|सोमवार',
    fillers: 'रोजी am pm वाजता',
  },
  ne: {
    months: 'जनवरी,फेब्रुअरी,मार्च,अप्रिल,मे,जुन,जुलाई,अगस्ट,सेप्टेम्बर,अक्टोबर,नोभेम्बर,डिसेम्बर',
    weekdays: 'बिहि|आइत|बुध|शनि|मङ्गल|शुक्र|सोम|बिहिबार|आइतबार|बुधबार|शनिबार|मङ्गलबार|शुक्रबार|सोमबार',
    fillers: 'पूर्वाह्न अपराह्न',
  },
  pa: {
    months:
      'ਜਨਵਰੀ|ਜਨ|جنوری,ਫ਼ਰਵਰੀ|ਫ਼ਰ|فروری,ਮਾਰਚ|مارچ,ਅਪ੍ਰੈਲ|ਅਪ੍ਰੈ|اپریل,ਮਈ|مئ,ਜੂਨ|جون,ਜੁਲਾਈ|ਜੁਲਾ|جولائی,ਅਗਸਤ|ਅਗ|اگست,ਸਤੰਬਰ|ਸਤੰ|ستمبر,ਅਕਤੂਬਰ|ਅਕਤੂ|اکتوبر,ਨਵੰਬਰ|ਨਵੰ|نومبر,ਦਸੰਬਰ|ਦਸੰ|دسمبر',
    weekdays:
      'ਵੀਰ|ਐਤ|ਬੁੱਧ|ਸ਼ਨੀ|ਮੰਗਲ|ਸ਼ੁੱਕਰ|ਸੋਮ|ਵੀਰਵਾਰ|ਐਤਵਾਰ|ਬੁੱਧਵਾਰ|ਸ਼ਨੀਵਾਰ|ਮੰਗਲਵਾਰ|ਸ਼ੁੱਕਰਵਾਰ|ਸੋਮਵਾਰ|جمعرات|اتوار|بُدھ|ہفتہ|منگل|جمعہ|پیر',
    fillers: 'am pm',
  },
  si: {
    months: 'දුරුතු,නවම්,මැදින්,බක්,වෙසක්,පොසොන්,ඇසළ,නිකිණි,බිනර,වප්,ඉල්,උඳුවප්',
    weekdays: 'බ්රහස්|ඉරිදා|බදාදා|සෙන|අඟහ|සිකු|සඳුදා|බ්රහස්පතින්දා|සෙනසුරාදා|අඟහරුවාදා|සිකුරාදා',
    fillers: 'දින පෙව පව',
  },
  sq: {
    months:
      'janar|jan,shkurt|shk,mars|mar,prill|pri,maj,qershor|qer,korrik|korr,gusht|gush,shtator|sht,tetor|tet,nentor|nen,dhjetor|dhj',
    weekdays: 'enj|die|mer|sht|mar|pre|hen|e enjte|e diel|e merkure|e shtune|e marte|e premte|e hene',
    fillers: 'ne pd md',
  },
  uz: {
    months:
      'yanvar|yan|جنوری|جنو,fevral|fev|فبروری|فبر,mart|mar|مارچ|مار,aprel|apr|اپریل|اپر,may|می,iyun|iyn|جون,iyul|iyl|جولای|جول,avgust|avg|اگست|اگس,sentabr|sen|سپتمبر|سپت,oktabr|okt|اکتوبر|اکت,noyabr|noy|نومبر|نوم,dekabr|dek|دسمبر|دسم',
    weekdays:
      'pay|yak|chor|shan|sesh|jum|dush|payshanba|yakshanba|chorshanba|shanba|seshanba|juma|dushanba|پ|ی|چ|ش|س|ج|د|پنجشنبه|یکشنبه|چهارشنبه|شنبه|سهشنبه|جمعه|دوشنبه',
    fillers: 'to tk am pm',
  },
  ja: {
    months: ',,,,,,,,,,,',
    weekdays: '木|日|水|土|火|金|月|木曜日|日曜日|水曜日|土曜日|火曜日|金曜日|月曜日',
    fillers: '月 日 年 午前 午後',
  },
  ko: {
    months: ',,,,,,,,,,,',
    weekdays: '목|일|수|토|화|금|월|목요일|일요일|수요일|토요일|화요일|금요일|월요일',
    fillers: '일 년 am pm',
  },
  zh: {
    months: '一月,二月,三月,四月,五月,六月,七月,八月,九月,十月,十一月,十二月',
    weekdays:
      '周四|周日|周三|周六|周二|周五|周一|星期四|星期日|星期三|星期六|星期二|星期五|星期一|週四|週日|週三|週六|週二|週五|週一',
    fillers: '月 日 年 上午 下午 凌晨 清晨 晚上 中午',
  },
}

/** Months of the Persian calendar, Farvardin to Esfand, in the same form. */
export const PERSIAN_DATA: DateWords = {
  months:
    'فروردین|حمل,اردیبهشت|ثور,خرداد|جوزا,تیر|سرطان,مرداد|اسد,شهریور|سنبلهٔ,مهر|میزان,آبان|عقرب,آذر|قوس,دی|جدی,بهمن|دلو,اسفند|حوت',
  weekdays: 'پنجشنبه|یکشنبه|چهارشنبه|شنبه|سهشنبه|جمعه|دوشنبه',
  fillers: 'ساعت قظ بظ',
}

/**
 * The order of numeric dates by language tag, with a year and without: whatever is not listed has that of its language, else `dmy dm`.
 *
 * From the same data.
 */
export const DATE_ORDERS: Readonly<Record<string, string>> = {
  'ymd dm': 'af en-SE mg rw sv ug',
  'dmy md': 'ak ha ji ki lg mt nd qu so yi zh-SG sat',
  'ymd md':
    'bo ce cv dz en-CA en-JP en-ZA eo eu fa fr-CA gv hu ii ja kl ko ku-IQ kw lt mn ne oc ps sd se si sn st tn uz-AF za zh yue ckb',
  'mdy md': 'ee en es-PA es-PR ks om or sd-IN tl xh zu fil ceb chr',
  'dmy dm':
    'en-AE en-AG en-AI en-AT en-AU en-BB en-BE en-BM en-BS en-BW en-BZ en-CC en-CH en-CK en-CM en-CX en-CY en-CZ en-DE en-DG en-DK en-DM en-EE en-ER en-ES en-FI en-FJ en-FK en-FM en-FR en-GB en-GD en-GE en-GG en-GH en-GI en-GM en-GS en-GY en-HK en-HU en-ID en-IE en-IL en-IM en-IN en-IO en-IT en-JE en-JM en-KE en-KI en-KN en-KY en-LC en-LR en-LS en-LT en-LV en-MG en-MO en-MS en-MT en-MU en-MV en-MW en-MY en-NA en-NF en-NG en-NL en-NO en-NR en-NU en-NZ en-PG en-PK en-PL en-PN en-PT en-PW en-RO en-RW en-SB en-SC en-SD en-SG en-SH en-SI en-SK en-SL en-SS en-SX en-SZ en-TC en-TK en-TO en-TT en-TV en-TZ en-UA en-UG en-VC en-VG en-VU en-WS en-ZM en-ZW se-FI sv-AX sv-FI zh-HK zh-MO',
  'mdy dm': 'ti',
}
