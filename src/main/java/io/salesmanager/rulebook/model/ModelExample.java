package io.salesmanager.rulebook.model;

/** What the OpenAPI document shows of models; a test sends it. */
final class ModelExample {
    static final String XML = """
            <?xml version="1.0" encoding="UTF-8"?>
            <definitions xmlns="https://www.omg.org/spec/DMN/20230324/MODEL/" id="_discount" name="discount"
                namespace="urn:example:discount">
              <inputData id="_amount" name="amount"><variable name="amount" typeRef="number"/></inputData>
              <inputData id="_segment" name="segment"><variable name="segment" typeRef="string"/></inputData>
              <decision id="_highest" name="highest discount">
                <variable name="highest discount" typeRef="number"/>
                <informationRequirement><requiredInput href="#_amount"/></informationRequirement>
                <informationRequirement><requiredInput href="#_segment"/></informationRequirement>
                <decisionTable hitPolicy="FIRST">
                  <input><inputExpression typeRef="number"><text>amount</text></inputExpression></input>
                  <input><inputExpression typeRef="string"><text>segment</text></inputExpression></input>
                  <output/>
                  <rule><inputEntry><text>&gt;= 100000</text></inputEntry><inputEntry><text>-</text></inputEntry>
                    <outputEntry><text>15</text></outputEntry></rule>
                  <rule><inputEntry><text>-</text></inputEntry><inputEntry><text>"SMALL"</text></inputEntry>
                    <outputEntry><text>5</text></outputEntry></rule>
                  <rule><inputEntry><text>-</text></inputEntry><inputEntry><text>-</text></inputEntry>
                    <outputEntry><text>10</text></outputEntry></rule>
                </decisionTable>
              </decision>
            </definitions>
            """;

    static final String REQUEST = """
            {"inputs": {"amount": 120000, "segment": "SMALL"}, "decisions": ["highest discount"]}""";

    static final String ANSWER = """
            {"decisions": {"highest discount": {"status": "SUCCEEDED", "value": 15, "messages": []}}}""";

    private ModelExample() {}
}
