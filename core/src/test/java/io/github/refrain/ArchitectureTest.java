package io.github.refrain;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.SimpleConditionEvent.violated;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.all;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static java.util.stream.Collectors.toSet;
import static org.junit.jupiter.api.Assertions.assertEquals;

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
import java.io.IOException;
import java.io.InputStream;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.Serializable;
import java.lang.module.ModuleDescriptor;
import java.net.URI;
import java.util.Set;
import org.jspecify.annotations.NullMarked;

/**
 * The rules of the house that a program can check. The floors, from the ground up: {@code fold};
 * {@code jumpline}; {@code parallel}; {@code text}; {@code store}; {@code sketch}, which of these
 * knows {@code parallel} and {@code store} only; {@code align}; {@code match}; {@code corpus};
 * {@code cluster}; {@code passage}; {@code split}; {@code link}; {@code fact}, which {@code clean}
 * alone knows; {@code clean}; the front door. Only {@code text} knows {@code fold} and {@code
 * jumpline}: to the floors above, letters and jump lines are what it makes of them.
 */
@AnalyzeClasses(
    packages = "io.github.refrain",
    importOptions = ArchitectureTest.LeaveOutTests.class)
class ArchitectureTest {
  private static final String ROOT = "io.github.refrain";
  private static final String FOLD = ROOT + ".fold";
  private static final String JUMPLINE = ROOT + ".jumpline";
  private static final String TEXT = ROOT + ".text";
  private static final String PARALLEL = ROOT + ".parallel";
  private static final String STORE = ROOT + ".store";
  private static final String SKETCH = ROOT + ".sketch";
  private static final String ALIGN = ROOT + ".align";
  private static final String MATCH = ROOT + ".match";
  private static final String CORPUS = ROOT + ".corpus";
  private static final String CLUSTER = ROOT + ".cluster";
  private static final String PASSAGE = ROOT + ".passage";
  private static final String SPLIT = ROOT + ".split";
  private static final String LINK = ROOT + ".link";
  private static final String FACT = ROOT + ".fact";
  private static final String CLEAN = ROOT + ".clean";

  @ArchTest
  static final ArchRule packages_haveNoCycles =
      slices().matching("io.github.refrain.(*)..").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule floors_restOnLowerOnesOnly =
      layeredArchitecture()
          .consideringOnlyDependenciesInLayers()
          .withOptionalLayers(true)
          .layer("fold")
          .definedBy(FOLD)
          .layer("jumpline")
          .definedBy(JUMPLINE)
          .layer("text")
          .definedBy(TEXT)
          .layer("parallel")
          .definedBy(PARALLEL)
          .layer("store")
          .definedBy(STORE)
          .layer("sketch")
          .definedBy(SKETCH)
          .layer("align")
          .definedBy(ALIGN)
          .layer("match")
          .definedBy(MATCH)
          .layer("corpus")
          .definedBy(CORPUS)
          .layer("cluster")
          .definedBy(CLUSTER)
          .layer("passage")
          .definedBy(PASSAGE)
          .layer("split")
          .definedBy(SPLIT)
          .layer("link")
          .definedBy(LINK)
          .layer("fact")
          .definedBy(FACT)
          .layer("clean")
          .definedBy(CLEAN)
          .layer("root")
          .definedBy(ROOT)
          .whereLayer("fold")
          .mayNotAccessAnyLayer()
          .whereLayer("jumpline")
          .mayOnlyAccessLayers("fold")
          .whereLayer("text")
          .mayOnlyAccessLayers("fold", "jumpline", "parallel")
          .whereLayer("parallel")
          .mayNotAccessAnyLayer()
          .whereLayer("store")
          .mayNotAccessAnyLayer()
          .whereLayer("sketch")
          .mayOnlyAccessLayers("parallel", "store")
          .whereLayer("align")
          .mayOnlyAccessLayers("text")
          .whereLayer("match")
          .mayOnlyAccessLayers("text", "parallel", "sketch", "align")
          .whereLayer("corpus")
          .mayOnlyAccessLayers("text", "parallel", "store", "sketch", "align")
          .whereLayer("cluster")
          .mayOnlyAccessLayers("text", "parallel", "sketch", "align", "match", "corpus")
          .whereLayer("passage")
          .mayOnlyAccessLayers("text", "parallel", "sketch", "align", "match", "corpus", "cluster")
          .whereLayer("split")
          .mayOnlyAccessLayers("text", "parallel")
          .whereLayer("link")
          .mayOnlyAccessLayers(
              "text", "parallel", "sketch", "align", "match", "cluster", "passage", "split")
          .whereLayer("fact")
          .mayOnlyAccessLayers("text", "align", "match")
          .whereLayer("fact")
          .mayOnlyBeAccessedByLayers("clean")
          .whereLayer("clean")
          .mayOnlyAccessLayers("text", "align", "match", "link", "fact")
          .whereLayer("root")
          .mayNotBeAccessedByAnyLayer();

  @ArchTest static final ArchRule fold_importsNoSibling = importsOnly(FOLD);

  @ArchTest static final ArchRule jumpline_importsFoldOnly = importsOnly(JUMPLINE, FOLD);

  @ArchTest
  static final ArchRule text_importsFoldJumplineAndParallelOnly =
      importsOnly(TEXT, FOLD, JUMPLINE, PARALLEL);

  @ArchTest static final ArchRule parallel_importsNoSibling = importsOnly(PARALLEL);

  @ArchTest static final ArchRule store_importsNoSibling = importsOnly(STORE);

  @ArchTest
  static final ArchRule sketch_importsParallelAndStoreOnly = importsOnly(SKETCH, PARALLEL, STORE);

  @ArchTest static final ArchRule align_importsTextOnly = importsOnly(ALIGN, TEXT);

  /** What users meet; the other rooms may change from one version to the next. */
  @ArchTest
  static void module_exportsWhatUsersMeet(JavaClasses classes) throws IOException {
    JavaClass any = classes.get(DuplicateFinder.class);
    URI root = any.getSource().orElseThrow().getUri().resolve("../../../");
    try (InputStream in = root.resolve("module-info.class").toURL().openStream()) {
      assertEquals(
          Set.of(ROOT, ALIGN, CLEAN, LINK, MATCH, SKETCH, TEXT),
          ModuleDescriptor.read(in).exports().stream()
              .map(ModuleDescriptor.Exports::source)
              .collect(toSet()));
    }
  }

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

  private static ArchRule importsOnly(String room, String... others) {
    return noClasses()
        .that()
        .resideInAPackage(room)
        .should()
        .dependOnClassesThat(
            resideInAPackage(ROOT + "..")
                .and(not(resideInAPackage(room)))
                .and(not(resideInAnyPackage(others))));
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
