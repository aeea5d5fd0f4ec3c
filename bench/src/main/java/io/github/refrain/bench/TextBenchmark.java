package io.github.refrain.bench;

import io.github.refrain.text.Document;
import io.github.refrain.text.Paragraph;
import io.github.refrain.text.ParagraphReader;
import java.util.List;
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
 * The {@code text} room, per letter: cutting a document into paragraphs, and folding them.
 *
 * <pre>
 * mvn -q -pl bench -am -DskipTests package
 * java -jar bench/target/benchmarks.jar TextBenchmark
 * </pre>
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@OperationsPerInvocation(SampleText.LETTERS)
@Fork(3)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
public class TextBenchmark {

  @Param({"CHINESE", "LATIN"})
  public String language = "";

  private Document document = Document.of("sample", "");
  private List<Paragraph> paragraphs = List.of();

  @Setup
  public void makeText() {
    String[] texts = SampleText.texts(Language.valueOf(language));
    document = Document.of("sample", String.join("\n", texts));
    paragraphs = ParagraphReader.read(document);
  }

  @Benchmark
  public Object paragraphs() {
    return ParagraphReader.read(document);
  }

  /** Without the map back to the text, as duplicates are found. */
  @Benchmark
  public void letterCodePoints(Blackhole hole) {
    for (Paragraph paragraph : paragraphs) {
      hole.consume(paragraph.letterCodePoints());
    }
  }

  @Benchmark
  public void letters(Blackhole hole) {
    for (Paragraph paragraph : paragraphs) {
      hole.consume(paragraph.letters());
    }
  }
}
