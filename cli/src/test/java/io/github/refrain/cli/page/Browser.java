package io.github.refrain.cli.page;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Assumptions;

/**
 * A headless Chromium, driven through the WebDriver protocol as it stands: a few requests in JSON,
 * for which no library with thirty others behind it is needed.
 */
final class Browser implements AutoCloseable {

  static final String ENTER = "\uE007";
  static final String ESCAPE = "\uE00C";
  static final String TAB = "\uE004";

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final Pattern PORT = Pattern.compile("successfully on port (\\d+)");

  private final Process driver;
  private final HttpClient http = HttpClient.newHttpClient();
  private final String session;

  /** A browser, or a skipped test where there is none. */
  static Browser start(Path downloads, String... arguments) throws IOException {
    Optional<Path> chromium = find("chromium", "chromium-browser", "google-chrome");
    Optional<Path> driver = find("chromedriver");
    Assumptions.assumeTrue(
        chromium.isPresent() && driver.isPresent(),
        "skipped: no chromium and chromedriver on the PATH, so the page is tried in no browser");
    return new Browser(driver.orElseThrow(), chromium.orElseThrow(), downloads, arguments);
  }

  private Browser(Path driverFile, Path chromium, Path downloads, String... arguments)
      throws IOException {
    driver =
        new ProcessBuilder(driverFile.toString(), "--port=0").redirectErrorStream(true).start();
    String driverAddress = "http://127.0.0.1:" + port();
    List<String> options =
        new ArrayList<>(
            List.of(
                "--headless=new",
                "--no-sandbox",
                "--disable-dev-shm-usage",
                "--host-resolver-rules=MAP * ~NOTFOUND",
                "--window-size=1280,900"));
    options.addAll(Arrays.asList(arguments));
    Map<String, Object> chrome =
        Map.of(
            "binary",
            chromium.toString(),
            "args",
            options,
            "prefs",
            Map.of("download.default_directory", downloads.toString()));
    Map<String, Object> wanted =
        Map.of(
            "unhandledPromptBehavior",
            "ignore",
            "goog:chromeOptions",
            chrome,
            "goog:loggingPrefs",
            Map.of("browser", "ALL", "performance", "ALL"));
    JsonNode opened =
        send(
            "POST",
            driverAddress + "/session",
            Map.of("capabilities", Map.of("alwaysMatch", wanted)));
    session = driverAddress + "/session/" + opened.get("sessionId").asText();
  }

  private int port() throws IOException {
    BufferedReader said = new BufferedReader(new InputStreamReader(driver.getInputStream(), UTF_8));
    for (String line = said.readLine(); line != null; line = said.readLine()) {
      Matcher port = PORT.matcher(line);
      if (port.find()) {
        return Integer.parseInt(port.group(1));
      }
    }
    throw new IOException("chromedriver ended without a port");
  }

  private static Optional<Path> find(String... names) {
    return Arrays.stream(names)
        .flatMap(
            name ->
                Arrays.stream(Objects.toString(System.getenv("PATH"), "").split(File.pathSeparator))
                    .map(folder -> Path.of(folder, name)))
        .filter(Files::isExecutable)
        .findFirst();
  }

  /** Opens a page of files and waits until all of it is there. */
  void open(Path file, String fragment) throws IOException {
    send("POST", session + "/url", Map.of("url", "about:blank"));
    send("POST", session + "/url", Map.of("url", file.toUri() + fragment));
    waitFor("return document.documentElement.dataset.ready === 'true'");
  }

  /** Tells pages that the reader prefers light or dark colours. */
  void preferColors(String colors) throws IOException {
    Map<String, String> feature = Map.of("name", "prefers-color-scheme", "value", colors);
    Map<String, Object> media = Map.of("features", List.of(feature));
    send(
        "POST",
        session + "/goog/cdp/execute",
        Map.of("cmd", "Emulation.setEmulatedMedia", "params", media));
  }

