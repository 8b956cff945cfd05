import type { Random } from './random.ts';

const FAMILY =
  '王李张刘陈杨赵黄周吴徐孙朱马胡郭林何高梁郑罗宋谢唐韩曹许邓萧冯曾程蔡彭潘袁于董余苏叶吕魏蒋田杜丁沈姜范江傅钟卢汪戴崔任陆廖姚方金邱夏谭韦贾邹石熊孟秦阎薛侯雷白龙段郝孔邵史毛常万顾赖武康贺严尹钱施牛洪龚'.split(
    '',
  );
const GIVEN_HER =
  '美芳 文娜 静怡 秀娟 晓燕 丽华 佳怡 梦洁 雨桐 欣妍 若兰 思琪 玉梅 慧敏 桂香 婷婷 海燕 春梅 雅琴 诗涵'.split(' ');
const GIVEN_HIM =
  '大为 石磊 建军 志强 俊杰 浩宇 明辉 文博 立新 国平 晓峰 家豪 子轩 永康 海涛 振华 一鸣 思远 德明 光耀'.split(' ');

/** A name that nobody was asked for. */
export const inventName = (random: Random, her: boolean): string =>
  random.pick(FAMILY) + random.pick(her ? GIVEN_HER : GIVEN_HIM);
