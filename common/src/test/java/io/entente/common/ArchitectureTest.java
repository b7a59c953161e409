package io.entente.common;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ArchitectureTest {

    private static final String[] WORDS_OF_THE_DOMAIN = {
        "io.entente.common.event", "io.entente.common.date", "io.entente.common.position", "io.entente.common.problem"
    };
    private static final String[] JAVA_AND_OURS = {
        "java..", "org.jspecify.annotations", "com.fasterxml.jackson.annotation", "io.entente.common.."
    };
    private static final String[] JSON = {"com.fasterxml.jackson..", "com.networknt.schema.."};

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("io.entente.common");

    @Test
    void the_words_of_the_domain_know_java_and_jackson_annotations_only() {
        classes()
                .that()
                .resideInAnyPackage(WORDS_OF_THE_DOMAIN)
                .should()
                .onlyDependOnClassesThat(JavaClass.Predicates.resideInAnyPackage(JAVA_AND_OURS)
                        .or(JavaClass.Predicates.assignableTo(ObjectNode.class))
                        .as("java, Jackson annotations, ours, or the tree of a merge patch"))
                .check(CLASSES);
    }

    @Test
    void only_a_correction_holds_a_json_tree() {
        noClasses()
                .that()
                .resideInAnyPackage(WORDS_OF_THE_DOMAIN)
                .and()
                .doNotHaveSimpleName("EventCorrected")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("com.fasterxml.jackson.databind..")
                .check(CLASSES);
    }

    @Test
    void the_rest_knows_json_libraries_and_nothing_else() {
        classes()
                .that()
                .resideOutsideOfPackages(WORDS_OF_THE_DOMAIN)
                .should()
                .onlyDependOnClassesThat(JavaClass.Predicates.resideInAnyPackage(JAVA_AND_OURS)
                        .or(JavaClass.Predicates.resideInAnyPackage(JSON)))
                .check(CLASSES);
    }

    @Test
    void packages_have_no_cycles() {
        slices().matching("io.entente.common.(*)..").should().beFreeOfCycles().check(CLASSES);
    }

    @Test
    void time_ids_and_randomness_come_in_as_arguments() {
        noClasses()
                .should()
                .callMethod(Instant.class, "now")
                .orShould()
                .callMethod(LocalDate.class, "now")
                .orShould()
                .callMethod(UUID.class, "randomUUID")
                .orShould()
                .dependOnClassesThat()
                .belongToAnyOf(Clock.class, Random.class)
                .check(CLASSES);
    }

    @Test
    void a_rule_that_matches_nothing_fails() {
        var empty = noClasses()
                .that()
                .resideInAPackage("io.entente.common.nowhere")
                .should()
                .beInterfaces();
        assertThatThrownBy(() -> empty.check(CLASSES)).hasMessageContaining("failed to check any classes");
    }
}
