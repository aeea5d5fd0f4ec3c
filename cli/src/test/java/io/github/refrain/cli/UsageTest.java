package io.github.refrain.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.refrain.cli.screen.Screen;
import java.io.ByteArrayOutputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is typed wrongly, and what is asked for help. */
class UsageTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "scan | Missing required parameter: 'PATH'",
        "scan --find x . | 'x' is none of: duplicates, passages, repeats, jumps",
        "scan --find= . | '' is none of: duplicates, passages, repeats, jumps",
        "scan --format csv . | html",
        "scan --identity 0.3 . | --identity (0.3) must be in [0.5, 1]",
        "scan --identity NaN . | --identity (NaN) must be in [0.5, 1]",
        "scan --identity most . | --identity 'most' is neither a number nor auto",
        "scan --identity= . | --identity '' is neither a number nor auto",
        "explain --identity Auto a b | --identity 'Auto' is neither a number nor auto",
        "scan --min-passage 11 . | --min-passage (11) must be in [12, 1000000]",
        "scan --min-passage x . | 'x' is not an int",
        "scan --ocr-error 2 . | --ocr-error (2.0) must be in [0, 0.2]",
        "scan --jump-lines /nonsense . | /nonsense: no such file or folder",
        "scan --jump-lines pom.xml . | pom.xml: line 1 (",
        "scan --threads 0 . | --threads (0) must be in [1, 1024]",
        "scan --threads 1025 . | --threads (1025) must be in [1, 1024]",
        "scan --memory much . | --memory much: is no size, as 800m or 4g",
        "scan --memory -1m . | --memory -1m: is no size",
        "scan --memory= . | --memory : is no size",
        "scan --memory 127M . | --memory 127M: 128m is the least",
        "scan --memory 1000k . | --memory 1000k: 128m is the least",
        "scan --memory 129m . | --memory 129m: this JVM may take more; start it by",
        "clean --memory 0 -o /nonsense . | --memory 0: 128m is the least",
        "scan --nonsense . | Unknown option: '--nonsense'",
        "scan --min-pasage 12 . | Did you mean --min-passage?",
        "scn . | Did you mean scan?",
        "scan -o /nonsense/x . | --output /nonsense/x: its folder does not exist",
        "scan -o / . | --output /: is a folder",
        "explain pom.xml | two files are needed, or paths and two places",
        "explain ../seeds a b | 'a' is not of the form SOURCE:LINE",
        "nonsense | Unmatched argument at index 0: 'nonsense'"
      })
  void wrongUsage_endsWith2AndSaysWhy(String typed, String message) {
    CommandRun run = CommandRun.of((Object[]) typed.split(" "));
    assertTrue(run.err().startsWith("refrain: ") && run.err().contains(message), run.err());
    assertEquals(2, run.code());
    assertEquals("", run.out());
  }

  @Test
  void aFileThatLooksLikeAnOption_isHintedAt() throws IOException {
    Path file = Files.writeString(Path.of("-dash.txt"), "text");
    try {
      CommandRun run = CommandRun.of("scan", "-dash.txt");
      assertEquals(2, run.code());
      assertTrue(run.err().contains("The file '-dash.txt' is named by './-dash.txt'."), run.err());
    } finally {
      Files.delete(file);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "'', Commands:",
    "--help, Commands:",
    "--version, refrain",
    "scan --help, --identity",
    "scan --help, --jump-lines",
    "explain --help, SOURCE:LINE",
    "explain --help, --jump-lines",
    "generate-completion, complete",
    "generate-completion, --jump-lines"
  })
  void help_goesToStandardOutput(String typed, String expected) {
    CommandRun run = CommandRun.of((Object[]) (typed.isEmpty() ? new String[0] : typed.split(" ")));
    assertEquals(0, run.code());
    assertTrue(run.out().contains(expected), run.out());
    assertEquals("", run.err());
  }

  @Test
  void messages_cannotHarmATerminal() {
    CommandRun run = CommandRun.of("scan", "\u001b]52;c;x\u0007\u202e\u009b");
    assertTrue(run.err().contains("␛]52;c;x␇U+202EU+009B: no such file"), run.err());
    assertEquals(2, run.code());
  }

  @Test
  void errorsOfTheMachine_areOneLineAndEndWith1() {
    InputStream in =
        new FilterInputStream(InputStream.nullInputStream()) {
          @Override
          public int read(byte[] bytes, int from, int length) {
            throw new StackOverflowError("\u001b[31m");
          }
        };
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    OutputStream out = OutputStream.nullOutputStream();
    int code =
        Refrain.run(
            new Terminal(in, out, new PrintStream(err, true, UTF_8), Screen.NONE), "scan", "-");
    String line = err.toString(UTF_8);
    String start = "refrain: an error in Refrain itself, please report it: ";
    assertTrue(line.startsWith(start + "java.lang.StackOverflowError: ␛[31m at "), line);
    assertEquals(1, line.lines().count(), line);
    assertEquals(1, code);
  }

  @Test
  void argumentsThatStartWithAt_areNoFilesOfArguments() {
    CommandRun run = CommandRun.of("scan", "@pom.xml");
    assertTrue(run.err().contains("@pom.xml: no such file"), run.err());
  }
}
