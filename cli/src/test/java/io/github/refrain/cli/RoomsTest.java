package io.github.refrain.cli;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.Location;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** The rules of the house, for the rooms of the command line. */
@AnalyzeClasses(packages = "io.github.refrain.cli", importOptions = RoomsTest.LeaveOutTests.class)
class RoomsTest {

  @ArchTest
  static final ArchRule rooms_haveNoCycles =
      slices().matching("io.github.refrain.cli.(*)..").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule commands_areImportedByNoRoom =
      noClasses()
          .that()
          .resideOutsideOfPackage("io.github.refrain.cli")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("io.github.refrain.cli");

  @ArchTest
  static final ArchRule classes_areNamedForWhatTheyAre =
      classes().should().haveNameNotMatching(".*(Util|Helper|Manager|Data|Info|Impl)[^.]*");

  @ArchTest
  static final ArchRule process_isEndedByTheMainClassOnly =
      noClasses()
          .that()
          .doNotHaveFullyQualifiedName("io.github.refrain.cli.Refrain")
          .should()
          .callMethod(System.class, "exit", int.class);

  /** Leaves out what is compiled from {@code src/test}, in whatever folder. */
  static final class LeaveOutTests implements ImportOption {
    @Override
    public boolean includes(Location location) {
      return !location.contains("/test-classes/");
    }
  }
}
