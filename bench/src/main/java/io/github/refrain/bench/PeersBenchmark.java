package io.github.refrain.bench;

import io.github.refrain.bench.peer.Hash4jPeer;
import io.github.refrain.bench.peer.JavaLshPeer;
import io.github.refrain.bench.peer.LucenePeer;
import io.github.refrain.bench.peer.Peer;
import io.github.refrain.bench.peer.TextbookPeer;
import io.github.refrain.sketch.SketchBuffer;
import io.github.refrain.sketch.Sketcher;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/**
 * Signatures of 128 components side by side, per letter of texts of four lengths, all from the same
 * letters and shingles of the same length. {@link EstimationError} says how good each is. The floor
 * belongs to the same run:
 *
 * <pre>
 * mvn -q -pl bench -am -DskipTests package
 * java -jar bench/target/benchmarks.jar 'PeersBenchmark|SketchBenchmark.shingleHash' -p length=100
 * </pre>
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@OperationsPerInvocation(SampleText.LETTERS)
@Fork(3)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
public class PeersBenchmark {

  @Param({"CHINESE", "LATIN"})
  public String language = "";

  @Param({"100", "16", "400", "2000"})
  public int length;

  private final SketchBuffer buffer = new SketchBuffer();
  private String[] texts = {};
  private int[][] codePoints = {};
  private long[][] hashes = {};
  private Sketcher sketcher = Sketcher.onePermutationV1(2, Peer.COMPONENTS, 0);
  private Hash4jPeer minHash = Hash4jPeer.minHash(2);
  private Hash4jPeer superMinHash = Hash4jPeer.superMinHash(2);
  private JavaLshPeer javaLsh = new JavaLshPeer(2);
  private LucenePeer lucene = new LucenePeer(2);
  private TextbookPeer textbookSeeded = TextbookPeer.seeded(2);
  private TextbookPeer textbookLinear = TextbookPeer.linear(2);

  @Setup
  public void makeText() {
    Language chosen = Language.valueOf(language);
    int shingleLetters = SampleText.shingleLetters(chosen);
    texts = SampleText.texts(chosen, length);
    codePoints = SampleText.codePoints(texts);
    sketcher = Sketcher.onePermutationV1(shingleLetters, Peer.COMPONENTS, 0);
    minHash = Hash4jPeer.minHash(shingleLetters);
    superMinHash = Hash4jPeer.superMinHash(shingleLetters);
    javaLsh = new JavaLshPeer(shingleLetters);
    lucene = new LucenePeer(shingleLetters);
    textbookSeeded = TextbookPeer.seeded(shingleLetters);
    textbookLinear = TextbookPeer.linear(shingleLetters);
    hashes = new long[texts.length][];
    for (int i = 0; i < texts.length; i++) {
      hashes[i] = minHash.hashes(texts[i]);
    }
  }

  @Benchmark
  public void refrain(Blackhole hole) {
    for (int[] text : codePoints) {
      hole.consume(sketcher.sketch(text, text.length, buffer));
    }
  }

  @Benchmark
  public void hash4jMinHash(Blackhole hole) {
    sign(minHash, hole);
  }

  @Benchmark
  public void hash4jSuperMinHash(Blackhole hole) {
    sign(superMinHash, hole);
  }

  /** Shingles hashed beforehand: what hash4j would cost with a shingle hash that costs nothing. */
  @Benchmark
  public void hash4jMinHashOfHashes(Blackhole hole) {
    for (long[] text : hashes) {
      hole.consume(minHash.sign(text));
    }
  }

  @Benchmark
  public void hash4jSuperMinHashOfHashes(Blackhole hole) {
    for (long[] text : hashes) {
      hole.consume(superMinHash.sign(text));
    }
  }

  @Benchmark
  public void javaLsh(Blackhole hole) {
    sign(javaLsh, hole);
  }

  @Benchmark
  public void lucene(Blackhole hole) {
    sign(lucene, hole);
  }

  @Benchmark
  public void textbookSeeded(Blackhole hole) {
    sign(textbookSeeded, hole);
  }

  @Benchmark
  public void textbookLinear(Blackhole hole) {
    sign(textbookLinear, hole);
  }

  private void sign(Peer<?> peer, Blackhole hole) {
    for (String text : texts) {
      hole.consume(peer.sign(text));
    }
  }
}
