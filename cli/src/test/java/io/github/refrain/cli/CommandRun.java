package io.github.refrain.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.refrain.cli.screen.Screen;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * A command that has run in this process.
 *
 * @param code its exit code
 * @param out what it wrote to standard output
 * @param err what it wrote to standard error
 */
record CommandRun(int code, String out, String err) {

  private static final ObjectMapper JSON = new ObjectMapper();

  /** Long enough to be compared, and unlike any other by its seed. */
  static String sentence(int seed) {
    Random random = new Random(seed);
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < 40; i++) {
      text.append((char) (0x4E00 + random.nextInt(0x5000)));
    }
    return text.toString();
  }

  static CommandRun of(Object... args) {
    return withInput("", args);
  }

  static CommandRun withInput(String input, Object... args) {
    return on(Screen.NONE, input, args);
  }

  static CommandRun on(Screen screen, String input, Object... args) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    String[] typed = new String[args.length];
    for (int i = 0; i < args.length; i++) {
      typed[i] = args[i].toString();
    }
    Terminal terminal =
        new Terminal(
            new ByteArrayInputStream(input.getBytes(UTF_8)),
            out,
            new PrintStream(err, true, UTF_8),
            screen);
    int code = Refrain.run(terminal, typed);
    return new CommandRun(code, out.toString(UTF_8), err.toString(UTF_8));
  }

  /** The records on standard output. */
  List<JsonNode> records() throws Exception {
    List<JsonNode> records = new ArrayList<>();
    for (String line : out.lines().toList()) {
      records.add(JSON.readTree(line));
    }
    return records;
  }

  /** The sources of the members of the first cluster. */
  List<String> sources() throws Exception {
    return records().stream()
        .filter(record -> record.get("kind").asText().equals("cluster"))
        .findFirst()
        .orElseThrow()
        .get("members")
        .findValuesAsText("source");
  }
}
