package io.salesmanager.engine.dmn;

import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a model may not have, and where it is told to stand. */
@NullUnmarked
class ModelTextTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!DOCTYPE definitions [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>",
                "<!DOCTYPE definitions SYSTEM \"http://127.0.0.1:1/x.dtd\">",
                "<!DOCTYPE definitions [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;\">]>",
            })
    void no_doctype(String doctype) {
        var xml = Dmn.model("plain").literal("it", "", List.of(), "1").xml();

        var fault = fault(xml.replace("?>\n", "?>\n" + doctype + "\n").getBytes(UTF_8));

        assertThat(fault.code()).isEqualTo("no-doctype");
        assertThat(fault.line()).isPositive();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "function(s) external {java: {class: \"java.lang.Runtime\", method signature: \"exec(java.lang.String)\"}}",
                "function ( s , t : string )\n external { java : {} }",
                "function(s) /* not so */ external {pmml: {document: \"x\", model: \"y\"}}",
                "{f: function(a) external {java: {class: \"java.lang.Math\", method signature: \"cos(double)\"}}, r: f(1)}.r",
                "\"a \\\" // \" + {f: function() external {java: {class: \"x\", method signature: \"y()\"}}}",
            })
    void no_function_from_java_in_feel(String feel) {
        var fault = fault(Dmn.model("java").literal("it", "", List.of(), feel).bytes());

        assertThat(fault.code()).isEqualTo("external-function");
        assertThat(fault.line()).isGreaterThanOrEqualTo(4);
        assertThat(fault.column()).isGreaterThan(1);
        assertThat(fault.text()).startsWith("function").endsWith("external");
    }

    @Test
    void the_place_is_that_of_the_function() {
        var fault = fault(Dmn.model("java")
                .literal("it", "", List.of(), "1 +\n  function(x) external {java: {}}")
                .bytes());

        assertThat(fault.line()).isEqualTo(5);
        assertThat(fault.column()).isEqualTo(3);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Java", "PMML", "java"})
    void no_function_of_another_kind(String kind) {
        var xml = Dmn.model("kind")
                .function("f", List.of("x:number"), Dmn.feel("x"))
                .xml()
                .replace("<encapsulatedLogic>", "<encapsulatedLogic kind=\"%s\">".formatted(kind));

        assertThat(fault(xml.getBytes(UTF_8)).code()).isEqualTo("external-function");
    }

    @Test
    void the_word_external_may_stand_in_names_and_texts() {
        var outcome = Dmn.model("word")
                .input("externals", "number")
                .literal("it", "number", List.of("externals"), "externals + string length(\"function() external\")")
                .outcome("it", Map.of("externals", 1));

        assertThat(outcome.value()).hasToString("20");
    }

    @Test
    void imports_are_models() {
        var fault = fault(Dmn.model("import")
                .raw(
                        "<import name=\"m\" namespace=\"x\" importType=\"http://www.dmg.org/PMML-4_2\" locationURI=\"file:///etc/passwd\"/>")
                .bytes());

        assertThat(fault.code()).isEqualTo("not-dmn-import");
    }

    @Test
    void nothing_is_nested_too_deeply_or_too_long() {
        assertThat(fault(feel("(".repeat(61) + "1" + ")".repeat(61))).code()).isEqualTo("too-deep");
        assertThat(fault(feel("if a then 1 else ".repeat(201) + "1")).code()).isEqualTo("too-deep");
        assertThat(fault(feel("some x in ".repeat(60) + "1" + " satisfies x".repeat(60)))
                        .code())
                .isEqualTo("too-deep");
        assertThat(fault(feel("- - ".repeat(5_100))).code()).isEqualTo("too-long");
        assertThat(fault(feel("1 + ".repeat(6_000) + "1")).code()).isEqualTo("too-long");
        assertThat(fault(Dmn.model("deep")
                                .raw("<x>".repeat(300) + "</x>".repeat(300))
                                .bytes())
                        .code())
                .isEqualTo("too-deep");
        assertThat(fault(new byte[ModelText.MOST_BYTES + 1]).code()).isEqualTo("too-large");
    }

    @Test
    void a_constraint_has_no_loop_over_a_range() {
        var fault = fault(Dmn.model("loop")
                .type(
                        "t",
                        "><typeRef>number</typeRef><allowedValues><text>count(for i in 1..1000000000 return i) > ?</text></allowedValues>")
                .bytes());

        assertThat(fault.code()).isEqualTo("loop-in-constraint");
    }

    @Test
    void what_is_no_model_is_told_with_its_place() {
        assertThat(fault("<definitions>".getBytes(UTF_8)).code()).isEqualTo("not-dmn");
        assertThat(fault("no XML at all".getBytes(UTF_8)).code()).isEqualTo("not-xml");
        assertThat(fault("<html/>".getBytes(UTF_8)).code()).isEqualTo("not-dmn");
        assertThat(fault(Dmn.model("m").xml().getBytes(UTF_16)).code()).isEqualTo("not-utf-8");
        var cut = Dmn.model("m").literal("it", "", List.of(), "1").xml();
        var fault = fault(cut.substring(0, cut.length() - 20).getBytes(UTF_8));
        assertThat(fault.code()).isEqualTo("not-xml");
        assertThat(fault.line()).isPositive();
    }

    @Test
    void what_kie_cannot_compile_is_refused_in_its_words() {
        var refused = catchThrowableOfType(ModelRefused.class, () -> compiled("""
                <definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" name="m" namespace="urn:m">
                  <decision name="d" id="_d"><variable name="d"/>
                    <decisionTable><input/><output/><rule><inputEntry/><outputEntry/></rule></decisionTable></decision>
                </definitions>"""));

        assertThat(refused.faults().get(0).code()).isEqualTo("not-dmn");
        assertThat(refused.faults().get(0).message()).contains("getInputExpression()");
    }

    /** Others import its types. */
    @Test
    void a_model_may_have_types_alone_and_names_may_be_missing() throws Exception {
        assertThat(Dmn.model("types")
                        .type("tDay", "><typeRef>date</typeRef>")
                        .compiled()
                        .faults())
                .isEmpty();
        var nameless = compiled("""
                <definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" name="m" namespace="urn:m">
                  <inputData id="_i"/><decision id="_d"/>
                  <decision name="it" id="_it"><variable name="it"/><literalExpression><text>1 + 1</text></literalExpression></decision>
                </definitions>""");

        assertThat(nameless.decisions()).containsExactly("it");
        assertThat(nameless.inputs()).isEmpty();
        assertThat(nameless.evaluate(Dmn.LANES, Map.of("x", 1), List.of())
                        .get("it")
                        .value())
                .hasToString("2");
    }

    /** As in the models of DMN 1.1 and 1.2 that hold functions in a context. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://www.omg.org/spec/DMN/20151101/dmn.xsd",
                "http://www.omg.org/spec/DMN/20180521/MODEL/",
                "https://www.omg.org/spec/DMN/20191111/MODEL/"
            })
    void an_item_without_a_type_is_of_any_type(String version) throws Exception {
        var model = compiled(
                """
                <dmn:definitions xmlns:dmn="%s" xmlns:m="urn:m" name="m" namespace="urn:m">
                  <dmn:itemDefinition name="tAny"/>
                  <dmn:itemDefinition name="tLibrary">
                    <dmn:itemComponent name="sum"/>
                    <dmn:itemComponent name="inner"><dmn:itemComponent name="any kind"/></dmn:itemComponent>
                  </dmn:itemDefinition>
                  <dmn:decision name="the library" id="_library">
                    <dmn:variable name="the library" typeRef="m:tLibrary"/>
                    <dmn:context>
                      <dmn:contextEntry><dmn:variable name="sum"/><dmn:literalExpression><dmn:text>function(a, b) a + b</dmn:text></dmn:literalExpression></dmn:contextEntry>
                      <dmn:contextEntry><dmn:variable name="inner"/><dmn:literalExpression><dmn:text>{"any kind": 7}</dmn:text></dmn:literalExpression></dmn:contextEntry>
                    </dmn:context>
                  </dmn:decision>
                  <dmn:businessKnowledgeModel name="twice" id="_twice">
                    <dmn:encapsulatedLogic>
                      <dmn:formalParameter name="n"/>
                      <dmn:literalExpression><dmn:text>n * 2</dmn:text></dmn:literalExpression>
                    </dmn:encapsulatedLogic>
                    <variable name="twice"/>
                  </dmn:businessKnowledgeModel>
                  <dmn:decision name="it" id="_it">
                    <dmn:variable name="it"/>
                    <dmn:informationRequirement><dmn:requiredDecision href="#_library"/></dmn:informationRequirement>
                    <dmn:knowledgeRequirement><dmn:requiredKnowledge href="#_twice"/></dmn:knowledgeRequirement>
                    <dmn:literalExpression><dmn:text>the library.sum(a: twice(5), b: the library.inner.any kind)</dmn:text></dmn:literalExpression>
                  </dmn:decision>
                </dmn:definitions>""".formatted(version).replace("m:tLibrary", version.endsWith("dmn.xsd") ? "m:tLibrary" : "tLibrary"));

        assertThat(model.evaluate(Dmn.LANES, Map.of(), List.of("it")).get("it"))
                .as(model.faults().toString())
                .extracting(DmnOutcome::value)
                .hasToString("17");
    }

    /** So did a modeller write whose files are around. */
    @Test
    void elements_may_be_in_another_namespace_where_that_of_dmn_is_declared() throws Exception {
        var model = compiled("""
                <definitions xmlns="urn:m" xmlns:semantic="http://www.omg.org/spec/DMN/20180521/MODEL/" name="m" namespace="urn:m">
                  <decision name="it" id="_it"><variable name="it"/><literalExpression><text>1 + 1</text></literalExpression></decision>
                </definitions>""");

        assertThat(model.evaluate(Dmn.LANES, Map.of(), List.of("it")).get("it").value())
                .hasToString("2");
    }

    private static DmnModel compiled(String xml) throws Exception {
        return new DmnCompiler(Dmn.LANES).compile(ModelText.read(xml.getBytes(UTF_8)), List.of());
    }

    @Test
    void all_faults_are_told_at_once() {
        var refused = catchThrowableOfType(
                ModelRefused.class,
                () -> Dmn.model("two")
                        .literal("a", "", List.of(), "function() external {java: {}}")
                        .literal("b", "", List.of(), "function() external {java: {}}")
                        .text());

        assertThat(refused.faults()).hasSize(2);
    }

    private static byte[] feel(String feel) {
        return Dmn.model("feel").literal("it", "", List.of(), feel).bytes();
    }

    private static ModelFault fault(byte[] xml) {
        var refused = catchThrowableOfType(ModelRefused.class, () -> ModelText.read(xml));
        assertThat(refused.faults())
                .allSatisfy(fault -> assertThat(fault.advice()).isNotBlank());
        return refused.faults().get(0);
    }
}
