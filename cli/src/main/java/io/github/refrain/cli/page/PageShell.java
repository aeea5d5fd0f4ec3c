package io.github.refrain.cli.page;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.samskivert.mustache.Mustache;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * The page without its data: template, style and script. A policy in its head allows exactly this
 * style and this script, by their hashes, and nothing else: no request, no picture, no other code.
 */
final class PageShell {

  /** The parts of the script, in the order in which they need each other. */
  private static final List<String> SCRIPTS =
      List.of(
          "dom.js",
          "archive.js",
          "filter.js",
          "decisions.js",
          "map.js",
          "list.js",
          "marks.js",
          "why.js",
          "pair.js",
          "main.js");

  private static final String DATA_PLACE = "<!-- data -->\n";

  private final String before;
  private final String after;

  /** The page with these values in its template, which escapes them. */
  PageShell(Map<String, Object> values) throws IOException {
    StringBuilder scripts = new StringBuilder();
    for (String name : SCRIPTS) {
      scripts.append(read(name));
    }
    String script = ShortCode.ofScript(scripts.toString());
    String style = ShortCode.ofStyle(read("page.css"));
    Map<String, Object> all = new HashMap<>(values);
    all.put("script", script);
    all.put("style", style);
    all.put("scriptHash", hash(script));
    all.put("styleHash", hash(style));
    String page = Mustache.compiler().compile(read("page.html")).execute(all);
    int data = page.indexOf(DATA_PLACE);
    before = page.substring(0, data);
    after = page.substring(data + DATA_PLACE.length());
  }

  byte[] beforeData() {
    return before.getBytes(UTF_8);
  }

  byte[] afterData() {
    return after.getBytes(UTF_8);
  }

  private static String read(String name) throws IOException {
    try (InputStream in = PageShell.class.getResourceAsStream(name)) {
      return new String(Objects.requireNonNull(in, name).readAllBytes(), UTF_8);
    }
  }

  private static String hash(String text) {
    try {
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8));
      return "sha256-" + Base64.getEncoder().encodeToString(hash);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JVM has SHA-256", e);
    }
  }
}
