package io.github.refrain.cli.archive;

import io.github.refrain.text.Letters;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The SHA-256 of files, taken while they are read. */
public class Checksums {

  /** For runs that need none. */
  public static final Checksums NONE =
      new Checksums() {
        @Override
        InputStream over(InputFile file, InputStream bytes) {
          return bytes;
        }
      };

  private final Map<InputFile, String> byFile = new HashMap<>();

  /** The checksum of a file as hexadecimal digits; null if it could not be read. */
  public @Nullable String of(InputFile file) {
    return byFile.get(file);
  }

  /** A fresh digest. */
  public static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e); // every JVM has it
    }
  }

  /** What a digest has come to, as hexadecimal digits. */
  public static String hex(MessageDigest digest) {
    return HexFormat.of().formatHex(digest.digest());
  }

  /** The SHA-256 of letters as UTF-8, by which a decision knows what it was made about. */
  public static String of(Letters letters) {
    MessageDigest digest = sha256();
    digest.update(letters.toString().getBytes(StandardCharsets.UTF_8));
    return hex(digest);
  }

  InputStream over(InputFile file, InputStream bytes) {
    MessageDigest digest = sha256();
    return new DigestInputStream(bytes, digest) {
      @Override
      public void close() throws IOException {
        try {
          transferTo(OutputStream.nullOutputStream()); // what nobody wanted to read
        } finally {
          in.close();
        }
        byFile.put(file, hex(digest));
      }
    };
  }
}
