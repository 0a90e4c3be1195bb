import { expect, it } from 'vitest';
import { compareDocuments } from '../../../src-main/engine/differences/compare-documents.ts';
import { plainDocument } from '../documents-for-tests.ts';

/** Two versions in each language: moved with a weaker modal, a later year, negated, and split. */
const VERSIONS: readonly (readonly [string, string, readonly string[], readonly string[]])[] = [
  [
    'fr',
    '|',
    [
      'Prie le Comité des pêches de publier, d’ici au 31 décembre 2025, une liste de tous les quais ;',
      'Décide que les gardiens doivent allumer chaque lampe avant la tombée de la nuit ;',
      'Invite les ports à réduire de 20 % le bruit des machines dans les bassins intérieurs ;',
      'Encourage les écoles de la côte à enseigner la natation aux enfants de moins de douze ans. Elle les invite aussi à prêter leurs bateaux aux clubs de rameurs du village.',
    ],
    [
      'Décide que les gardiens devraient allumer, dans la mesure du possible, chaque lampe avant la tombée de la nuit ;',
      'Prie le Comité des pêches de publier, d’ici au 31 décembre 2030, une liste de tous les quais ;',
      'Invite les ports à ne pas réduire de 25 % le bruit des machines dans les bassins intérieurs;',
      'Encourage les écoles de la côte à enseigner la natation aux enfants de moins de douze ans.',
      'Elle les invite aussi à prêter leurs bateaux aux clubs de rameurs du village.',
    ],
  ],
  [
    'es',
    '|',
    [
      'Pide al Comité de Pesca que publique, a más tardar el 31 de diciembre de 2025, una lista de todos los muelles;',
      'Decide que los guardianes deberán encender cada lámpara antes del anochecer;',
      'Invita a los puertos a reducir en un 20 % el ruido de las máquinas en las dársenas interiores;',
      'Alienta a las escuelas de la costa a enseñar natación a los niños menores de doce años. También las invita a prestar sus botes a los clubes de remo del pueblo.',
    ],
    [
      'Decide que los guardianes deberían encender, según proceda, cada lámpara antes del anochecer;',
      'Pide al Comité de Pesca que publique, a más tardar el 31 de diciembre de 2030, una lista de todos los muelles;',
      'Invita a los puertos a no reducir en un 25 % el ruido de las máquinas en las dársenas interiores;',
      'Alienta a las escuelas de la costa a enseñar natación a los niños menores de doce años.',
      'También las invita a prestar sus botes a los clubes de remo del pueblo.',
    ],
  ],
  [
    'ru',
    '|, wording',
    [
      'просит Комитет по рыболовству опубликовать к 31 декабря 2025 года список всех причалов;',
      'постановляет, что смотрители должны зажигать каждую лампу до наступления ночи;',
      'предлагает портам уменьшить на 20 процентов шум машин во внутренних бассейнах;',
      'призывает школы побережья учить плаванию детей младше двенадцати лет. Она предлагает им также одалживать свои лодки гребным клубам деревни.',
    ],
    [
      'постановляет, что смотрители могут зажигать, по мере возможности, каждую лампу до наступления ночи;',
      'просит Комитет по рыболовству опубликовать к 31 декабря 2030 года список всех причалов;',
      'предлагает портам не уменьшать на 25 процентов шум машин во внутренних бассейнах;',
      'призывает школы побережья учить плаванию детей младше двенадцати лет.',
      'Она предлагает им также одалживать свои лодки гребным клубам деревни.',
    ],
  ],
  [
    'ar',
    ', wording|',
    [
      'يطلب إلى لجنة مصائد الأسماك أن تنشر، بحلول 31 كانون الأول/ديسمبر 2025، قائمة بجميع الأرصفة؛',
      'يقرر أنه يجب على الحراس أن يضيئوا كل مصباح قبل حلول الليل؛',
      'يدعو الموانئ إلى أن تخفض بنسبة 20 في المائة ضجيج الآلات في الأحواض الداخلية؛',
      'يشجع مدارس الساحل على أن تعلم السباحة للأطفال دون الثانية عشرة. ويدعوها أيضا إلى إعارة قواربها لنوادي التجديف في القرية.',
    ],
    [
      'يقرر أنه يجوز للحراس أن يضيئوا، حسب الاقتضاء، كل مصباح قبل حلول الليل؛',
      'يطلب إلى لجنة مصائد الأسماك أن تنشر، بحلول 31 كانون الأول/ديسمبر 2030، قائمة بجميع الأرصفة؛',
      'يدعو الموانئ إلى ألا تخفض بنسبة 25 في المائة ضجيج الآلات في الأحواض الداخلية؛',
      'يشجع مدارس الساحل على أن تعلم السباحة للأطفال دون الثانية عشرة.',
      'ويدعوها أيضا إلى إعارة قواربها لنوادي التجديف في القرية.',
    ],
  ],
  [
    'zh',
    '|',
    [
      '请渔业委员会在2025年12月31日之前公布所有码头的清单；',
      '决定看守人应在天黑以前点亮每一盏灯；',
      '邀请各港口将内港机器的噪音减少20%；',
      '鼓励沿海学校教十二岁以下的儿童游泳。会议还邀请这些学校把船借给村里的划船俱乐部。',
    ],
    [
      '决定看守人可酌情在天黑以前点亮每一盏灯；',
      '请渔业委员会在2030年12月31日之前公布所有码头的清单；',
      '邀请各港口不将内港机器的噪音减少25%；',
      '鼓励沿海学校教十二岁以下的儿童游泳。',
      '会议还邀请这些学校把船借给村里的划船俱乐部。',
    ],
  ],
];

it.each(VERSIONS)('names what changed in %s', (language, more, before, after) => {
  const [inMoved = '', inNegated = ''] = more.split('|');
  const compared = compareDocuments(
    plainDocument('before', before.join('\n\n'), { language }),
    plainDocument('after', after.join('\n\n'), { language }),
  ).differences.map(({ kind, substance }) => `${kind}: ${substance?.join(', ') ?? ''}`);
  expect(compared).toEqual([
    `moved-changed: modal, hedge${inMoved}`,
    'changed: date',
    `changed: number, negation${inNegated}`,
    'split: ',
  ]);
});
