package io.github.refrain.bench.scan;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Which lines of an archive a tool has put together. Reads the records of Refrain, of which only
 * clusters count, or pairs {@code LINE<TAB>LINE} from 0, which are joined to clusters as they
 * chain.
 */
final class FoundClusters {

  private static final String CLUSTER = "{\"kind\":\"cluster\"";
  private static final Pattern LINE = Pattern.compile("\"line\":(\\d+)");

  private final IntTable parents = new IntTable(); // by line: 1 + a line before it; 0 for itself

  /** Reads what a tool wrote: JSONL where the name ends so, else pairs. */
  static FoundClusters read(Path found) throws IOException {
    FoundClusters clusters = new FoundClusters();
    boolean records = found.toString().endsWith(".jsonl");
    try (Stream<String> rows = Files.lines(found, UTF_8)) {
      rows.forEach(records ? clusters::addRecord : clusters::addPair);
    }
    return clusters;
  }

  private void addRecord(String row) {
    if (row.startsWith(CLUSTER)) {
      Matcher matcher = LINE.matcher(row);
      int first = -1;
      while (matcher.find()) {
        int line = Integer.parseInt(matcher.group(1)) - 1;
        first = first < 0 ? line : first;
        join(first, line);
      }
    }
  }

  private void addPair(String row) {
    int tab = row.indexOf('\t');
    join(Integer.parseInt(row.substring(0, tab)), Integer.parseInt(row.substring(tab + 1)));
  }

  private void join(int line, int other) {
    int left = of(line);
    int right = of(other);
    if (left != right) {
      parents.set(Math.max(left, right), 1 + Math.min(left, right));
    }
  }

  /** The first line of the cluster that a line is in; the line itself where it is in none. */
  int of(int line) {
    int root = line;
    for (int parent = parents.at(root); parent != 0; parent = parents.at(root)) {
      root = parent - 1;
    }
    for (int at = line; at != root; ) { // so that the next way is shorter
      int next = parents.at(at) - 1;
      parents.set(at, 1 + root);
      at = next;
    }
    return root;
  }

  /** One more than the last line that is known to be in a cluster. */
  int lines() {
    return parents.size();
  }
}
