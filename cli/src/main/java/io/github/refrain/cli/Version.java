package io.github.refrain.cli;

import picocli.CommandLine.IVersionProvider;

/** The version of the jar that runs. */
final class Version implements IVersionProvider {

  @Override
  public String[] getVersion() {
    return new String[] {"refrain " + number()};
  }

  /** Its number. */
  static String number() {
    String version = Version.class.getPackage().getImplementationVersion();
    return version == null ? "(unpackaged)" : version;
  }
}
