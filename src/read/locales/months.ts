/**
 * Month names by language, January to December, the forms of one month apart by |; fillers may stand around a month ("de").
 *
 * Written by scripts/make-months.js from CLDR 48.0 (Intl): as data, because the first question to Intl costs more
 * than reading an export, and so that every platform reads the same. Words are folded as in month-names.ts.
 */
export const MONTH_DATA: Readonly<Record<string, { readonly months: string; readonly fillers: string }>> = {
  en: {
    months:
      'january|jan,february|feb,march|mar,april|apr,may,june|jun,july|jul,august|aug,september|sep,october|oct,november|nov,december|dec',
    fillers: '',
  },
  es: {
    months:
      'enero|ene,febrero|feb,marzo|mar,abril|abr,mayo|may,junio|jun,julio|jul,agosto|ago,septiembre|sept,octubre|oct,noviembre|nov,diciembre|dic',
    fillers: 'de',
  },
  pt: {
    months:
      'janeiro|jan,fevereiro|fev,marco|mar,abril|abr,maio|mai,junho|jun,julho|jul,agosto|ago,setembro|set,outubro|out,novembro|nov,dezembro|dez',
    fillers: 'de',
  },
  fr: {
    months:
      'janvier|janv,fevrier|fevr,mars,avril|avr,mai,juin,juillet|juil,aout,septembre|sept,octobre|oct,novembre|nov,decembre|dec',
    fillers: '',
  },
  de: {
    months:
      'januar|jan,februar|feb,marz|mar,april|apr,mai,juni|jun,juli|jul,august|aug,september|sept|sep,oktober|okt,november|nov,dezember|dez',
    fillers: '',
  },
  it: {
    months:
      'gennaio|gen,febbraio|feb,marzo|mar,aprile|apr,maggio|mag,giugno|giu,luglio|lug,agosto|ago,settembre|set,ottobre|ott,novembre|nov,dicembre|dic',
    fillers: '',
  },
  el: {
    months:
      'ιανουαριου|ιαν,φεβρουαριου|φεβ,μαρτιου|μαρ,απριλιου|απρ,μαιου|μαι,ιουνιου|ιουν,ιουλιου|ιουλ,αυγουστου|αυγ,σεπτεμβριου|σεπ,οκτωβριου|οκτ,νοεμβριου|νοε,δεκεμβριου|δεκ',
    fillers: '',
  },
  id: {
    months:
      'januari|jan,februari|feb,maret|mar,april|apr,mei,juni|jun,juli|jul,agustus|agu,september|sep,oktober|okt,november|nov,desember|des',
    fillers: '',
  },
  tr: {
    months:
      'ocak|oca,subat|sub,mart|mar,nisan|nis,mayıs|may,haziran|haz,temmuz|tem,agustos|agu,eylul|eyl,ekim|eki,kasım|kas,aralık|ara',
    fillers: '',
  },
  vi: {
    months:
      'thang|thg,thang|thg,thang|thg,thang|thg,thang|thg,thang|thg,thang|thg,thang|thg,thang|thg,thang|thg,thang|thg,thang|thg',
    fillers: '',
  },
  th: {
    months:
      'มกราคม|มค,กุมภาพันธ์|กพ,มีนาคม|มีค,เมษายน|เมย,พฤษภาคม|พค,มิถุนายน|มิย,กรกฎาคม|กค,สิงหาคม|สค,กันยายน|กย,ตุลาคม|ตค,พฤศจิกายน|พย,ธันวาคม|ธค',
    fillers: '',
  },
  ru: {
    months:
      'января|январь|янв,февраля|февраль|февр,марта|март|мар,апреля|апрель|апр,мая|маи,июня|июнь|июн,июля|июль|июл,августа|август|авг,сентября|сентябрь|сент,октября|октябрь|окт,ноября|ноябрь|нояб,декабря|декабрь|дек',
    fillers: '',
  },
  nl: {
    months:
      'januari|jan,februari|feb,maart|mrt,april|apr,mei,juni|jun,juli|jul,augustus|aug,september|sep,oktober|okt,november|nov,december|dec',
    fillers: '',
  },
  ar: { months: 'يناير,فبراير,مارس,أبريل,مايو,يونيو,يوليو,أغسطس,سبتمبر,أكتوبر,نوفمبر,ديسمبر', fillers: '' },
  bg: { months: 'януари,февруари,март,април,маи,юни,юли,август,септември,октомври,ноември,декември', fillers: '' },
  bn: {
    months:
      'জানুয়ারি|জানু,ফেব্রুয়ারি|ফেব,মার্চ,এপ্রিল|এপ্রি,মে,জুন,জুলাই|জুল,আগস্ট|আগ,সেপ্টেম্বর|সেপ|সেপ্ট,অক্টোবর|অক্টো,নভেম্বর|নভে,ডিসেম্বর|ডিসে',
    fillers: '',
  },
  ca: {
    months:
      'de gener|gener|de gen|gen,de febrer|febrer|de febr|febr,de marc|marc,d abril|abril|d abr|abr,de maig|maig,de juny|juny,de juliol|juliol|de jul|jul,d agost|agost|d ag|ag,de setembre|setembre|de set|set,d octubre|octubre|d oct|oct,de novembre|novembre|de nov|nov,de desembre|desembre|de des|des',
    fillers: '',
  },
  cs: {
    months:
      'ledna|leden|led,unora|unor|uno,brezna|brezen|bre,dubna|duben|dub,kvetna|kveten|kve,cervna|cerven|cvn,cervence|cervenec|cvc,srpna|srpen|srp,zari|zar,rijna|rijen|rij,listopadu|listopad|lis,prosince|prosinec|pro',
    fillers: '',
  },
  da: {
    months:
      'januar|jan,februar|feb,marts|mar,april|apr,maj,juni|jun,juli|jul,august|aug,september|sep,oktober|okt,november|nov,december|dec',
    fillers: '',
  },
  fa: { months: 'ژانویه,فوریه,مارس,آوریل,مه,ژوئن,ژوئیه,اوت,سپتامبر,اکتبر,نوامبر,دسامبر', fillers: '' },
  fi: {
    months:
      'tammikuuta|tammikuu|tammi,helmikuuta|helmikuu|helmi,maaliskuuta|maaliskuu|maalis,huhtikuuta|huhtikuu|huhti,toukokuuta|toukokuu|touko,kesakuuta|kesakuu|kesa,heinakuuta|heinakuu|heina,elokuuta|elokuu|elo,syyskuuta|syyskuu|syys,lokakuuta|lokakuu|loka,marraskuuta|marraskuu|marras,joulukuuta|joulukuu|joulu',
    fillers: '',
  },
  fil: {
    months:
      'enero|ene,pebrero|peb,marso|mar,abril|abr,mayo|may,hunyo|hun,hulyo|hul,agosto|ago,setyembre|set,oktubre|okt,nobyembre|nob,disyembre|dis',
    fillers: '',
  },
  he: {
    months: 'ינואר|ינו,פברואר|פבר,מרץ,אפריל|אפר,מאי,יוני,יולי,אוגוסט|אוג,ספטמבר|ספט,אוקטובר|אוק,נובמבר|נוב,דצמבר|דצמ',
    fillers: 'ב',
  },
  hi: {
    months: 'जनवरी|जन,फ़रवरी|फ़र,मार्च,अप्रैल,मई,जून,जुलाई|जुल,अगस्त|अग,सितंबर|सित,अक्टूबर|अक्टू,नवंबर|नव,दिसंबर|दिस',
    fillers: '',
  },
  hr: {
    months:
      'sijecnja|sijecanj|sij,veljace|veljaca|velj,ozujka|ozujak|ozu,travnja|travanj|tra,svibnja|svibanj|svi,lipnja|lipanj|lip,srpnja|srpanj|srp,kolovoza|kolovoz|kol,rujna|rujan|ruj,listopada|listopad|lis,studenoga|studeni|stu,prosinca|prosinac|pro',
    fillers: '',
  },
  hu: {
    months:
      'januar|jan,februar|febr,marcius|marc,aprilis|apr,majus|maj,junius|jun,julius|jul,augusztus|aug,szeptember|szept,oktober|okt,november|nov,december|dec',
    fillers: '',
  },
  km: { months: 'មករា,កុម្ភៈ,មីនា,មេសា,ឧសភា,មិថុនា,កក្កដា,សីហា,កញ្ញា,តុលា,វិច្ឆិកា,ធ្នូ', fillers: '' },
  lt: {
    months:
      'sausio|sausis,vasario|vasaris,kovo|kovas,balandzio|balandis,geguzes|geguze,birzelio|birzelis,liepos|liepa,rugpjucio|rugpjutis,rugsejo|rugsejis,spalio|spalis,lapkricio|lapkritis,gruodzio|gruodis',
    fillers: 'd',
  },
  lv: {
    months:
      'janvaris|janv,februaris|febr,marts,aprilis|apr,maijs,junijs|jun,julijs|jul,augusts|aug,septembris|sept,oktobris|okt,novembris|nov,decembris|dec',
    fillers: '',
  },
  ms: {
    months:
      'januari|jan,februari|feb,mac,april|apr,mei,jun,julai|jul,ogos|ogo,september|sep,oktober|okt,november|nov,disember|dis',
    fillers: '',
  },
  my: {
    months: 'ဇန်နဝါရီ|ဇန်,ဖေဖော်ဝါရီ|ဖေ,မတ်,ဧပြီ|ဧ,မေ,ဇွန်,ဇူလိုင်|ဇူ,ဩဂုတ်|ဩ,စက်တင်ဘာ|စက်,အောက်တိုဘာ|အောက်,နိုဝင်ဘာ|နို,ဒီဇင်ဘာ|ဒီ',
    fillers: '',
  },
  nb: {
    months:
      'januar|jan,februar|feb,mars|mar,april|apr,mai,juni|jun,juli|jul,august|aug,september|sep,oktober|okt,november|nov,desember|des',
    fillers: '',
  },
  pl: {
    months:
      'stycznia|styczen|sty,lutego|luty|lut,marca|marzec|mar,kwietnia|kwiecien|kwi,maja|maj,czerwca|czerwiec|cze,lipca|lipiec|lip,sierpnia|sierpien|sie,wrzesnia|wrzesien|wrz,pazdziernika|pazdziernik|paz,listopada|listopad|lis,grudnia|grudzien|gru',
    fillers: '',
  },
  ro: {
    months:
      'ianuarie|ian,februarie|feb,martie|mar,aprilie|apr,mai,iunie|iun,iulie|iul,august|aug,septembrie|sept,octombrie|oct,noiembrie|nov,decembrie|dec',
    fillers: '',
  },
  sk: {
    months:
      'januara|januar|jan,februara|februar|feb,marca|marec|mar,aprila|april|apr,maja|maj,juna|jun,jula|jul,augusta|august|aug,septembra|september|sep,oktobra|oktober|okt,novembra|november|nov,decembra|december|dec',
    fillers: '',
  },
  sl: {
    months:
      'januar|jan,februar|feb,marec|mar,april|apr,maj,junij|jun,julij|jul,avgust|avg,september|sep,oktober|okt,november|nov,december|dec',
    fillers: '',
  },
  sr: {
    months:
      'јануар|јан,фебруар|феб,март|мар,април|апр,мај,јун,јул,август|авг,септембар|сеп,октобар|окт,новембар|нов,децембар|дец',
    fillers: '',
  },
  sv: {
    months:
      'januari|jan,februari|feb,mars,april|apr,maj,juni,juli,augusti|aug,september|sep,oktober|okt,november|nov,december|dec',
    fillers: '',
  },
  sw: {
    months:
      'januari|jan,februari|feb,machi|mac,aprili|apr,mei,juni|jun,julai|jul,agosti|ago,septemba|sep,oktoba|okt,novemba|nov,desemba|des',
    fillers: '',
  },
  ta: {
    months: 'ஜனவரி|ஜன,பிப்ரவரி|பிப்,மார்ச்|மார்,ஏப்ரல்|ஏப்,மே,ஜூன்,ஜூலை,ஆகஸ்ட்|ஆக,செப்டம்பர்|செப்,அக்டோபர்|அக்,நவம்பர்|நவ,டிசம்பர்|டிச',
    fillers: '',
  },
  te: {
    months: 'జనవరి|జన,ఫిబ్రవరి|ఫిబ్ర,మార్చి,ఏప్రిల్|ఏప్రి,మే,జూన్,జులై,ఆగస్టు|ఆగ,సెప్టెంబర్|సెప్టెం,అక్టోబర్|అక్టో,నవంబర్|నవం,డిసెంబర్|డిసెం',
    fillers: '',
  },
  uk: {
    months:
      'січня|січень|січ,лютого|лютии|лют,березня|березень|бер,квітня|квітень|квіт,травня|травень|трав,червня|червень|черв,липня|липень|лип,серпня|серпень|серп,вересня|вересень|вер,жовтня|жовтень|жовт,листопада|листопад|лист,грудня|грудень|груд',
    fillers: '',
  },
  ur: { months: 'جنوری,فروری,مارچ,اپریل,مئی,جون,جولائی,اگست,ستمبر,اکتوبر,نومبر,دسمبر', fillers: '' },
}
