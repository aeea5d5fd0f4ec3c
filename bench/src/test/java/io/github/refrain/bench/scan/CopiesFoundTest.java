package io.github.refrain.bench.scan;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CopiesFoundTest {

  private static final int LINES = 60;

  @TempDir private Path folder;

  /** Random originals and random clusters, in both forms, against a look at every pair of lines. */
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void of_randomClusters_countsWhatBruteForceCounts(long seed) throws IOException {
    Random random = new Random(seed);
    int[] originals = new int[LINES];
    int[] clusters = new int[LINES];
    StringBuilder truth = new StringBuilder();
    for (int line = 0; line < LINES; line++) {
      originals[line] = line;
      clusters[line] = random.nextInt(20);
      int other = random.nextInt(line + 1);
      if (other < line && originals[other] == other && random.nextInt(3) > 0) {
        originals[line] = other;
        truth.append(line).append('\t').append(other).append('\n');
      }
    }
    CopiesFound expected = bruteForce(originals, clusters);
    assertEquals(expected, found(truth.toString(), "found.jsonl", records(clusters)));
    assertEquals(expected, found(truth.toString(), "found.tsv", pairs(clusters, random)));
  }

  @Test
  void of_otherKinds_areNoClusters() throws IOException {
    String variant = "{\"kind\":\"variant\",\"members\":[{\"line\":1},{\"line\":2}]}\n";
    assertEquals(new CopiesFound(1, 0, 0, 0), found("1\t0\n", "found.jsonl", variant));
  }

  @Test
  void of_nothing_isZero() throws IOException {
    assertEquals(new CopiesFound(0, 0, 0, 0), found("", "found.jsonl", ""));
  }

  @Test
  void of_longChainOfPairs_isOneCluster() throws IOException {
    StringBuilder chain = new StringBuilder();
    StringBuilder truth = new StringBuilder();
    int lines = 100_000;
    for (int line = lines - 1; line > 0; line--) {
      chain.append(line).append('\t').append(line - 1).append('\n');
      truth.append(line).append("\t0\n");
    }
    long pairs = (long) lines * (lines - 1) / 2;
    assertEquals(
        new CopiesFound(lines - 1, lines - 1, pairs, 0),
        found(truth.toString(), "found.tsv", chain.toString()));
  }

  private CopiesFound found(String truth, String name, String found) throws IOException {
    Path truthFile = Files.writeString(folder.resolve("truth"), truth);
    Path foundFile = Files.writeString(folder.resolve(name), found);
    return CopiesFound.of(truthFile, FoundClusters.read(foundFile));
  }

  private static CopiesFound bruteForce(int[] originals, int[] clusters) {
    int copies = 0;
    int found = 0;
    int pairs = 0;
    int wrong = 0;
    for (int line = 0; line < LINES; line++) {
      if (originals[line] != line) {
        copies++;
        found += clusters[line] == clusters[originals[line]] ? 1 : 0;
      }
      for (int other = 0; other < line; other++) {
        if (clusters[line] == clusters[other]) {
          pairs++;
          wrong += originals[line] == originals[other] ? 0 : 1;
        }
      }
    }
    return new CopiesFound(copies, found, pairs, wrong);
  }

  /** Clusters of two and more as Refrain writes them, lines from 1. */
  private static String records(int[] clusters) {
    StringBuilder records = new StringBuilder();
    for (List<Integer> members : members(clusters)) {
      StringBuilder spans = new StringBuilder();
      for (int line : members) {
        spans.append(spans.isEmpty() ? "" : ",");
        spans.append("{\"source\":\"a\\\"line\\\":7.txt\",\"start\":0,\"end\":9,\"line\":");
        spans.append(line + 1).append(",\"relation\":\"near\"}");
      }
      if (members.size() > 1) {
        records.append("{\"kind\":\"cluster\",\"id\":1,\"members\":[").append(spans).append("]}\n");
      }
    }
    return records.toString();
  }

  /** Every member with a random earlier one: a tree of each cluster. */
  private static String pairs(int[] clusters, Random random) {
    StringBuilder pairs = new StringBuilder();
    for (List<Integer> members : members(clusters)) {
      for (int i = 1; i < members.size(); i++) {
        pairs.append(members.get(i)).append('\t').append(members.get(random.nextInt(i)));
        pairs.append('\n');
      }
    }
    return pairs.toString();
  }

  private static List<List<Integer>> members(int[] clusters) {
    List<List<Integer>> members = new ArrayList<>();
    for (int line = 0; line < LINES; line++) {
      while (members.size() <= clusters[line]) {
        members.add(new ArrayList<>());
      }
      members.get(clusters[line]).add(line);
    }
    return members;
  }
}
