/** How one language writes numbers. */
export interface NumberData {
  /** The sign before decimals and the one between thousands, as `,.`: first those of the language, behind | those of its regions. */
  readonly signs: string
  /** The words of shortened numbers with their power of ten: `mil=3`; the smallest first where CLDR has two. */
  readonly suffixes: string
  /** Those of them that stand for one without a digit. */
  readonly bare?: string
}

/**
 * How each language writes numbers.
 *
 * Written by scripts/make-suffixes.js from CLDR 48.0 (Intl): as data, because the first question to Intl costs more
 * than reading an export, and so that every platform reads the same. Words are folded as in cells/suffix.ts.
 */
export const NUMBER_DATA: Readonly<Record<string, NumberData>> = {
  en: {
    signs: ".,|,.|.'|, ",
    suffixes:
      'k=3,m=6,b=9,t=12,thousand=3,million=6,billion=9,trillion=12,bn=9,tn=12,l=5,cr=7,kcr=10,lcr=12,lakh=5,crore=7,lakh crore=12',
  },
  es: {
    signs: ',.|.,|, ',
    suffixes: 'mil=3,m=6,mil m=9,b=12,millon=6,millones=6,mil millones=9,billon=12,billones=12,k=3',
  },
  pt: {
    signs: ',.|, ',
    suffixes:
      'mil=3,mi=6,bi=9/12,tri=12,milhao=6,milhoes=6,bilhao=9,bilhoes=9,trilhao=12,trilhoes=12,m=6,mm=9,mil milhoes=9,biliao=12,bilioes=12',
  },
  fr: {
    signs: ', |,.',
    suffixes:
      'k=3,m=6,md=9,bn=12,millier=3,mille=3,million=6,millions=6,milliard=9,milliards=9,billion=12,billions=12,g=9,t=12',
    bare: 'mille=3',
  },
  de: {
    signs: ",.|, |.'",
    suffixes: 'mio=6,mrd=9,bio=12,tausend=3,million=6,millionen=6,milliarde=9,milliarden=9,billion=12,billionen=12',
  },
  it: {
    signs: ",.|.'",
    suffixes:
      'k=3,mln=6,mld=9,bln=12,mila=3,milione=6,milioni=6,miliardo=9,miliardi=9,mille miliardi=12,mila miliardi=12',
    bare: 'mille=3',
  },
  el: {
    signs: ',.',
    suffixes:
      'χιλ=3,εκ=6,δισ=9,τρισ=12,χιλιαδα=3,χιλιαδεσ=3,εκατομμυριο=6,εκατομμυρια=6,δισεκατομμυριο=9,δισεκατομμυρια=9,τρισεκατομμυριο=12,τρισεκατομμυρια=12',
  },
  id: { signs: ',.', suffixes: 'rb=3,jt=6,m=9,t=12,ribu=3,juta=6,miliar=9,triliun=12' },
  tr: { signs: ',.', suffixes: 'b=3,mn=6,mr=9,tn=12,bin=3,milyon=6,milyar=9,trilyon=12' },
  vi: { signs: ',.', suffixes: 'n=3,tr=6,t=9,nt=12,nghin=3,trieu=6,ty=9,nghin ty=12' },
  th: { signs: '.,', suffixes: 'k=3,m=6,b=9,t=12,พัน=3,หมื่น=4,แสน=5,ล้าน=6,พันล้าน=9,หมื่นล้าน=10,แสนล้าน=11,ล้านล้าน=12' },
  ru: {
    signs: ', ',
    suffixes:
      'тыс=3,млн=6,млрд=9,трлн=12,тысяча=3,тысячи=3,тысяч=3,миллион=6,миллиона=6,миллионов=6,миллиард=9,миллиарда=9,миллиардов=9,триллион=12,триллиона=12,триллионов=12',
  },
  nl: { signs: ',.', suffixes: 'k=3,mln=6,mld=9,bln=12,duizend=3,miljoen=6,miljard=9,biljoen=12' },
  ar: { signs: '.,|,.', suffixes: 'ألف=3,آلاف=3,مليون=6,مليار=9,ترليون=12,ملايين=6' },
  bg: {
    signs: ', ',
    suffixes: 'хил=3,млн=6,млрд=9,трлн=12,хиляди=3,милион=6,милиона=6,милиард=9,милиарда=9,трилион=12,трилиона=12',
  },
  bn: { signs: '.,', suffixes: 'হা=3,লা=5,কো=7/11,শত কো=10,লা কো=12,হাজার=3,লাখ=5,কোটি=7,লাখ কোটি=12' },
  ca: {
    signs: ',.',
    suffixes:
      'k=3,m=6,km=9,b=12,miler=3,milers=3,milio=6,milions=6,miler de milions=9,milers de milions=9,bilio=12,bilions=12',
  },
  cs: {
    signs: ', ',
    suffixes:
      'tis=3,mil=6,mld=9,bil=12,tisic=3,tisice=3,milion=6,milionu=6,miliony=6,miliarda=9,miliardy=9,miliard=9,bilion=12,bilionu=12,biliony=12',
  },
  da: {
    signs: ',.',
    suffixes: 't=3,mio=6,mia=9,bio=12,tusind=3,million=6,millioner=6,milliard=9,milliarder=9,billion=12,billioner=12',
  },
  fa: { signs: '.,', suffixes: 'هزار=3,میلیون=6,میلیارد=9,تریلیون=12,هزارمیلیارد=12' },
  fi: {
    signs: ', ',
    suffixes:
      't=3,milj=6,mrd=9,bilj=12,tuhat=3,tuhatta=3,miljoona=6,miljoonaa=6,miljardi=9,miljardia=9,biljoona=12,biljoonaa=12',
  },
  fil: {
    signs: '.,',
    suffixes: 'k=3,m=6,b=9,t=12,libo=3,na libo=3,milyon=6,na milyon=6,bilyon=9,na bilyon=9,trilyon=12,na trilyon=12',
  },
  he: { signs: '.,', suffixes: 'k=3,m=6,b=9,t=12,אלף=3,מיליון=6,מיליארד=9,טריליון=12' },
  hi: { signs: '.,', suffixes: 'हज़ार=3,लाख=5,क=7,अ=9,ख=11,नील=13,करोड़=7,अरब=9,खरब=11' },
  hr: {
    signs: ',.',
    suffixes:
      'tis=3,mil=6,mlr=9,bil=12,tisuca=3,tisuce=3,milijun=6,milijuna=6,milijarda=9,milijardi=9,milijarde=9,bilijun=12,bilijuna=12',
  },
  hu: { signs: ', ', suffixes: 'e=3,m=6,mrd=9,b=12,ezer=3,millio=6,milliard=9,billio=12' },
  km: { signs: '.,', suffixes: 'ពាន់=3,លាន=6,ប៊ីលាន=9,ទ្រីលាន=12' },
  lt: {
    signs: ', ',
    suffixes:
      'tukst=3,mln=6,mlrd=9,trln=12,tukstantis=3,tukstancio=3,tukstanciai=3,tukstanciu=3,milijonas=6,milijono=6,milijonu=6,milijonai=6,milijardas=9,milijardo=9,milijardu=9,milijardai=9,trilijonas=12,trilijono=12,trilijonu=12,trilijonai=12',
  },
  lv: {
    signs: ', ',
    suffixes:
      'tukst=3,milj=6,mljrd=9,trilj=12,tukstotis=3,tukstosi=3,miljons=6,miljoni=6,miljards=9,miljardi=9,triljons=12,triljoni=12',
  },
  ms: { signs: '.,|,.', suffixes: 'k=3,j=6,b=9,t=12,ribu=3,juta=6,bilion=9,trilion=12' },
  my: {
    signs: '.,',
    suffixes:
      'ထောင်=3,သောင်း=4,သိန်း=5,သန်း=6,ကုဋေ=7,ဋေ=7,ဋေ ထ=10,ဋေ သ=11,ဋေ သိန်း=12,ဋေ သန်း=13,ကောဋိ=14,ကုဋေ သောင်း=11,ကုဋေ သိန်း=12,ကုဋေ သန်း=13',
  },
  nb: {
    signs: ', ',
    suffixes: 'k=3,mill=6,mrd=9,bill=12,tusen=3,million=6,millioner=6,milliard=9,milliarder=9,billion=12,billioner=12',
  },
  pl: {
    signs: ', ',
    suffixes:
      'tys=3,mln=6,mld=9,bln=12,tysiac=3,tysiaca=3,tysiace=3,tysiecy=3,milion=6,miliona=6,milionow=6,miliony=6,miliard=9,miliarda=9,miliardow=9,miliardy=9,bilion=12,biliona=12,bilionow=12,biliony=12',
  },
  ro: {
    signs: ',.',
    suffixes:
      'k=3,mil=6,mld=9,tril=12,mie=3,mii=3,de mii=3,milion=6,milioane=6,de milioane=6,miliard=9,miliarde=9,de miliarde=9,trilion=12,trilioane=12,de trilioane=12',
  },
  sk: {
    signs: ', ',
    suffixes:
      'tis=3,mil=6,mld=9,bil=12,tisic=3,tisica=3,tisice=3,milion=6,miliona=6,milionov=6,miliony=6,miliarda=9,miliardy=9,miliard=9,bilion=12,biliona=12,bilionov=12,biliony=12',
  },
  sl: {
    signs: ',.',
    suffixes:
      'tis=3,mio=6,mrd=9,bil=12,tisoc=3,milijon=6,milijoni=6,milijonov=6,milijona=6,milijarda=9,milijarde=9,milijard=9,milijardi=9,bilijon=12,bilijoni=12,bilijonov=12,bilijona=12',
  },
  sr: {
    signs: ',.',
    suffixes:
      'хиљ=3,мил=6,млрд=9,бил=12,хиљада=3,хиљаде=3,милион=6,милиона=6,милијарда=9,милијарди=9,милијарде=9,билион=12,билиона=12,hilj=3,mil=6,mlrd=9,bil=12,hiljada=3,hiljade=3,milion=6,miliona=6,milijarda=9,milijardi=9,milijarde=9,bilion=12,biliona=12',
  },
  sv: {
    signs: ', ',
    suffixes: 'tn=3,mn=6,md=9,bn=12,tusen=3,miljon=6,miljoner=6,miljard=9,miljarder=9,biljon=12,biljoner=12',
  },
  sw: { signs: '.,|,.', suffixes: 'elfu=3,m=6,b=9,t=12,milioni=6,bilioni=9,trilioni=12' },
  ta: { signs: '.,', suffixes: 'ஆ=3,மி=6,பி=9,டி=12,ஆயிரம்=3,மில்லியன்=6,பில்லியன்=9,டிரில்லியன்=12' },
  te: { signs: '.,', suffixes: 'వే=3,మి=6,బి=9,ట్రి=12,వేయి=3,వేలు=3,మిలియన్=6,మిలియన్లు=6,బిలియన్=9,బిలియన్లు=9,ట్రిలియన్=12,ట్రిలియన్లు=12' },
  uk: {
    signs: ', ',
    suffixes:
      'тис=3,млн=6,млрд=9,трлн=12,тисяча=3,тисячі=3,тисяч=3,мільион=6,мільиона=6,мільионів=6,мільиони=6,мільярд=9,мільярда=9,мільярдів=9,мільярди=9,трильион=12,трильиона=12,трильионів=12,трильиони=12',
  },
  ur: { signs: '.,', suffixes: 'ہزار=3,لاکھ=5,کروڑ=7,ارب=9,کھرب=11,ٹریلین=12' },
  af: { signs: ', ', suffixes: 'k=3,m=6,mjd=9,bn=12,duisend=3,miljoen=6,miljard=9,biljoen=12' },
  am: { signs: '.,', suffixes: 'ሺ=3,ሚ=6,ቢ=9,ት=12,ሚሊዮን=6,ቢሊዮን=9,ትሪሊዮን=12' },
  az: { signs: ',.', suffixes: 'k=3,mln=6,mlrd=9,trln=12,min=3,milyon=6,milyard=9,trilyon=12' },
  be: {
    signs: ', ',
    suffixes:
      'тыс=3,млн=6,млрд=9,трлн=12,тысяча=3,тысячы=3,тысяч=3,мільен=6,мільена=6,мільенау=6,мільены=6,мільярд=9,мільярда=9,мільярдау=9,мільярды=9,трыльен=12,трыльена=12,трыльенау=12,трыльены=12',
  },
  bs: {
    signs: ',.',
    suffixes:
      'hilj=3,mil=6,mlrd=9,bil=12,hiljada=3,hiljade=3,milion=6,miliona=6,milijarda=9,milijardi=9,milijarde=9,bilion=12,biliona=12',
  },
  et: {
    signs: ', ',
    suffixes: 'tuh=3,mln=6,mld=9,trln=12,tuhat=3,miljon=6,miljonit=6,miljard=9,miljardit=9,triljon=12,triljonit=12',
  },
  eu: { signs: ',.', suffixes: 'm=6,b=12,milioi=6,bilioi=12' },
  gl: { signs: ',.', suffixes: 'm=6,b=12,millon=6,millons=6,billon=12,billons=12' },
  gu: { signs: '.,', suffixes: 'હજાર=3,લાખ=5,કરોડ=7,અબજ=9,નિખર્વ=11,મહાપદ્મ=12,શંકુ=13,જલધિ=14' },
  hy: { signs: ', ', suffixes: 'հզր=3,մլն=6,մլրդ=9,տրլն=12,հազար=3,միլիոն=6,միլիարդ=9,տրիլիոն=12' },
  is: {
    signs: ',.',
    suffixes: 'þ=3,m=6,ma=9,bn=12,þusund=3,milljon=6,milljonir=6,milljarður=9,milljarðar=9,billjon=12,billjonir=12',
  },
  ka: { signs: ', ', suffixes: 'ათ=3,მლნ=6,მლრდ=9,მლრ=9,ტრლ=12,ათასი=3,მილიონი=6,მილიარდი=9,ტრილიონი=12' },
  kk: {
    signs: ', |.,',
    suffixes:
      'мың=3,м=3,млн=6,млрд=9,трлн=12,миллион=6,миллиард=9,триллион=12,مىڭ=3,ميلليون=6,ملن=6,ميلليارد=9,ملرد=9,تريلليون=12,ترلن=12',
  },
  kn: { signs: '.,', suffixes: 'ಸಾ=3,ಮಿ=6,ಬಿ=9,ಟ್ರಿ=12,ಸಾವಿರ=3,ಮಿಲಿಯನ್=6,ಬಿಲಿಯನ್=9,ಟ್ರಿಲಿಯನ್=12' },
  ky: { signs: ', ', suffixes: 'миң=3,млн=6,млд=9,трлн=12,миллион=6,миллиард=9,триллион=12' },
  lo: { signs: ',.', suffixes: 'ພັນ=3,ລ້ານ=6,ຕື້=9,ລ້ານລ້ານ=12,ລລ=12,ແສນ=5' },
  mk: {
    signs: ',.',
    suffixes:
      'илј=3,мил=6,м=6,милј=9,ми=9,мј=9,бил=12,илјада=3,илјади=3,милион=6,милиони=6,милијарда=9,милијарди=9,билион=12,билиони=12',
  },
  ml: { signs: '.,', suffixes: 'k=3,m=6,b=9,t=12,ആയിരം=3,ദശലക്ഷം=6,ബില്യൺ=9,ട്രില്യൺ=12' },
  mr: { signs: '.,', suffixes: 'ह=3,लाख=5,कोटी=7,अब्ज=9,खर्व=11,पद्म=13,हजार=3' },
  ne: { signs: '.,', suffixes: 'हजार=3,लाख=5,करोड=7/6,अरब=9,खरब=11,शंख=13' },
  pa: { signs: '.,', suffixes: 'ਹਜ਼ਾਰ=3,ਲੱਖ=5,ਕਰੋੜ=7,ਅਰਬ=9,ਖਰਬ=11,ਨੀਲ=13,k=3,m=6,g=9,t=12' },
  si: { signs: '.,', suffixes: 'ද=3,මි=6,බි=9,ට්රි=12,දහස=3,මිලියන=6,බිලියන=9,ට්රිලියන=12' },
  sq: { signs: ', ', suffixes: 'mije=3,mln=6,mld=9,bln=12,milion=6,miliard=9,bilion=12' },
  uz: { signs: ', |,.', suffixes: 'ming=3,mln=6,mlrd=9,trln=12,million=6,milliard=9,trillion=12,k=3,m=6,g=9,t=12' },
  zh: { signs: '.,', suffixes: '万=4,亿=8,万亿=12,k=3,m=6,b=9,t=12,萬=4,億=8,兆=12' },
  'zh-Hant': { signs: '.,', suffixes: '萬=4,億=8,兆=12,k=3,m=6,b=9,t=12' },
  ja: { signs: '.,', suffixes: '万=4,億=8,兆=12' },
  ko: { signs: '.,', suffixes: '천=3,만=4,억=8,조=12' },
}

/** Regions whose signs are not those of their language, by their signs. */
export const NUMBER_REGIONS: Readonly<Record<string, string>> = {
  ',.': 'en-AT en-BE en-DE en-DK en-ES en-ID en-IT en-NL en-PL en-RO en-SI fr-LU fr-MA ar-DZ ar-LB ar-LY ar-MA ar-MR ar-TN ms-BN ms-ID sw-CD uz-AF',
  ".'": 'en-CH de-CH de-LI it-CH',
  ', ': 'en-CZ en-EE en-FI en-FR en-GE en-HU en-LT en-LV en-NO en-PT en-SE en-SK en-UA en-ZA es-CR pt-AO pt-CH pt-CV pt-GQ pt-GW pt-LU pt-MO pt-MZ pt-PT pt-ST pt-TL de-AT',
  '.,': 'es-419 es-BR es-BZ es-CU es-DO es-GT es-HN es-MX es-NI es-PA es-PE es-PR es-SV es-US kk-CN',
}
