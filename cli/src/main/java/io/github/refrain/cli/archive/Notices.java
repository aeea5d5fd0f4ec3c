package io.github.refrain.cli.archive;

/** Is told what goes wrong while a run goes on. */
public interface Notices {

  /** Something could not be read; the run ends with 1. */
  void error(String place, String message);

  /** Something was left out as it should be. */
  void note(String place, String message);

  /** The same without notes, for a look around in a folder that is read later. */
  static Notices onlyErrors(Notices all) {
    return new Notices() {
      @Override
      public void error(String place, String message) {
        all.error(place, message);
      }

      @Override
      public void note(String place, String message) {}
    };
  }
}
