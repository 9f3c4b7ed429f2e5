/**
 * How each language writes numbers: its signs, and the words of shortened ones with their power of ten (`mil=3`).
 *
 * Written by scripts/make-suffixes.js from CLDR 48.0 (Intl): as data, because the first question to Intl costs more
 * than reading an export, and so that every platform reads the same. Words are folded as in cells/suffix.ts.
 */
export const NUMBER_DATA: Readonly<
  Record<string, { readonly decimal: string; readonly group: string; readonly suffixes: string }>
> = {
  en: { decimal: '.', group: ',', suffixes: 'k=3,m=6,b=9,t=12,thousand=3,million=6,billion=9,trillion=12' },
  es: {
    decimal: ',',
    group: '.',
    suffixes: 'mil=3,m=6,mil m=9,b=12,millon=6,millones=6,mil millones=9,billon=12,billones=12',
  },
  pt: {
    decimal: ',',
    group: '.',
    suffixes: 'mil=3,mi=6,bi=9,tri=12,milhao=6,milhoes=6,bilhao=9,bilhoes=9,trilhao=12,trilhoes=12',
  },
  fr: {
    decimal: ',',
    group: ' ',
    suffixes: 'k=3,m=6,md=9,bn=12,millier=3,mille=3,million=6,millions=6,milliard=9,milliards=9,billion=12,billions=12',
  },
  de: {
    decimal: ',',
    group: '.',
    suffixes: 'mio=6,mrd=9,bio=12,tausend=3,million=6,millionen=6,milliarde=9,milliarden=9,billion=12,billionen=12',
  },
  it: {
    decimal: ',',
    group: '.',
    suffixes:
      'k=3,mln=6,mld=9,bln=12,mila=3,milione=6,milioni=6,miliardo=9,miliardi=9,mille miliardi=12,mila miliardi=12',
  },
  el: {
    decimal: ',',
    group: '.',
    suffixes:
      'χιλ=3,εκ=6,δισ=9,τρισ=12,χιλιαδα=3,χιλιαδες=3,εκατομμυριο=6,εκατομμυρια=6,δισεκατομμυριο=9,δισεκατομμυρια=9,τρισεκατομμυριο=12,τρισεκατομμυρια=12',
  },
  id: { decimal: ',', group: '.', suffixes: 'rb=3,jt=6,m=9,t=12,ribu=3,juta=6,miliar=9,triliun=12' },
  tr: { decimal: ',', group: '.', suffixes: 'b=3,mn=6,mr=9,tn=12,bin=3,milyon=6,milyar=9,trilyon=12' },
  vi: { decimal: ',', group: '.', suffixes: 'n=3,tr=6,t=9,nt=12,nghin=3,trieu=6,ty=9,nghin ty=12' },
  th: {
    decimal: '.',
    group: ',',
    suffixes: 'k=3,m=6,b=9,t=12,พัน=3,หมื่น=4,แสน=5,ล้าน=6,พันล้าน=9,หมื่นล้าน=10,แสนล้าน=11,ล้านล้าน=12',
  },
  ru: {
    decimal: ',',
    group: ' ',
    suffixes:
      'тыс=3,млн=6,млрд=9,трлн=12,тысяча=3,тысячи=3,тысяч=3,миллион=6,миллиона=6,миллионов=6,миллиард=9,миллиарда=9,миллиардов=9,триллион=12,триллиона=12,триллионов=12',
  },
  nl: { decimal: ',', group: '.', suffixes: 'k=3,mln=6,mld=9,bln=12,duizend=3,miljoen=6,miljard=9,biljoen=12' },
  ar: { decimal: '.', group: ',', suffixes: 'ألف=3,آلاف=3,مليون=6,مليار=9,ترليون=12,ملايين=6' },
  bg: {
    decimal: ',',
    group: ' ',
    suffixes: 'хил=3,млн=6,млрд=9,трлн=12,хиляди=3,милион=6,милиона=6,милиард=9,милиарда=9,трилион=12,трилиона=12',
  },
  bn: { decimal: '.', group: ',', suffixes: 'হা=3,লা=5,কো=7,শত কো=10,লা কো=12,হাজার=3,লাখ=5,কোটি=7,লাখ কোটি=12' },
  ca: {
    decimal: ',',
    group: '.',
    suffixes:
      'k=3,m=6,km=9,b=12,miler=3,milers=3,milio=6,milions=6,miler de milions=9,milers de milions=9,bilio=12,bilions=12',
  },
  cs: {
    decimal: ',',
    group: ' ',
    suffixes:
      'tis=3,mil=6,mld=9,bil=12,tisic=3,tisice=3,milion=6,milionu=6,miliony=6,miliarda=9,miliardy=9,miliard=9,bilion=12,bilionu=12,biliony=12',
  },
  da: {
    decimal: ',',
    group: '.',
    suffixes: 't=3,mio=6,mia=9,bio=12,tusind=3,million=6,millioner=6,milliard=9,milliarder=9,billion=12,billioner=12',
  },
  fa: { decimal: '.', group: ',', suffixes: 'هزار=3,میلیون=6,میلیارد=9,تریلیون=12,هزارمیلیارد=12' },
  fi: {
    decimal: ',',
    group: ' ',
    suffixes:
      't=3,milj=6,mrd=9,bilj=12,tuhat=3,tuhatta=3,miljoona=6,miljoonaa=6,miljardi=9,miljardia=9,biljoona=12,biljoonaa=12',
  },
  fil: {
    decimal: '.',
    group: ',',
    suffixes: 'k=3,m=6,b=9,t=12,libo=3,na libo=3,milyon=6,na milyon=6,bilyon=9,na bilyon=9,trilyon=12,na trilyon=12',
  },
  he: { decimal: '.', group: ',', suffixes: 'k=3,m=6,b=9,t=12,אלף=3,מיליון=6,מיליארד=9,טריליון=12' },
  hi: { decimal: '.', group: ',', suffixes: 'हज़ार=3,लाख=5,क=7,अ=9,ख=11,नील=13,करोड़=7,अरब=9,खरब=11' },
  hr: {
    decimal: ',',
    group: '.',
    suffixes:
      'tis=3,mil=6,mlr=9,bil=12,tisuca=3,tisuce=3,milijun=6,milijuna=6,milijarda=9,milijardi=9,milijarde=9,bilijun=12,bilijuna=12',
  },
  hu: { decimal: ',', group: ' ', suffixes: 'e=3,m=6,mrd=9,b=12,ezer=3,millio=6,milliard=9,billio=12' },
  km: { decimal: '.', group: ',', suffixes: 'ពាន់=3,លាន=6,ប៊ីលាន=9,ទ្រីលាន=12' },
  lt: {
    decimal: ',',
    group: ' ',
    suffixes:
      'tukst=3,mln=6,mlrd=9,trln=12,tukstantis=3,tukstancio=3,tukstanciai=3,tukstanciu=3,milijonas=6,milijono=6,milijonu=6,milijonai=6,milijardas=9,milijardo=9,milijardu=9,milijardai=9,trilijonas=12,trilijono=12,trilijonu=12,trilijonai=12',
  },
  lv: {
    decimal: ',',
    group: ' ',
    suffixes:
      'tukst=3,milj=6,mljrd=9,trilj=12,tukstotis=3,tukstosi=3,miljons=6,miljoni=6,miljards=9,miljardi=9,triljons=12,triljoni=12',
  },
  ms: { decimal: '.', group: ',', suffixes: 'k=3,j=6,b=9,t=12,ribu=3,juta=6,bilion=9,trilion=12' },
  my: {
    decimal: '.',
    group: ',',
    suffixes:
      'ထောင်=3,သောင်း=4,သိန်း=5,သန်း=6,ကုဋေ=7,ဋေ=7,ဋေ ထ=10,ဋေ သ=11,ဋေ သိန်း=12,ဋေ သန်း=13,ကောဋိ=14,ကုဋေ သောင်း=11,ကုဋေ သိန်း=12,ကုဋေ သန်း=13',
  },
  nb: {
    decimal: ',',
    group: ' ',
    suffixes: 'k=3,mill=6,mrd=9,bill=12,tusen=3,million=6,millioner=6,milliard=9,milliarder=9,billion=12,billioner=12',
  },
  pl: {
    decimal: ',',
    group: ' ',
    suffixes:
      'tys=3,mln=6,mld=9,bln=12,tysiac=3,tysiaca=3,tysiace=3,tysiecy=3,milion=6,miliona=6,milionow=6,miliony=6,miliard=9,miliarda=9,miliardow=9,miliardy=9,bilion=12,biliona=12,bilionow=12,biliony=12',
  },
  ro: {
    decimal: ',',
    group: '.',
    suffixes:
      'k=3,mil=6,mld=9,tril=12,mie=3,mii=3,de mii=3,milion=6,milioane=6,de milioane=6,miliard=9,miliarde=9,de miliarde=9,trilion=12,trilioane=12,de trilioane=12',
  },
  sk: {
    decimal: ',',
    group: ' ',
    suffixes:
      'tis=3,mil=6,mld=9,bil=12,tisic=3,tisica=3,tisice=3,milion=6,miliona=6,milionov=6,miliony=6,miliarda=9,miliardy=9,miliard=9,bilion=12,biliona=12,bilionov=12,biliony=12',
  },
  sl: {
    decimal: ',',
    group: '.',
    suffixes:
      'tis=3,mio=6,mrd=9,bil=12,tisoc=3,milijon=6,milijoni=6,milijonov=6,milijona=6,milijarda=9,milijarde=9,milijard=9,milijardi=9,bilijon=12,bilijoni=12,bilijonov=12,bilijona=12',
  },
  sr: {
    decimal: ',',
    group: '.',
    suffixes:
      'хиљ=3,мил=6,млрд=9,бил=12,хиљада=3,хиљаде=3,милион=6,милиона=6,милијарда=9,милијарди=9,милијарде=9,билион=12,билиона=12',
  },
  sv: {
    decimal: ',',
    group: ' ',
    suffixes: 'tn=3,mn=6,md=9,bn=12,tusen=3,miljon=6,miljoner=6,miljard=9,miljarder=9,biljon=12,biljoner=12',
  },
  sw: { decimal: '.', group: ',', suffixes: 'elfu=3,m=6,b=9,t=12,milioni=6,bilioni=9,trilioni=12' },
  ta: { decimal: '.', group: ',', suffixes: 'ஆ=3,மி=6,பி=9,டி=12,ஆயிரம்=3,மில்லியன்=6,பில்லியன்=9,டிரில்லியன்=12' },
  te: {
    decimal: '.',
    group: ',',
    suffixes: 'వే=3,మి=6,బి=9,ట్రి=12,వేయి=3,వేలు=3,మిలియన్=6,మిలియన్లు=6,బిలియన్=9,బిలియన్లు=9,ట్రిలియన్=12,ట్రిలియన్లు=12',
  },
  uk: {
    decimal: ',',
    group: ' ',
    suffixes:
      'тис=3,млн=6,млрд=9,трлн=12,тисяча=3,тисячі=3,тисяч=3,мільион=6,мільиона=6,мільионів=6,мільиони=6,мільярд=9,мільярда=9,мільярдів=9,мільярди=9,трильион=12,трильиона=12,трильионів=12,трильиони=12',
  },
  ur: { decimal: '.', group: ',', suffixes: 'ہزار=3,لاکھ=5,کروڑ=7,ارب=9,کھرب=11,ٹریلین=12' },
  zh: { decimal: '.', group: ',', suffixes: '万=4,亿=8,万亿=12' },
  'zh-Hant': { decimal: '.', group: ',', suffixes: '萬=4,億=8,兆=12' },
  ja: { decimal: '.', group: ',', suffixes: '万=4,億=8,兆=12' },
  ko: { decimal: '.', group: ',', suffixes: '천=3,만=4,억=8,조=12' },
}
