package io.github.refrain.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Draws what {@link EstimationError} prints: the root mean square error of each signature by the
 * length of the texts, as SVG.
 *
 * <pre>
 * java -cp bench/target/benchmarks.jar io.github.refrain.bench.ErrorPlot FILE.csv LANGUAGE &gt; FILE.svg
 * </pre>
 */
public final class ErrorPlot {

  private static final int WIDTH = 720;
  private static final int HEIGHT = 420;
  private static final int LEFT = 60;
  private static final int TOP = 20;
  private static final int PLOT_WIDTH = 440; // the names stand to the right of it
  private static final int PLOT_HEIGHT = 340;
  private static final int LINE = 22; // from name to name
  private static final double HIGHEST = 0.05; // the error at the upper edge; what is above is cut
  private static final double TICK = 0.01;

  /** Told apart in greyscale and by those who do not see red and green apart (Okabe and Ito). */
  private static final List<String> COLOURS =
      List.of("#000000", "#0072B2", "#D55E00", "#009E73", "#CC79A7", "#E69F00", "#56B4E9");

  private final Map<String, List<double[]>> lines = new LinkedHashMap<>();
  private final List<Integer> lengths = new ArrayList<>();

  private ErrorPlot(List<String> rows, String language) {
    for (String row : rows.subList(1, rows.size())) {
      String[] fields = row.split(",", -1);
      if (fields[0].equals(language)) {
        int length = Integer.parseInt(fields[1]);
        if (!lengths.contains(length)) {
          lengths.add(length);
          put("independent permutations, theory", length, fields[7]);
        }
        put(fields[2], length, fields[6]);
      }
    }
  }

  /** Prints the plot of a file. */
  public static void main(String[] args) throws IOException {
    List<String> rows = Files.readAllLines(Path.of(args[0]), StandardCharsets.UTF_8);
    new ErrorPlot(rows, args[1]).print(System.out);
  }

  private void put(String name, int length, String error) {
    lines
        .computeIfAbsent(name, unused -> new ArrayList<>())
        .add(new double[] {x(length), y(Double.parseDouble(error))});
  }

  private double x(int length) {
    double first = Math.log(lengths.get(0));
    double last = Math.log(800); // the longest that is measured
    return LEFT + PLOT_WIDTH * (Math.log(length) - first) / (last - first);
  }

  private static double y(double error) {
    return TOP + PLOT_HEIGHT * (1 - error / HIGHEST);
  }

  private void print(PrintStream out) {
    format(
        out,
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\""
            + " font-family=\"sans-serif\" font-size=\"12\">%n",
        WIDTH,
        HEIGHT);
    format(out, "<rect width=\"%d\" height=\"%d\" fill=\"white\"/>%n", WIDTH, HEIGHT);
    format(
        out,
        "<clipPath id=\"plot\"><rect x=\"%d\" y=\"%d\" width=\"%d\" height=\"%d\"/></clipPath>%n",
        LEFT,
        TOP,
        PLOT_WIDTH,
        PLOT_HEIGHT);
    printAxes(out);
    int place = 0;
    for (Map.Entry<String, List<double[]>> line : lines.entrySet()) {
      printLine(out, line.getKey(), line.getValue(), place++);
    }
    out.println("</svg>");
  }

  private void printAxes(PrintStream out) {
    int right = LEFT + PLOT_WIDTH;
    for (int tick = 0; tick * TICK <= HIGHEST; tick++) {
      double y = y(tick * TICK);
      String colour = tick == 0 ? "#000" : "#ddd";
      format(
          out,
          "<path d=\"M%d %.1fH%d\" stroke=\"%s\"/>"
              + "<text x=\"%d\" y=\"%.1f\" text-anchor=\"end\">%.2f</text>%n",
          LEFT,
          y,
          right,
          colour,
          LEFT - 6,
          y + 4,
          tick * TICK);
    }
    int below = TOP + PLOT_HEIGHT + 18;
    for (int length : lengths) {
      text(out, x(length), below, String.valueOf(length));
    }
    text(out, LEFT + PLOT_WIDTH / 2.0, below + 24, "letters of the texts; root mean square error");
  }

  private static void printLine(PrintStream out, String name, List<double[]> points, int place) {
    String colour = COLOURS.get(place % COLOURS.size());
    String dashes = place == 0 ? " stroke-dasharray=\"5 4\"" : "";
    double thickness = name.startsWith("refrain") ? 3 : 1.5;
    StringBuilder path = new StringBuilder();
    for (double[] point : points) {
      path.append(path.isEmpty() ? 'M' : 'L')
          .append(String.format(Locale.ROOT, "%.1f %.1f", point[0], point[1]));
    }
    String pen =
        "fill=\"none\" stroke=\"%s\" stroke-width=\"%s\"%s".formatted(colour, thickness, dashes);
    format(out, "<path clip-path=\"url(#plot)\" d=\"%s\" %s/>%n", path, pen);
    int y = TOP + 10 + place * LINE;
    int x = LEFT + PLOT_WIDTH + 14;
    format(out, "<path d=\"M%d %dh24\" %s/>", x, y, pen);
    format(out, "<text x=\"%d\" y=\"%d\">%s</text>%n", x + 30, y + 4, name);
  }

  private static void text(PrintStream out, double x, int y, String text) {
    format(out, "<text x=\"%.1f\" y=\"%d\" text-anchor=\"middle\">%s</text>%n", x, y, text);
  }

  /** With a point in numbers, whatever the locale. */
  private static void format(PrintStream out, String format, Object... arguments) {
    out.printf(Locale.ROOT, format, arguments);
  }
}
