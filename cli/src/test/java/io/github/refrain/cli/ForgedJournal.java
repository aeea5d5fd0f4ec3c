package io.github.refrain.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.common.hash.Hashing;

/** A journal with checksums that are right, as a forger would write them. */
final class ForgedJournal {

  private static final int SUM_DIGITS = 16;

  private ForgedJournal() {}

  /** Lines with or without checksums, each with its own, the last with that of all. */
  static String of(String lines) {
    StringBuilder forged = new StringBuilder();
    for (String line : lines.lines().toList()) {
      int sum = line.lastIndexOf(",\"sum\":");
      int end = sum >= 0 ? sum : line.lastIndexOf('}');
      String body = end >= 0 ? line.substring(0, end) : line;
      if (body.contains("\"record\":\"end\"")) {
        String hash = "\"sha256\":\"" + Hashing.sha256().hashString(forged, UTF_8) + "\"";
        body = body.replaceAll("\"sha256\":\"[0-9a-f]*\"", hash);
      }
      String digits = Hashing.sha256().hashString(body, UTF_8).toString().substring(0, SUM_DIGITS);
      forged.append(body).append(",\"sum\":\"").append(digits).append("\"}\n");
    }
    return forged.toString();
  }
}
