package io.github.refrain.cli;

import static io.github.refrain.cli.CommandRun.sentence;
import static io.github.refrain.cli.DamagedArchive.gzip;
import static io.github.refrain.cli.DamagedArchive.join;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Bytes that are no UTF-8 or no gzip: named by path and offset, and the rest goes on. */
@Timeout(60)
class DamagedInputTest {

  @TempDir private Path folder;
  private DamagedArchive archive;

  @BeforeEach
  void makeTwoCopies() throws Exception {
    archive = DamagedArchive.in(folder);
  }

  @Test
  void byteOrderMark_isNotCounted() throws Exception {
    JsonNode member = archive.scan().records().get(0).get("members").get(1);
    assertEquals(0, member.get("start").asInt());
    assertEquals(40, member.get("end").asInt());
  }

  @ParameterizedTest
  @CsvSource({"0, FF", "1, C3", "1, 41", "2, E2", "2, 0A", "3, F0", "3, 20"})
  void utf8_isCheckedAtEachByteOfACharacter(int broken, String with) throws Exception {
    byte[] bytes = ("ab一" + "𠀀" + "cd").getBytes(UTF_8);
    bytes[5 + broken] = (byte) Integer.parseInt(with, 16);
    Files.write(folder.resolve("c.txt"), bytes);
    String bad = broken == 0 ? "FF" : "F0";
    archive.assertNamed("c.txt: byte 5: not UTF-8 (byte 0x" + bad + ")");
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3})
  void utf8_mayNotEndInsideACharacter(int length) throws Exception {
    Files.write(folder.resolve("c.txt"), Arrays.copyOf("𠀀".getBytes(UTF_8), length));
    archive.assertNamed("c.txt: byte 0: not UTF-8 (byte 0xF0)");
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 3, 4})
  void utf8_isCutIntoPiecesBetweenCharacters(int shift) throws Exception {
    String text =
        "x".repeat(shift) + "𠀀".repeat(1 << 15) + "的".repeat(1 << 15) + "\n" + sentence(1);
    Files.writeString(folder.resolve("c.txt"), text);
    CommandRun run = archive.scan();
    assertEquals(List.of("a.txt", "b.txt", "c.txt"), run.sources());
    int start = shift + (2 << 15) + 1;
    assertEquals(start, run.records().get(0).get("members").get(2).get("start").asInt());
  }

  @Test
  void otherCharsets_areGuessed() throws Exception {
    Files.write(folder.resolve("c.txt"), sentence(1).getBytes(Charset.forName("GB18030")));
    archive.assertNamed("it looks like GB18030");
    Files.write(folder.resolve("c.txt"), ("\uFEFF" + sentence(1)).getBytes(UTF_16LE));
    archive.assertNamed("c.txt: byte 0: not UTF-8 (byte 0xFF); it looks like UTF-16");
  }

  @ParameterizedTest
  @CsvSource({"UTF-16LE, 1", "UTF-16BE, 0"})
  void utf16WithoutAMark_isNamedAndLeftOut(String charset, int offset) throws Exception {
    String latin = "The mayor opened the new bridge.\nA crowd saw it, 一个 crowd of 30.\n";
    Files.write(folder.resolve("c.txt"), latin.getBytes(Charset.forName(charset)));
    String named = ": every second byte is 0x00; it looks like UTF-16";
    archive.assertNamed("c.txt: byte " + offset + named);
    assertTrue(archive.scan("--lenient").err().contains("c.txt: byte " + offset + named));
    Files.delete(folder.resolve("c.txt"));
    String record = "{\"id\":\"c\",\"text\":\"The mayor\"}";
    Files.write(folder.resolve("c.jsonl"), record.getBytes(Charset.forName(charset)));
    archive.assertNamed("c.jsonl: line 1, byte " + offset + named);
  }

  /** Its only zeros are those of line ends, spaces and figures, and of 一. */
  @ParameterizedTest
  @ValueSource(strings = {"UTF-16LE", "UTF-16BE"})
  void utf16OfIdeographs_isKnownByItsLineEnds(String charset) throws Exception {
    String text = "一九三二年上海的报纸一共有二十页\n" + sentence(1) + " 3\n";
    Files.write(folder.resolve("c.txt"), text.getBytes(Charset.forName(charset)));
    archive.assertNamed("); it looks like UTF-16");
    Files.write(
        folder.resolve("c.txt"), ("café " + "abcdefgh".repeat(9) + "\n").getBytes(ISO_8859_1));
    assertFalse(archive.scan().err().contains("looks like"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-16LE", "UTF-16BE"})
  void utf16WithAMark_isWrongFromTheMarkOn(String charset) throws Exception {
    String latin = "\uFEFFThe mayor opened the new bridge.\n";
    Files.write(folder.resolve("c.txt"), latin.getBytes(Charset.forName(charset)));
    archive.assertNamed("c.txt: byte 0: every second byte is 0x00; it looks like UTF-16");
  }

  @ParameterizedTest
  @ValueSource(strings = {"\0", "a\0", "a\0b", "\0\0\0\0\0\0", "one\0two\0three\0"})
  void utf8WithZeros_isTextLikeOther(String zeros) throws Exception {
    Files.writeString(folder.resolve("c.txt"), sentence(1) + "\n" + zeros);
    Files.writeString(folder.resolve("d.txt"), zeros);
    assertEquals(List.of("a.txt", "b.txt", "c.txt"), archive.scan().sources());
    assertEquals(0, archive.scan().code());
  }

  @Test
  void lenient_replacesBadBytesAndCountsThem() throws Exception {
    byte[] text = sentence(1).getBytes(UTF_8);
    Files.write(folder.resolve("c.txt"), join(text, new byte[] {(byte) 0xFF, (byte) 0xC3}));
    CommandRun run = archive.scan("--lenient");
    assertEquals(List.of("a.txt", "b.txt", "c.txt"), run.sources());
    assertTrue(run.err().contains("c.txt: bad bytes replaced: 2"), run.err());
    assertEquals(0, run.code());
  }

  @Test
  void gzip_mayHaveSeveralMembers() throws Exception {
    byte[] text = sentence(1).getBytes(UTF_8);
    byte[] first = gzip(Arrays.copyOf(text, 31));
    byte[] second = gzip(Arrays.copyOfRange(text, 31, text.length));
    Files.write(folder.resolve("c.txt.gz"), join(first, gzip(new byte[0]), second));
    assertEquals(List.of("a.txt", "b.txt", "c.txt.gz"), archive.scan().sources());
  }

  @Test
  void gzip_isCheckedToTheLastByte() throws Exception {
    byte[] packed = gzip(sentence(1).getBytes(UTF_8));
    Path file = folder.resolve("c.txt.gz");
    for (int length = 1; length < packed.length; length++) {
      Files.write(file, Arrays.copyOf(packed, length));
      archive.assertNamed("c.txt.gz: packed byte " + length + ": the gzip data ends too early");
    }
    Files.write(file, join(packed, "junk".getBytes(UTF_8)));
    archive.assertNamed("packed byte " + packed.length + ": no gzip data after the last member");
    byte[] flagged = packed.clone();
    flagged[3] = 0x20;
    Files.write(file, flagged);
    archive.assertNamed("c.txt.gz: packed byte 3: unknown gzip flags 0x20");
    packed[packed.length - 1] ^= 1;
    Files.write(file, packed);
    archive.assertNamed("corrupt gzip data (wrong checksum)");
    Files.writeString(file, "no gzip at all");
    archive.assertNamed("c.txt.gz: packed byte 0: not gzip");
  }

  @Test
  void gzip_bombsAreStopped() throws Exception {
    Files.write(folder.resolve("c.txt.gz"), gzip(new byte[70 << 20]));
    archive.assertNamed("more than 100 times its packed size comes out of it");
  }

  @Test
  void gzip_utf8OffsetsCountUnpackedBytes() throws Exception {
    Files.write(folder.resolve("c.txt.gz"), gzip(new byte[] {'a', (byte) 0x80}));
    archive.assertNamed("c.txt.gz: unpacked byte 1: not UTF-8 (byte 0x80)");
  }

  @Test
  void everyUnreadableByte_isAnErrorAndNoFailure() throws Exception {
    byte[] all = new byte[256];
    for (int i = 0; i < all.length; i++) {
      all[i] = (byte) i;
    }
    for (String name : new String[] {"c.txt", "c.jsonl", "c.txt.gz", "c.jsonl.gz"}) {
      Files.write(folder.resolve(name), all);
    }
    CommandRun run = archive.scan();
    assertEquals(1, run.code());
    assertTrue(run.err().contains(" · 5 errors · "), run.err());
  }
}
