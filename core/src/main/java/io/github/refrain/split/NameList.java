package io.github.refrain.split;

import java.util.regex.Pattern;

/**
 * A list of people that a colon announces: 出席会议的有：张三、李四. It needs no full stop, so one whose last
 * name is whole goes on only in more of the list.
 */
final class NameList {

  /** The family names of nine in ten Chinese. */
  private static final String FAMILY_NAMES =
      "王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔"
          + "钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严武戴莫孔向汤";

  private static final String CHINESE = "[" + FAMILY_NAMES + "]\\p{IsHan}{1,2}";

  private static final String SPELLED =
      "(?:\\p{Lu}[\\p{L}'’-]*\\.? ){1,3}(?:(?:de|van|von) )?\\p{Lu}[\\p{L}'’-]+";

  private static final Pattern ENDS_WHOLE =
      Pattern.compile(
          "[:：] ?(?:"
              + several(CHINESE, "[、，, 　]")
              + "|"
              + several(SPELLED, "(?:, (?:and )?| and )")
              + ")$");

  /** What a list goes on with: a mark, a word that closes it, or a name and a mark. */
  private static final Pattern MORE =
      Pattern.compile("[^\\p{L}]|[等和及]|以及|与(?!会)|.{1,4}、|\\p{Ll}|(?:\\p{Lu}[\\p{L}.'’-]* ?){1,3},");

  /** So much of a paragraph's end may be a list. */
  private static final int REACH = 200;

  private NameList() {}

  private static String several(String name, String mark) {
    return name + "(?:" + mark + name + "){1,20}";
  }

  /** Whether a text ends with the last name of a list. */
  static boolean endsWhole(String text) {
    return ENDS_WHOLE.matcher(text.substring(Math.max(0, text.length() - REACH))).find();
  }

  /** Whether a text may begin with the rest of a list. */
  static boolean mayGoOn(String text) {
    return MORE.matcher(text).lookingAt();
  }
}
