package io.github.refrain.bench;

import io.github.refrain.DuplicateFinder;
import io.github.refrain.Settings;
import io.github.refrain.Settings.Search;
import io.github.refrain.bench.NoisyArchive.Line;
import io.github.refrain.bench.NoisyArchive.Recipe;
import io.github.refrain.match.Findings;
import io.github.refrain.text.Document;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Everything, from a document of many lines to its findings: a paragraph a line, three in ten noisy
 * copies of earlier ones. {@code -p search=ALL} is every kind of finding, and takes a multiple.
 *
 * <pre>
 * mvn -q -pl bench -am -DskipTests package
 * java -jar bench/target/benchmarks.jar PipelineBenchmark
 * java -jar bench/target/benchmarks.jar PipelineBenchmark -p lines=10000 -f 1 -prof gc
 * </pre>
 *
 * <p>{@code gc.alloc.rate.norm} is bytes a scan. Whole processes of up to ten million lines are
 * what {@code bench/end-to-end} is for.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(value = 3, jvmArgsAppend = "-Xmx1500m")
@Warmup(iterations = 3)
@Measurement(iterations = 5)
public class PipelineBenchmark {

  private static final String ALL = "ALL";

  @Param("CHINESE")
  public String language = "";

  @Param({"10000", "100000"})
  public int lines;

  @Param({"1", "2"})
  public int threads;

  @Param("DUPLICATES")
  public String search = "";

  @Param("0.02")
  public double errorRate;

  private List<Document> documents = List.of();
  private DuplicateFinder finder = DuplicateFinder.withDefaults();

  @Setup
  public void makeText() {
    Recipe recipe = Recipe.of(Language.valueOf(language), errorRate);
    String text =
        new NoisyArchive(recipe)
            .next(lines).stream().map(Line::text).collect(Collectors.joining("\n"));
    documents = List.of(Document.of("archive", text));
    Set<Search> searches =
        search.equals(ALL) ? EnumSet.allOf(Search.class) : Set.of(Search.valueOf(search));
    finder = DuplicateFinder.of(Settings.builder().searches(searches).threads(threads).build());
  }

  @Benchmark
  public Findings find() {
    return finder.find(documents);
  }
}
