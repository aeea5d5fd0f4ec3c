package io.github.refrain.cli.output;

import io.github.refrain.cli.archive.FileName;
import io.github.refrain.cli.archive.Reasons;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileSystemException;
import java.nio.file.Path;

/** A failure whose message names the file. */
public class NamedException extends IOException {

  private static final long serialVersionUID = 1L;

  public NamedException(String place, String message) {
    super(place + ": " + message);
  }

  /** A failure whose place is known to who catches it. */
  protected NamedException(String message) {
    super(message);
  }

  private NamedException(String message, IOException cause) {
    super(message, cause);
  }

  /** A failure with the file that it is about, or else the one that was worked on. */
  public static IOException of(IOException e, Path worked) {
    if (e instanceof NamedException) {
      return e;
    }
    String file = e instanceof FileSystemException f ? f.getFile() : null;
    String named = file == null ? FileName.decode(FileName.bytes(worked)) : file;
    return new NamedException(named + ": " + Reasons.of(e), e);
  }

  /** A stream whose failures name the file that is read. */
  public static InputStream naming(InputStream in, String shown) {
    return new FilterInputStream(in) {
      @Override
      public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
      }

      @Override
      public int read(byte[] bytes, int from, int length) throws IOException {
        try {
          return super.read(bytes, from, length);
        } catch (IOException e) {
          throw new NamedException(shown, Reasons.of(e));
        }
      }

      @Override
      public void close() throws IOException {
        try {
          super.close();
        } catch (IOException e) {
          throw new NamedException(shown, Reasons.of(e));
        }
      }
    };
  }
}
