package io.github.refrain.cli.archive;

import java.io.ByteArrayOutputStream;
import java.io.File;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Names of files as text: their bytes read as UTF-8 whatever the locale, a byte that is no UTF-8
 * written {@code \xFF}.
 *
 * <p>{@link Path#toString} reads them by the locale and loses what that cannot say; a {@code file:}
 * URI has every byte.
 */
public final class FileName {

  private static final Pattern ESCAPED_BYTE = Pattern.compile("\\\\x([89A-Fa-f][0-9A-Fa-f])");

  private FileName() {}

  /** The last part of a path. */
  public static String of(Path path) {
    Path name = path.getFileName();
    if (name == null) {
      return "";
    }
    String text = name.toString();
    return isAscii(text) ? text : decode(lastPart(path.toUri().getRawPath()));
  }

  /** A path as its bytes, with {@code /} between its parts. */
  public static byte[] bytes(Path path) {
    String text = path.toString();
    if (isAscii(text)) {
      return text.replace(File.separatorChar, '/').getBytes(StandardCharsets.UTF_8);
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    for (Path part : path) {
      if (path.isAbsolute() || bytes.size() > 0) {
        bytes.write('/');
      }
      bytes.writeBytes(lastPart(part.toUri().getRawPath()));
    }
    return bytes.toByteArray();
  }

  /**
   * A path below a folder, from its bytes; the way back from {@link #bytes}.
   *
   * @throws java.nio.file.InvalidPathException if they cannot be a path
   */
  public static Path below(Path folder, byte[] relative) {
    String text = new String(relative, StandardCharsets.UTF_8);
    if (isAscii(text) || File.separatorChar != '/') {
      return folder.resolve(text);
    }
    byte[] rooted = new byte[relative.length + 1];
    rooted[0] = '/';
    System.arraycopy(relative, 0, rooted, 1, relative.length);
    return folder.resolve(Path.of("/").relativize(ofBytes(rooted)));
  }

  /** The bytes of a name as text. */
  public static String decode(byte[] name) {
    CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
    ByteBuffer in = ByteBuffer.wrap(name);
    CharBuffer out = CharBuffer.allocate(4 * name.length);
    CoderResult result = decoder.decode(in, out, true);
    while (result.isError()) {
      out.put("\\x").put(HexFormat.of().withUpperCase().toHexDigits(in.get()));
      result = decoder.decode(in, out, true);
    }
    return out.flip().toString();
  }

  /**
   * The path that is meant by a name as people type it or as {@link #decode} writes it.
   *
   * @throws java.nio.file.InvalidPathException if it cannot be a path
   */
  public static Path parse(String typed) {
    boolean escaped = ESCAPED_BYTE.matcher(typed).find();
    if ((isAscii(typed) && !escaped) || File.separatorChar != '/') {
      return Path.of(typed);
    }
    Path path = ofBytes(typed.getBytes(StandardCharsets.UTF_8));
    boolean literal = !escaped || Files.exists(path, LinkOption.NOFOLLOW_LINKS);
    return literal ? path : ofBytes(encode(typed));
  }

  private static byte[] encode(String typed) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    int at = 0;
    for (MatchResult match : ESCAPED_BYTE.matcher(typed).results().toList()) {
      bytes.writeBytes(typed.substring(at, match.start()).getBytes(StandardCharsets.UTF_8));
      bytes.write(HexFormat.fromHexDigits(match.group(1)));
      at = match.end();
    }
    bytes.writeBytes(typed.substring(at).getBytes(StandardCharsets.UTF_8));
    return bytes.toByteArray();
  }

  private static Path ofBytes(byte[] name) {
    StringBuilder uri = new StringBuilder();
    uri.append(name[0] == '/' ? "file://" : Path.of("").toUri().toString());
    for (byte b : name) {
      if (b == '/') {
        uri.append('/');
      } else {
        uri.append('%').append(HexFormat.of().toHexDigits(b));
      }
    }
    return Path.of(URI.create(uri.toString()));
  }

  private static byte[] lastPart(String rawPath) {
    int end = rawPath.endsWith("/") ? rawPath.length() - 1 : rawPath.length();
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    for (int i = rawPath.lastIndexOf('/', end - 1) + 1; i < end; i++) {
      if (rawPath.charAt(i) == '%') {
        bytes.write(HexFormat.fromHexDigits(rawPath, i + 1, i + 3));
        i += 2;
      } else {
        bytes.write(rawPath.charAt(i));
      }
    }
    return bytes.toByteArray();
  }

  private static boolean isAscii(String text) {
    return text.chars().allMatch(c -> c < 0x80);
  }
}
