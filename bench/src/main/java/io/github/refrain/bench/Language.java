package io.github.refrain.bench;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSetMultimap;
import com.google.common.primitives.Chars;
import java.util.List;

/** What made-up text is built from, and which letters OCR takes for each other. */
enum Language {
  /** Common characters; a word has one to three of them and no space around it. */
  CHINESE(
      """
      的 一 是 不 了 在 人 有 我 他 这 中 大 来 上 国 和 地 到 说 时 要 就 出 会 可 也 你 对 生 能 而 子 那 得
      于 着 下 自 之 年 过 发 后 作 里 用 道 行 所 然 家 种 事 成 方 多 经 么 去 法 学 如 都 同 现 当 没 动 面
      起 看 定 天 分 还 进 好 小 部 其 些 主 样 理 心 她 本 前 开 但 因 只 从 想 实 日 军 者 意 无 力 它 与 长
      把 机 十 民 第 公 此 已 工 使 情 明 性 知 全 点 业 外 将 两 高 间 由 问 很 最 重 并 物 手 应 战 向 头 文
      体 政 美 相 见 被 利 什 产 或 新 己 制 身 果 加 西 月 话 合 回 特 代 内 信 表 化 老 给 世 位 次 度 门 任
      常 先 海 通 教 儿 原 东 声 提 立 及 比 员 解 水 名 真 论 处 走 义 各 入 口 认 条 平 系 气 题 活 尔 更 别
      打 女 变 神 总 何 电 数 安 少 报 才 结 反 受 目 太 量 再 感 建 务 做 接 必 场 件 计 管 期 市 直 德 资 命
      山 金 指 许 统 区 保 至 队 形 社 便 空 决 治 展 马 科 司 基 眼 书 非 则 听 白 却 界 达 光 放 强 即 像 难
      且 权 思 王 象 完 设 式 色 路 记 南 品 住 告 类 求 据 程 北 边 死 张 该 交 规 万 取 拉 格 望 觉 术 领 共
      确 传 师 观 清 今 切 院 让 识 候 带 导 争 运 笔 农 田 村 镇 县 省 桥 河 湖 江 船 车 站 厂 商 店 银 钱 价
      税 粮 棉 布 衣 食 房 屋 园 林 木 土 石 火 风 雨 雪 春 夏 秋 冬 早 晚 左 右 古 史 诗 歌 戏 影 刊 版 编 译
      """,
      "",
      "，。；",
      ",.;",
      "己已巳 未末 土士工 日曰目 人入八 千干于 大太犬 天夫 田由甲申 王玉主 木本术 刀力 问间闻 住往位 待侍特 今令 "
          + "午牛 免兔 候侯 计记 为办 比北 民氏 贝见 没设 说脱 休体 清情请 政改 市布 村材 科料 何河 场扬 治冶 "
          + "历厉 员贡 各名 会合 全金 元无 开井 门们 车东 乐东 方万 风凤 自白百 古吉 右石左 公么 分芬 少小 水永 "
          + "心必 手毛 文丈 厂广 直真 师帅 末来 使便 即却 拉位 事争 两雨 头买 着看 间同 者老 西酉 州洲 期斯 色包"),
  /** Syllables; a word has one to three of them, and spaces stand between words. */
  LATIN(
      """
      a an be ber bi bor ca car che ci co com con cre da de den der di do dor e ed el em en er es ex fa fer
      fi for fu ga gen gi go gra ha hen her hi ho i il im in ing ion is it ja ju ka ken ki la le len li lo
      lu ly ma man me men mi mo mor na ne ness ni no nor o of ol on or ou pa pe per pi po por pre pro qua
      ra re ri ro ru sa se sen ser shi si so sta ste str su ta te ten ter the thi ti tic tion to tor tra
      tri tu u un up ur va ve ver vi vo wa we wer wi wo ya yo ze zo
      """,
      " ",
      ",.;",
      "，．；",
      "ce co eo il ij lt nu nm hb hn vy oa gq ft rt sz uv wv dcl pq kh mn xz ar bd");

  private final ImmutableSetMultimap<Character, Character> lookalikes;
  private final ImmutableList<String> units;
  private final String wordGap;
  private final String marks;
  private final String otherMarks;

  Language(String units, String wordGap, String marks, String otherMarks, String lookalikes) {
    this.units = ImmutableList.copyOf(units.strip().split("\\s+"));
    this.wordGap = wordGap;
    this.marks = marks;
    this.otherMarks = otherMarks;
    this.lookalikes = pairs(lookalikes.split(" "));
  }

  /** Characters or syllables. */
  List<String> units() {
    return units;
  }

  /** What stands between two words. */
  String wordGap() {
    return wordGap;
  }

  /** The marks that end a clause; the second ends a paragraph. */
  String marks() {
    return marks;
  }

  /** The same mark as another engine writes it, or the character itself. */
  char inOtherWidth(char c) {
    int at = marks.indexOf(c);
    return at < 0 ? c : otherMarks.charAt(at);
  }

  /** The letters that OCR takes a letter for; none for many. */
  List<Character> lookalikes(char letter) {
    return lookalikes.get(letter).asList();
  }

  /** Every letter of a group leads to the others. */
  private static ImmutableSetMultimap<Character, Character> pairs(String[] groups) {
    ImmutableSetMultimap.Builder<Character, Character> pairs = ImmutableSetMultimap.builder();
    for (String group : groups) {
      for (char from : Chars.asList(group.toCharArray())) {
        for (char to : Chars.asList(group.toCharArray())) {
          if (from != to) {
            pairs.put(from, to);
          }
        }
      }
    }
    return pairs.build();
  }
}
