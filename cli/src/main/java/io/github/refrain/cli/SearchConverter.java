package io.github.refrain.cli;

import io.github.refrain.Settings.Search;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads what to look for: the names of {@link Search} in lower case. */
final class SearchConverter implements ITypeConverter<Search> {

  /** What a scan looks for if nothing is typed; jump lines alone are for cleaning. */
  static final Set<Search> ALL =
      Collections.unmodifiableSet(EnumSet.complementOf(EnumSet.of(Search.JUMP_LINES)));

  @Override
  public Search convert(String value) {
    return ALL.stream()
        .filter(search -> name(search).equals(value.strip()))
        .findFirst()
        .orElseThrow(() -> new TypeConversionException("'" + value + "' is none of: " + names()));
  }

  /** Several as they are typed. */
  static String typed(Set<Search> searches) {
    return searches.stream().sorted().map(SearchConverter::name).collect(Collectors.joining(","));
  }

  private static String names() {
    return ALL.stream().map(SearchConverter::name).collect(Collectors.joining(", "));
  }

  private static String name(Search search) {
    return search.name().toLowerCase(Locale.ROOT);
  }
}
