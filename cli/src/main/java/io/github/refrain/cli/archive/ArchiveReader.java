package io.github.refrain.cli.archive;

import static java.util.Objects.requireNonNull;

import io.github.refrain.cli.decode.BadInputException;
import io.github.refrain.cli.decode.LineSplitter;
import io.github.refrain.cli.decode.Utf8Decoder;
import io.github.refrain.match.Progress;
import io.github.refrain.store.Store;
import io.github.refrain.store.StoredText;
import io.github.refrain.text.Document;
import io.github.refrain.text.PagePath;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Reads files to documents. What cannot be read is named by path and byte offset and left out: a
 * plain text whole, of JSONL the line.
 */
public final class ArchiveReader {

  private static final int MAX_NAMED = 10;

  private final ReadOptions options;
  private final InputStream standardInput;
  private final Notices notices;
  private final JsonLines json;
  private final Checksums checksums;
  private final Store store;
  private final List<Document> documents = new ArrayList<>();
  private final Map<String, Place> places = new HashMap<>();
  private final List<String> equalSources = new ArrayList<>();
  private final Set<String> damaged = new HashSet<>();

  /** Where a document comes from; line 0 is the whole file. */
  private record Place(InputFile file, int line) {
    @Override
    public String toString() {
      return line == 0 ? file.shown() : file.shown() + " line " + line;
    }
  }

  /** A document and where it comes from. */
  private record Entry(Document document, Place place) {}

  /**
   * A reader for one run.
   *
   * @param options how
   * @param standardInput what {@code -} stands for
   * @param notices is told what cannot be read
   */
  public ArchiveReader(ReadOptions options, InputStream standardInput, Notices notices) {
    this(options, standardInput, notices, Checksums.NONE, Store.inMemory());
  }

  /**
   * The same.
   *
   * @param checksums is told those of the files
   * @param store where texts are kept
   */
  public ArchiveReader(
      ReadOptions options,
      InputStream standardInput,
      Notices notices,
      Checksums checksums,
      Store store) {
    this.options = options;
    this.checksums = checksums;
    this.store = store;
    this.standardInput = standardInput;
    this.notices = notices;
    this.json = new JsonLines(options);
  }

  /**
   * The documents in files.
   *
   * @throws UnusablePathException if two documents have one source
   */
  public List<Document> read(FileList list) throws UnusablePathException {
    return read(list, Progress.NONE);
  }

  /** The same, telling a listener how many files are read. */
  public List<Document> read(FileList list, Progress progress) throws UnusablePathException {
    return read(list.files(), progress);
  }

  /** The documents in files, and in those that were read before. */
  public List<Document> read(List<InputFile> files, Progress progress)
      throws UnusablePathException {
    for (int i = 0; i < files.size(); i++) {
      InputFile file = files.get(i);
      progress.update("reading files", i, files.size());
      try (InputStream in = file.open(standardInput, checksums)) {
        Utf8Decoder decoder = new Utf8Decoder(options.lenient(), file.byteUnit());
        boolean lines = file.format() == FileFormat.JSON_LINES;
        for (Entry entry : lines ? records(file, in, decoder) : text(file, in, decoder)) {
          add(entry);
        }
        if (decoder.replaced() > 0) {
          notices.note(file.shown(), "bad bytes replaced: " + decoder.replaced());
        }
      } catch (IOException e) {
        notices.error(file.shown(), Reasons.of(e));
      }
    }
    if (!equalSources.isEmpty()) {
      throw new UnusablePathException(String.join("; ", equalSources));
    }
    return documents;
  }

  /** The sources of the texts in which bad bytes were replaced. */
  public Set<String> damaged() {
    return damaged;
  }

  /** The file that a text is from. */
  public InputFile fileOf(String source) {
    return requireNonNull(places.get(source), source).file();
  }

  private List<Entry> text(InputFile file, InputStream in, Utf8Decoder decoder) throws IOException {
    PagePath page = file.page();
    Document document =
        Document.of(file.source(), decoder.decode(in, store)).onPage(page.issue(), page.page());
    noteDamage(document, decoder, 0);
    return List.of(new Entry(document, new Place(file, 0)));
  }

  private List<Entry> records(InputFile file, InputStream in, Utf8Decoder decoder)
      throws IOException {
    List<Entry> entries = new ArrayList<>();
    LineSplitter lines = new LineSplitter(in);
    while (lines.next()) {
      try {
        long replaced = decoder.replaced();
        String line = lines.text(decoder);
        if (!line.isBlank()) {
          JsonLines.Parsed parsed = json.parse(line);
          Document document =
              Document.of(file.idPrefix() + parsed.id(), StoredText.of(parsed.text(), store))
                  .onPage(parsed.issue(), parsed.page());
          noteDamage(document, decoder, replaced);
          entries.add(new Entry(document, new Place(file, lines.number())));
        }
      } catch (BadJsonException e) {
        long offset = lines.offset(e.charInLine());
        String where = "line " + lines.number() + ", " + file.byteUnit() + " " + offset;
        notices.error(file.shown(), where + ": " + e.getMessage());
      } catch (BadInputException e) {
        notices.error(file.shown(), "line " + lines.number() + ", " + e.getMessage());
      }
    }
    return entries;
  }

  private void noteDamage(Document document, Utf8Decoder decoder, long replacedBefore) {
    if (decoder.replaced() > replacedBefore) {
      damaged.add(document.source());
    }
  }

  private void add(Entry entry) {
    String source = entry.document().source();
    Place other = places.putIfAbsent(source, entry.place());
    if (other == null) {
      documents.add(entry.document());
    } else if (equalSources.size() < MAX_NAMED) {
      equalSources.add("two sources are '" + source + "': " + other + " and " + entry.place());
    }
  }
}
