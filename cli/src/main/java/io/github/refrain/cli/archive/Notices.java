package io.github.refrain.cli.archive;

/** Is told what goes wrong while a run goes on. */
public interface Notices {

  /** Tells nobody. */
  Notices NONE =
      new Notices() {
        @Override
        public void error(String place, String message) {}

        @Override
        public void note(String place, String message) {}
      };

  /** Something could not be read; the run ends with 1. */
  void error(String place, String message);

  /** Something was left out as it should be. */
  void note(String place, String message);
}
