package io.github.refrain.cli.rows;

import io.github.refrain.cli.report.ParagraphIndex;
import io.github.refrain.text.Paragraph;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Writes texts into the page, those of the worst findings first, as long as there is room; then
 * what stands before and after their paragraphs.
 */
final class TextBlocks {

  /** The largest page that opens at once and that mail and archives take. */
  static final long MAX_BYTES = 10_000_000;

  /** What a page may have for so many findings before it leaves out what stands around them. */
  private static final long BYTES_PER_THOUSAND = 1_000_000;

  /** A batch is decoded at once, so the first rows do not wait for the rest. */
  private static final long BATCH_CHARACTERS = 240_000;

  /** A row with more places is written in steps. */
  private static final int STEP = 200;

  /** As much of a neighbour as tells what it is about. */
  private static final int CONTEXT_CHARACTERS = 120;

  private final PackedBlocks blocks;
  private final ParagraphTable table;
  private final PairFigures figures;
  private final long shellBytes;
  private final int threads;
  private final TextBatch.Texts texts = new TextBatch.Texts();
  private boolean full;

  /** A batch that is being encoded, and how many rows are done with it. */
  private record Encoding(Future<byte[]> bytes, int rowsDone) {}

  TextBlocks(
      PackedBlocks blocks,
      ParagraphTable table,
      PairFigures figures,
      long shellBytes,
      int threads) {
    this.blocks = blocks;
    this.table = table;
    this.figures = figures;
    this.shellBytes = shellBytes;
    this.threads = threads;
  }

  /** Writes the texts of rows in this order and returns how many rows have theirs. */
  int write(List<PageRow> rows) throws IOException {
    ExecutorService workers = Executors.newFixedThreadPool(threads);
    try {
      return write(rows, workers);
    } finally {
      workers.shutdownNow();
    }
  }

  private int write(List<PageRow> rows, ExecutorService workers) throws IOException {
    Deque<Encoding> encodings = new ArrayDeque<>();
    TextBatch batch = newBatch();
    int done = 0;
    for (int i = 0; i < rows.size() && !full; i++) {
      PageRow row = rows.get(i);
      for (int from = 0; from < row.parts().size() && !full; from += STEP) {
        int to = Math.min(from + STEP, row.parts().size());
        batch.add(row, from, to);
        if (batch.characters() > BATCH_CHARACTERS) {
          encodings.add(encode(batch, i + (to == row.parts().size() ? 1 : 0), workers));
          batch = newBatch();
          done = encodings.size() > threads ? write(encodings.remove(), done) : done;
        }
      }
    }
    encodings.add(encode(batch, rows.size(), workers));
    while (!encodings.isEmpty() && !full) {
      done = write(encodings.remove(), done);
    }
    return done;
  }

  private static Encoding encode(TextBatch batch, int rowsDone, ExecutorService workers) {
    return new Encoding(workers.submit(() -> PackedBlocks.encode(batch)), rowsDone);
  }

  /** Writes a batch if there is room for it, and returns how many rows are done then. */
  private int write(Encoding encoding, int done) throws IOException {
    try {
      write("texts", encoding.bytes().get(), MAX_BYTES);
      return full ? done : encoding.rowsDone();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof Error error) {
        throw error; // out of memory is told as such
      }
      throw new IllegalStateException(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("interrupted");
    }
  }

  /** Writes the ends of the paragraphs before and after those that have a text. */
  void writeContext(List<PageRow> rows, ParagraphIndex index) throws IOException {
    long room = Math.min(MAX_BYTES, BYTES_PER_THOUSAND * ((rows.size() + 999L) / 1000));
    Set<Integer> paragraphs = new LinkedHashSet<>();
    for (PageRow row : rows) {
      row.parts().forEach(part -> paragraphs.add(table.number(part.span())));
    }
    List<Integer> batch = new ArrayList<>();
    for (int paragraph : paragraphs) {
      if (texts.has(paragraph)) {
        batch.add(paragraph);
      }
      if (2L * batch.size() * CONTEXT_CHARACTERS > BATCH_CHARACTERS && !full) {
        writeContextOf(batch, index, room);
        batch.clear();
      }
    }
    if (!full) {
      writeContextOf(batch, index, room);
    }
  }

  private TextBatch newBatch() {
    return new TextBatch(table, figures, texts);
  }

  private void write(String name, byte[] encoded, long room) throws IOException {
    full = shellBytes + blocks.written() + encoded.length > room;
    if (!full) {
      blocks.write(name, encoded);
    }
  }

  private void writeContextOf(List<Integer> paragraphs, ParagraphIndex index, long room)
      throws IOException {
    List<Integer> numbers = List.copyOf(paragraphs);
    write(
        "context",
        PackedBlocks.encode(
            json -> {
              json.writeStartObject();
              for (int number : numbers) {
                Paragraph paragraph = table.paragraphs().get(number);
                json.writeArrayFieldStart(String.valueOf(number));
                json.writeString(end(index.before(paragraph)));
                json.writeString(start(index.after(paragraph)));
                json.writeEndArray();
              }
              json.writeEndObject();
            }),
        room);
  }

  private static String end(Optional<Paragraph> paragraph) {
    String text = paragraph.map(Paragraph::text).orElse("");
    int length = text.codePointCount(0, text.length());
    return length <= CONTEXT_CHARACTERS
        ? text
        : "…" + text.substring(text.offsetByCodePoints(text.length(), -CONTEXT_CHARACTERS));
  }

  private static String start(Optional<Paragraph> paragraph) {
    String text = paragraph.map(Paragraph::text).orElse("");
    int length = text.codePointCount(0, text.length());
    return length <= CONTEXT_CHARACTERS
        ? text
        : text.substring(0, text.offsetByCodePoints(0, CONTEXT_CHARACTERS)) + "…";
  }
}
