package io.github.refrain.cli.output;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/** Remembers whether it was the output that failed. */
public final class GuardedOutput extends FilterOutputStream {

  private boolean failed;

  public GuardedOutput(OutputStream out) {
    super(out);
  }

  public boolean hasFailed() {
    return failed;
  }

  @Override
  public void write(int b) throws IOException {
    write(new byte[] {(byte) b}, 0, 1);
  }

  @Override
  public void write(byte[] bytes, int from, int length) throws IOException {
    try {
      out.write(bytes, from, length);
    } catch (IOException e) {
      failed = true;
      throw e;
    }
  }
}
