package io.github.refrain;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.SimpleConditionEvent.violated;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.all;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static java.util.stream.Collectors.toSet;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.Location;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.AbstractClassesTransformer;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.Serializable;
import org.jspecify.annotations.NullMarked;

/**
 * The rules of the house that a program can check. The floors, from the ground up: {@code text} and
 * {@code sketch}, which do not know each other; {@code match}; {@code link}; the front door.
 */
@AnalyzeClasses(
    packages = "io.github.refrain",
    importOptions = ArchitectureTest.LeaveOutTests.class)
class ArchitectureTest {
  private static final String ROOT = "io.github.refrain";
  private static final String TEXT = ROOT + ".text";
  private static final String SKETCH = ROOT + ".sketch";
  private static final String MATCH = ROOT + ".match";
  private static final String LINK = ROOT + ".link";

  @ArchTest
  static final ArchRule packages_haveNoCycles =
      slices().matching("io.github.refrain.(*)..").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule floors_restOnLowerOnesOnly =
      layeredArchitecture()
          .consideringOnlyDependenciesInLayers()
          .withOptionalLayers(true)
          .layer("text")
          .definedBy(TEXT)
          .layer("sketch")
          .definedBy(SKETCH)
          .layer("match")
          .definedBy(MATCH)
          .layer("link")
          .definedBy(LINK)
          .layer("root")
          .definedBy(ROOT)
          .whereLayer("text")
          .mayNotAccessAnyLayer()
          .whereLayer("sketch")
          .mayNotAccessAnyLayer()
          .whereLayer("match")
          .mayOnlyAccessLayers("text", "sketch")
          .whereLayer("link")
          .mayOnlyAccessLayers("text", "sketch", "match")
          .whereLayer("root")
          .mayNotBeAccessedByAnyLayer();

  @ArchTest static final ArchRule text_importsNoSibling = importsNoSibling(TEXT);

  @ArchTest static final ArchRule sketch_importsNoSibling = importsNoSibling(SKETCH);

  @ArchTest
  static final ArchRule frontDoor_isImportedByNothing =
      noClasses()
          .that()
          .resideOutsideOfPackage(ROOT)
          .should()
          .dependOnClassesThat()
          .resideInAPackage(ROOT);

  @ArchTest
  static final ArchRule packages_areNamedForWhatTheyDo =
      noClasses()
          .should()
          .resideInAnyPackage("..common..", "..util..", "..helper..", "..internal..", "..impl..");

  @ArchTest
  static final ArchRule classes_areNamedForWhatTheyAre =
      classes()
          .should()
          .haveNameNotMatching(".*(Util|Helper|Manager)[^.]*")
          .andShould()
          .haveNameNotMatching(".*(Data|Info|Impl)");

  @ArchTest
  static final ArchRule methods_areNotNamedGet =
      noMethods().should().haveNameMatching("get([A-Z].*)?");

  @ArchTest
  static final ArchRule packages_areNullMarked = all(packagesWithClasses()).should(beNullMarked());

  @ArchTest
  static final ArchRule objects_areNotSerializedByJava =
      noClasses()
          .should()
          .dependOnClassesThat()
          .belongToAnyOf(Serializable.class, ObjectInputStream.class, ObjectOutputStream.class);

  @ArchTest
  static final ArchRule library_leavesTheProcessAlone =
      noClasses()
          .should()
          .callMethod(System.class, "exit", int.class)
          .orShould()
          .callMethod(Runtime.class, "exit", int.class)
          .orShould()
          .callMethod(Runtime.class, "halt", int.class);

  @ArchTest
  static final ArchRule library_leavesStandardStreamsAlone =
      NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;

  /** ArchUnit's own knows Maven's default build folder only. */
  static final class LeaveOutTests implements ImportOption {
    @Override
    public boolean includes(Location location) {
      return !location.contains("/test-classes/");
    }
  }

  private static ArchRule importsNoSibling(String room) {
    return noClasses()
        .that()
        .resideInAPackage(room)
        .should()
        .dependOnClassesThat(resideInAPackage(ROOT + "..").and(not(resideInAPackage(room))));
  }

  private static AbstractClassesTransformer<JavaPackage> packagesWithClasses() {
    return new AbstractClassesTransformer<>("packages with classes") {
      @Override
      public Iterable<JavaPackage> doTransform(JavaClasses classes) {
        return classes.stream().map(JavaClass::getPackage).collect(toSet());
      }
    };
  }

  private static ArchCondition<JavaPackage> beNullMarked() {
    return new ArchCondition<>("be @NullMarked") {
      @Override
      public void check(JavaPackage room, ConditionEvents events) {
        if (!room.isAnnotatedWith(NullMarked.class)) {
          events.add(violated(room, room.getName() + " has no @NullMarked package-info"));
        }
      }
    };
  }
}