  /** What pages are told. */
  String colors() throws IOException {
    String dark = "return matchMedia('(prefers-color-scheme: dark)').matches";
    return script(dark).asBoolean() ? "dark" : "light";
  }

  /** What a script returns. */
  JsonNode script(String script, Object... arguments) throws IOException {
    return send(
        "POST",
        session + "/execute/sync",
        Map.of("script", script, "args", Arrays.asList(arguments)));
  }

  String text(String selector) throws IOException {
    return script("return document.querySelector(arguments[0]).textContent", selector).asText();
  }

  int count(String selector) throws IOException {
    return script("return document.querySelectorAll(arguments[0]).length", selector).asInt();
  }

  /** The rows of the list that are shown. */
  int rows() throws IOException {
    return count("#list tbody tr");
  }

  void click(String selector) throws IOException {
    send("POST", element(selector) + "/click", Map.of());
  }

  /** Types into an element; a file field takes the path of a file. */
  void type(String selector, String text) throws IOException {
    send("POST", element(selector) + "/value", Map.of("text", text));
  }

  /** Presses keys one by one, wherever the focus is. */
  void press(String keys) throws IOException {
    List<Map<String, String>> actions = new ArrayList<>();
    for (String key : keys.codePoints().mapToObj(Character::toString).toList()) {
      actions.add(Map.of("type", "keyDown", "value", key));
      actions.add(Map.of("type", "keyUp", "value", key));
    }
    Map<String, Object> keyboard = Map.of("type", "key", "id", "keyboard", "actions", actions);
    send("POST", session + "/actions", Map.of("actions", List.of(keyboard)));
  }

  void waitFor(String condition, Object... arguments) throws IOException {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (!script(condition, arguments).asBoolean()) {
      if (System.nanoTime() > end) {
        throw new AssertionError("never true: " + condition);
      }
    }
  }

  /** What the browser has written to its console: errors, and what the policy has kept out. */
  List<String> console() throws IOException {
    return messages("browser");
  }

  /** The addresses that were asked for, the page itself among them. */
  List<String> requests() throws IOException {
    List<String> addresses = new ArrayList<>();
    for (String message : messages("performance")) {
      JsonNode event = JSON.readTree(message).get("message");
      if (event.get("method").asText().equals("Network.requestWillBeSent")) {
        addresses.add(event.get("params").get("request").get("url").asText());
      }
    }
    return addresses;
  }

  /** Whether a dialog of the page's own is open. */
  boolean hasDialog() throws IOException {
    HttpRequest request = HttpRequest.newBuilder(URI.create(session + "/alert/text")).build();
    return answer(request).statusCode() == 200;
  }

  private List<String> messages(String log) throws IOException {
    List<String> messages = new ArrayList<>();
    send("POST", session + "/se/log", Map.of("type", log))
        .forEach(entry -> messages.add(entry.get("message").asText()));
    return messages;
  }

  private String element(String selector) throws IOException {
    JsonNode found =
        send("POST", session + "/element", Map.of("using", "css selector", "value", selector));
    return session + "/element/" + found.elements().next().asText();
  }

  private JsonNode send(String method, String address, Map<String, ?> body) throws IOException {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(address))
            .timeout(PATIENCE)
            .header("Content-Type", "application/json")
            .method(method, BodyPublishers.ofString(JSON.writeValueAsString(body), UTF_8))
            .build();
    HttpResponse<String> response = answer(request);
    if (response.statusCode() != 200) {
      throw new AssertionError(address + " " + body + ": " + response.body());
    }
    return JSON.readTree(response.body()).get("value");
  }

  private HttpResponse<String> answer(HttpRequest request) throws IOException {
    try {
      return http.send(request, BodyHandlers.ofString(UTF_8));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    }
  }

  @Override
  public void close() throws IOException {
    try {
      send("DELETE", session, Map.of());
    } finally {
      driver.destroy();
    }
  }
}
